/** Builds CMS messages as mail programs write them: the outer forms only, with an empty list where a real one has its signatures. */

const sized = (length: number): number[] => {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
};

const element = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const content = Buffer.concat(parts);
  return Uint8Array.from(Buffer.concat([Buffer.from([tag, ...sized(content.length)]), content]));
};

/** An element that says where it ends instead of how long it is, as programs write that do not hold the whole message. */
const endless = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.from([0, 0])]));

const objectId = (last: number): Uint8Array => element(0x06, Uint8Array.from([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, last]));
const version = element(0x02, Uint8Array.from([1]));
const empty = element(0x31);

export const signedCms = (content: Uint8Array): Uint8Array => {
  const encapsulated = element(0x30, objectId(1), element(0xa0, element(0x04, content)));
  return element(0x30, objectId(2), element(0xa0, element(0x30, version, empty, encapsulated, empty)));
};

/** The same in pieces of so many bytes. */
export const streamedCms = (content: Uint8Array, piece: number): Uint8Array => {
  const pieces = Array.from({ length: Math.ceil(content.length / piece) }, (_, index) =>
    element(0x04, content.subarray(index * piece, (index + 1) * piece)),
  );
  const encapsulated = endless(0x30, objectId(1), endless(0xa0, endless(0x24, Buffer.concat(pieces))));
  return endless(0x30, objectId(2), endless(0xa0, endless(0x30, version, empty, encapsulated, empty)));
};

export const encryptedCms = (): Uint8Array => element(0x30, objectId(3), element(0xa0, element(0x30, version, empty)));
