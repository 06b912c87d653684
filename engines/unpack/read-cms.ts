/** What a CMS message (smime.p7m) holds: something signed, which can be read as it is; something encrypted; or something else. */
export type Cms = { readonly kind: 'signed'; readonly content: Uint8Array } | { readonly kind: 'encrypted' };

/** An element of BER: where its content lies and where the next one begins. */
type Element = { readonly tag: number; readonly from: number; readonly to: number; readonly next: number };

const octets = 0x04;
const objectId = 0x06;
const sequence = 0x30;
const constructedOctets = 0x24;
const explicit = 0xa0;
const deepest = 12;
/** Elements within one: a message of 100 MB in pieces of a kilobyte has half as many. */
const mostElements = 200_000;

const signedData = '2a864886f70d010702';
/** Enveloped, encrypted and authenticated enveloped data. */
const encryptedData = new Set(['2a864886f70d010703', '2a864886f70d010706', '2a864886f70d0109100117']);

class Malformed extends Error {}

const byteAt = (bytes: Uint8Array, at: number): number => {
  const byte = bytes[at];
  if (byte === undefined) throw new Malformed();
  return byte;
};

/** Reads the length of an element; undefined when it goes on until its end is marked. */
const lengthAt = (bytes: Uint8Array, at: number): { readonly length: number | undefined; readonly from: number } => {
  const first = byteAt(bytes, at);
  if (first < 0x80) return { length: first, from: at + 1 };
  const size = first & 0x7f;
  if (size === 0) return { length: undefined, from: at + 1 };
  if (size > 4) throw new Malformed();
  let length = 0;
  for (let index = 1; index <= size; index++) length = length * 256 + byteAt(bytes, at + index);
  return { length, from: at + 1 + size };
};

const elementAt = (bytes: Uint8Array, at: number, depth = 0): Element => {
  if (depth > deepest) throw new Malformed();
  const tag = byteAt(bytes, at);
  const { length, from } = lengthAt(bytes, at + 1);
  if (length !== undefined) {
    if (from + length > bytes.length) throw new Malformed();
    return { tag, from, to: from + length, next: from + length };
  }
  let inner = from;
  for (let count = 1; byteAt(bytes, inner) !== 0; count++) {
    if (count > mostElements) throw new Malformed();
    inner = elementAt(bytes, inner, depth + 1).next;
  }
  if (byteAt(bytes, inner + 1) !== 0) throw new Malformed();
  return { tag, from, to: inner, next: inner + 2 };
};

const childrenOf = (bytes: Uint8Array, { from, to }: Element): Element[] => {
  const found: Element[] = [];
  for (let at = from; at < to; at = found.at(-1)?.next ?? to) {
    if (found.length >= mostElements) throw new Malformed();
    found.push(elementAt(bytes, at));
  }
  return found;
};

const child = (bytes: Uint8Array, parent: Element, tag: number, index = 0): Element => {
  const found = childrenOf(bytes, parent).filter((element) => element.tag === tag)[index];
  if (found === undefined) throw new Malformed();
  return found;
};

/** The bytes of an octet string, which may come in pieces. */
const octetsOf = (bytes: Uint8Array, element: Element, depth = 0): Uint8Array[] => {
  if (element.tag === octets) return [bytes.subarray(element.from, element.to)];
  if (element.tag !== constructedOctets || depth > deepest) throw new Malformed();
  return childrenOf(bytes, element).flatMap((piece) => octetsOf(bytes, piece, depth + 1));
};

/** SignedData: version, algorithms, what was signed (its type, and in [0] its octets), certificates, signatures. */
const signedContent = (bytes: Uint8Array, content: Element): Uint8Array => {
  const signed = child(bytes, content, sequence);
  const encapsulated = child(bytes, child(bytes, signed, sequence), explicit);
  const [first] = childrenOf(bytes, encapsulated);
  if (first === undefined) throw new Malformed();
  return Uint8Array.from(Buffer.concat(octetsOf(bytes, first)));
};

const parse = (bytes: Uint8Array): Cms | undefined => {
  const whole = elementAt(bytes, 0);
  if (whole.tag !== sequence) return undefined;
  const { from, to } = child(bytes, whole, objectId);
  const type = Buffer.from(bytes.subarray(from, to)).toString('hex');
  if (encryptedData.has(type)) return { kind: 'encrypted' };
  return type === signedData ? { kind: 'signed', content: signedContent(bytes, child(bytes, whole, explicit)) } : undefined;
};

/** Opens a CMS message without checking who signed it; undefined for anything else, and for one that is malformed. */
export const readCms = (bytes: Uint8Array): Cms | undefined => {
  try {
    return parse(bytes);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
};
