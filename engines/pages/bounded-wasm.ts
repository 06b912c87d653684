const memorySection = 5;
const pageBytes = 65_536;

type Number32 = { readonly value: number; readonly length: number };

/** Reads an unsigned LEB128 number. */
const readNumber = (bytes: Uint8Array, at: number): Number32 => {
  let value = 0;
  let length = 0;
  for (;;) {
    const byte = bytes[at + length];
    if (byte === undefined) throw new RangeError('the module ends within a number');
    value += (byte & 0x7f) * 2 ** (7 * length);
    length++;
    if (byte < 0x80) return { value, length };
  }
};

/** Writes a number in exactly `length` bytes. */
const writeNumber = (bytes: Uint8Array, at: number, value: number, length: number): void => {
  for (let i = 0; i < length; i++) bytes[at + i] = ((value >>> (7 * i)) & 0x7f) | (i === length - 1 ? 0 : 0x80);
};

/** Where the body of the memory section begins. */
const findMemory = (bytes: Uint8Array): number | undefined => {
  let at = 8;
  while (at < bytes.length) {
    const id = bytes[at];
    const size = readNumber(bytes, at + 1);
    const body = at + 1 + size.length;
    if (id === memorySection) return body;
    at = body + size.value;
  }
  return undefined;
};

/** The same WebAssembly module with a lower ceiling on its memory: what bursts it bursts early. */
export const boundedWasm = (wasm: Uint8Array, megabytes: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(wasm);
  const body = findMemory(bytes);
  if (body === undefined) return bytes;
  const flags = body + readNumber(bytes, body).length;
  const least = readNumber(bytes, flags + 1);
  const at = flags + 1 + least.length;
  if (((bytes[flags] ?? 0) & 1) === 0) return bytes;
  const most = readNumber(bytes, at);
  writeNumber(bytes, at, Math.min(most.value, Math.max(least.value, Math.floor((megabytes * 1024 * 1024) / pageBytes))), most.length);
  return bytes;
};
