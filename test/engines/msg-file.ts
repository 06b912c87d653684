import { type Compound, compoundFile, type Entry } from './compound-file.ts';

export type MsgAttachment =
  | { readonly name: string; readonly mediaType?: string; readonly contentId?: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly message: MsgMessage };
export type MsgMessage = {
  readonly subject: string;
  readonly from: readonly [name: string, address: string];
  readonly to: readonly (readonly [name: string, address: string])[];
  readonly body?: string;
  readonly html?: string;
  readonly headers?: string;
  readonly sent?: string;
  readonly delivered?: string;
  readonly attachments?: readonly MsgAttachment[];
};

const types = { long: 0x0003, boolean: 0x000b, object: 0x000d, unicode: 0x001f, time: 0x0040, binary: 0x0102 } as const;

type Property = { readonly id: number; readonly type: number; readonly value: Buffer; readonly stream?: Uint8Array };

const fixed = (id: number, type: number, value: number): Property => {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(value);
  return { id, type, value: bytes };
};

const variable = (id: number, type: number, stream: Uint8Array): Property => {
  const value = Buffer.alloc(8);
  value.writeUInt32LE(stream.length + (type === types.unicode ? 2 : 0));
  return { id, type, value, stream };
};

const text = (id: number, value: string | undefined): Property[] =>
  value === undefined ? [] : [variable(id, types.unicode, Buffer.from(value, 'utf16le'))];

/** 100 nanoseconds since 1601. */
const time = (id: number, iso: string | undefined): Property[] => {
  if (iso === undefined) return [];
  const value = Buffer.alloc(8);
  value.writeBigUInt64LE((BigInt(Date.parse(iso)) + 11_644_473_600_000n) * 10_000n);
  return [{ id, type: types.time, value }];
};

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');

/** The stream of the properties, and a stream of its own for each that varies in length. */
const entriesOf = (header: Buffer, properties: readonly Property[]): Entry[] => [
  {
    name: '__properties_version1.0',
    bytes: Buffer.concat([
      header,
      ...properties.map(({ id, type, value }) => {
        const head = Buffer.alloc(8);
        head.writeUInt16LE(type, 0);
        head.writeUInt16LE(id, 2);
        head.writeUInt32LE(6, 4);
        return Buffer.concat([head, value]);
      }),
    ]),
  },
  ...properties.flatMap(({ id, type, stream }) =>
    stream === undefined ? [] : [{ name: `__substg1.0_${hex(id, 4)}${hex(type, 4)}`, bytes: stream }],
  ),
];

const recipient = ([name, address]: readonly [string, string], index: number): Entry => ({
  name: `__recip_version1.0_#${hex(index, 8)}`,
  entries: entriesOf(Buffer.alloc(8), [
    fixed(0x0c15, types.long, 1),
    ...text(0x3001, name),
    ...text(0x3002, 'SMTP'),
    ...text(0x3003, address),
    ...text(0x39fe, address),
  ]),
});

const attachment = (file: MsgAttachment, index: number): Entry => {
  const inner = 'message' in file;
  const common = [
    fixed(0x0e21, types.long, index),
    fixed(0x3705, types.long, inner ? 5 : 1),
    ...text(0x3001, file.name),
    ...text(0x3707, file.name),
  ];
  const name = `__attach_version1.0_#${hex(index, 8)}`;
  if (inner)
    return {
      name,
      entries: [...entriesOf(Buffer.alloc(8), common), { name: '__substg1.0_3701000D', entries: messageEntries(file.message, false) }],
    };
  const own = [...common, ...text(0x370e, file.mediaType), ...text(0x3712, file.contentId), variable(0x3701, types.binary, file.bytes)];
  return { name, entries: entriesOf(Buffer.alloc(8), own) };
};

const messageEntries = (message: MsgMessage, top: boolean): Entry[] => {
  const attachments = message.attachments ?? [];
  const header = Buffer.alloc(top ? 32 : 24);
  for (const [at, value] of [
    [8, message.to.length],
    [12, attachments.length],
    [16, message.to.length],
    [20, attachments.length],
  ] as const)
    header.writeUInt32LE(value, at);
  const [name, address] = message.from;
  const properties = [
    ...text(0x001a, 'IPM.Note'),
    ...text(0x0037, message.subject),
    ...text(0x0c1a, name),
    ...text(0x0c1e, 'SMTP'),
    ...text(0x0c1f, address),
    ...text(0x5d01, address),
    ...text(0x1000, message.body),
    ...text(0x007d, message.headers),
    ...(message.html === undefined ? [] : [variable(0x1013, types.binary, Buffer.from(message.html))]),
    ...time(0x0039, message.sent),
    ...time(0x0e06, message.delivered),
    fixed(0x340d, types.long, 0x0004_0e79),
  ];
  return [...entriesOf(header, properties), ...message.to.map(recipient), ...attachments.map(attachment)];
};

const namedProperties: Entry = {
  name: '__nameid_version1.0',
  entries: ['00020102', '00030102', '00040102'].map((id) => ({ name: `__substg1.0_${id}`, bytes: new Uint8Array() })),
};

/** Writes a mail as Outlook saves one ([MS-OXMSG]). */
export const msgFile = (message: MsgMessage): Compound => compoundFile([namedProperties, ...messageEntries(message, true)]);
