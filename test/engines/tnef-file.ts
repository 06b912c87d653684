/** An attachment of a winmail.dat: a file, or a message within the message. */
export type Wrapped = {
  readonly name: string;
  readonly longName?: string;
  readonly mediaType?: string;
  readonly bytes?: Uint8Array;
  readonly message?: Uint8Array;
};

const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const short = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};

const attribute = (level: 1 | 2, id: number, data: Uint8Array): Buffer => {
  const sum = data.reduce((total, byte) => (total + byte) & 0xffff, 0);
  return Buffer.concat([Buffer.from([level]), long(id), long(data.length), data, short(sum)]);
};

const padded = (value: Uint8Array): Buffer => Buffer.concat([long(value.length), value, Buffer.alloc((4 - (value.length % 4)) % 4)]);

const unicode = (id: number, text: string): Buffer =>
  Buffer.concat([short(0x1f), short(id), long(1), padded(Buffer.from(`${text}\0`, 'utf16le'))]);
const bytesOf = (type: number, id: number, value: Uint8Array): Buffer => Buffer.concat([short(type), short(id), long(1), padded(value)]);
/** A named property and some of fixed size, as Exchange always writes a few. */
const others = (): Buffer[] => [
  Buffer.concat([
    short(0x1f),
    short(0x8001),
    Buffer.alloc(16, 7),
    long(1),
    padded(Buffer.from('Keywords\0', 'utf16le')),
    long(1),
    padded(Buffer.from('x\0', 'utf16le')),
  ]),
  Buffer.concat([short(0x03), short(0x8002), Buffer.alloc(16, 8), long(0), long(0x8530), long(42)]),
  Buffer.concat([short(0x0b), short(0x0e1b), long(1)]),
  Buffer.concat([short(0x40), short(0x0039), Buffer.alloc(8, 1)]),
  Buffer.concat([short(0x1003), short(0x0e2f), long(2), long(1), long(2)]),
];

const properties = (list: readonly Buffer[]): Buffer => Buffer.concat([long(list.length), ...list]);

const attachment = ({ name, longName, mediaType, bytes, message }: Wrapped): Buffer[] => {
  const own = [
    ...(longName === undefined ? [] : [unicode(0x3707, longName)]),
    ...(mediaType === undefined ? [] : [unicode(0x370e, mediaType)]),
    ...(message === undefined
      ? []
      : [bytesOf(0x0d, 0x3701, Buffer.concat([Buffer.from('0703020000000000c000000000000046', 'hex'), message]))]),
    ...others(),
  ];
  return [
    attribute(2, 0x00069002, Buffer.alloc(14, 0)),
    attribute(2, 0x00018010, Buffer.from(`${name}\0`, 'latin1')),
    ...(bytes === undefined ? [] : [attribute(2, 0x0006800f, bytes)]),
    attribute(2, 0x00069005, properties(own)),
  ];
};

/** Writes a winmail.dat as Outlook does. */
export const tnefFile = (
  message: { readonly subject?: string; readonly text?: string; readonly html?: string },
  attachments: readonly Wrapped[],
): Buffer => {
  const own = [
    ...others(),
    ...(message.subject === undefined ? [] : [unicode(0x0037, message.subject)]),
    ...(message.text === undefined ? [] : [unicode(0x1000, message.text)]),
    ...(message.html === undefined ? [] : [bytesOf(0x102, 0x1013, Buffer.from(message.html))]),
  ];
  return Buffer.concat([
    long(0x223e9f78),
    short(1),
    attribute(1, 0x00089006, long(0x00010000)),
    attribute(1, 0x00069007, Buffer.concat([long(1252), long(0)])),
    attribute(1, 0x00069003, properties(own)),
    ...attachments.flatMap(attachment),
  ]);
};
