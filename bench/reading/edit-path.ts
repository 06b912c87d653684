/** For each character (or word) of `truth` whether `read` has it, along the shortest edit path; and how many edits that takes. */
export const editPath = (truth: readonly string[], read: readonly string[]): { kept: boolean[]; edits: number } => {
  const width = read.length + 1;
  const table = new Int32Array((truth.length + 1) * width);
  for (let j = 0; j < width; j++) table[j] = j;
  for (let i = 1; i <= truth.length; i++) {
    table[i * width] = i;
    for (let j = 1; j < width; j++) {
      const same = (table[(i - 1) * width + j - 1] ?? 0) + (truth[i - 1] === read[j - 1] ? 0 : 1);
      const missing = (table[(i - 1) * width + j] ?? 0) + 1;
      const added = (table[i * width + j - 1] ?? 0) + 1;
      table[i * width + j] = Math.min(same, missing, added);
    }
  }
  const kept = truth.map(() => false);
  let [i, j] = [truth.length, read.length];
  while (i > 0 && j > 0) {
    const here = table[i * width + j] ?? 0;
    const same = truth[i - 1] === read[j - 1];
    if (here === (table[(i - 1) * width + j - 1] ?? 0) + (same ? 0 : 1)) {
      kept[i - 1] = same;
      i--;
      j--;
    } else if (here === (table[(i - 1) * width + j] ?? 0) + 1) i--;
    else j--;
  }
  return { kept, edits: table[table.length - 1] ?? 0 };
};
