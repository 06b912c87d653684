export type TarEntry = { readonly name: string; readonly bytes: Uint8Array };

const block = 512;

const textAt = (tar: Buffer, start: number, length: number): string => {
  const end = tar.indexOf(0, start);
  return tar.toString('utf8', start, end === -1 || end > start + length ? start + length : end);
};

/** The ordinary files of an uncompressed ustar archive. */
export const readTar = (tar: Buffer): TarEntry[] => {
  const entries: TarEntry[] = [];
  let at = 0;
  while (at + block <= tar.length && tar[at] !== 0) {
    const size = Number.parseInt(textAt(tar, at + 124, 12).trim(), 8);
    const type = String.fromCharCode(tar[at + 156] ?? 0);
    const bytes = tar.subarray(at + block, at + block + size);
    if (type === '0' || type === '\0') entries.push({ name: textAt(tar, at, 100), bytes });
    at += block + Math.ceil(size / block) * block;
  }
  return entries;
};
