/** At most so many: two thirds from the beginning, where a letter says what it is, and one third from its end, where it is signed. */
export const bothEnds = <T>(all: readonly T[], most: number): readonly T[] => {
  if (all.length <= most) return all;
  const tail = Math.floor(most / 3);
  return [...all.slice(0, most - tail), ...all.slice(-tail)];
};
