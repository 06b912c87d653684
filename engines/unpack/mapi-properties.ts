/** A property of a message or attachment as Exchange writes it: strings decoded, bytes as they are; what is neither has no value here. */
export type MapiProperties = ReadonlyMap<number, string | Uint8Array>;

/** Reads little-endian numbers and stops at the end of its bytes. */
export const createCursor = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  const need = (count: number): number => {
    if (count < 0 || at + count > bytes.length) throw new RangeError('the data end here');
    at += count;
    return at - count;
  };
  return {
    left: (): number => bytes.length - at,
    byte: (): number => view.getUint8(need(1)),
    short: (): number => view.getUint16(need(2), true),
    long: (): number => view.getUint32(need(4), true),
    take: (count: number): Uint8Array => {
      const from = need(count);
      return bytes.subarray(from, from + count);
    },
  };
};
type Cursor = ReturnType<typeof createCursor>;

const string8 = 0x1e;
const unicode = 0x1f;
const object = 0x0d;
const binary = 0x102;
const several = 0x1000;
const named = 0x8000;

const fixedSizes: Readonly<Record<number, number>> = {
  0x00: 0,
  0x01: 0,
  0x02: 4,
  0x03: 4,
  0x04: 4,
  0x05: 8,
  0x06: 8,
  0x07: 8,
  0x0a: 4,
  0x0b: 4,
  0x14: 8,
  0x40: 8,
  0x48: 16,
};

const padded = (cursor: Cursor): Uint8Array => {
  const length = cursor.long();
  const value = cursor.take(length);
  cursor.take((4 - (length % 4)) % 4);
  return value;
};

const skipName = (cursor: Cursor): void => {
  cursor.take(16);
  if (cursor.long() === 0) cursor.long();
  else padded(cursor);
};

const textOf = (value: Uint8Array, type: number, codePage: string): string =>
  new TextDecoder(type === unicode ? 'utf-16le' : codePage).decode(value).replace(/\0[\s\S]*$/, '');

/** Reads one value. @returns undefined for what is neither text nor bytes */
const readValue = (cursor: Cursor, type: number, codePage: string): string | Uint8Array | undefined => {
  const plain = type & ~several;
  const size = fixedSizes[plain];
  if (size !== undefined) {
    cursor.take(size * (type === plain ? 1 : cursor.long()));
    return undefined;
  }
  if (![string8, unicode, object, binary].includes(plain)) throw new RangeError('a property of an unknown type');
  const count = cursor.long();
  let first: Uint8Array | undefined;
  for (let index = 0; index < count; index++) {
    const value = padded(cursor);
    first ??= value;
  }
  return first === undefined || plain === object || plain === binary ? first : textOf(first, plain, codePage);
};

/** Reads the list of MAPI properties that TNEF holds; of several values the first. @throws RangeError when it is damaged */
export const mapiProperties = (bytes: Uint8Array, codePage: string): MapiProperties => {
  const cursor = createCursor(bytes);
  const found = new Map<number, string | Uint8Array>();
  const count = cursor.long();
  for (let index = 0; index < count; index++) {
    const type = cursor.short();
    const id = cursor.short();
    if (id >= named) skipName(cursor);
    const value = readValue(cursor, type, codePage);
    if (value !== undefined && !found.has(id)) found.set(id, value);
  }
  return found;
};
