import { decodeText } from './decode-text.ts';
import { htmlText } from './html-text.ts';
import { isDocument } from './is-document.ts';
import { partsPerFile } from './limits.ts';
import { createCursor, type MapiProperties, mapiProperties } from './mapi-properties.ts';
import { partName } from './part-name.ts';
import { rejections } from './rejections.ts';
import type { NamedFile } from './unpack-archive.ts';

export const tnef = 'application/ms-tnef';

const signature = 0x223e9f78;

/** Whether these bytes are a `winmail.dat` (TNEF), whatever they are called. */
export const isTnef = (bytes: Uint8Array): boolean =>
  bytes.length > 6 && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true) === signature;

const attributes = { messageProperties: 0x9003, begin: 0x9002, properties: 0x9005, codePage: 0x9007, data: 0x800f, title: 0x8010 } as const;
const mapi = {
  subject: 0x0037,
  body: 0x1000,
  html: 0x1013,
  object: 0x3701,
  fileName: 0x3704,
  longName: 0x3707,
  mediaType: 0x370e,
  name: 0x3001,
} as const;

type Attachment = { title?: string; data?: Uint8Array; properties?: MapiProperties };
type Found = { readonly message: MapiProperties; readonly attachments: readonly Attachment[] };

const codePages: Readonly<Record<number, string>> = {
  65001: 'utf-8',
  1250: 'windows-1250',
  1251: 'windows-1251',
  28591: 'iso-8859-1',
  28605: 'iso-8859-15',
};

const codePageOf = (data: Uint8Array): string => codePages[createCursor(data).long()] ?? 'windows-1252';

/** Takes the attributes one after the other; each is as long as it says, and followed by two bytes that add it up. */
const readAttributes = (bytes: Uint8Array): Found => {
  const cursor = createCursor(bytes);
  cursor.take(6);
  let codePage = 'windows-1252';
  let message: MapiProperties = new Map();
  const attachments: Attachment[] = [];
  while (cursor.left() >= 11) {
    cursor.byte();
    const name = cursor.long() & 0xffff;
    const data = cursor.take(cursor.long());
    cursor.short();
    const last = attachments.at(-1);
    if (name === attributes.codePage) codePage = codePageOf(data);
    else if (name === attributes.messageProperties) message = mapiProperties(data, codePage);
    else if (name === attributes.begin) attachments.push({});
    else if (last === undefined) continue;
    else if (name === attributes.title) last.title = new TextDecoder(codePage).decode(data).replace(/\0[\s\S]*$/, '');
    else if (name === attributes.data) last.data = data;
    else if (name === attributes.properties) last.properties = mapiProperties(data, codePage);
    if (attachments.length > partsPerFile) throw rejections.mailTooManyParts(partsPerFile);
  }
  return { message, attachments };
};

const text = (properties: MapiProperties | undefined, id: number): string | undefined => {
  const value = properties?.get(id);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const nameOf = ({ title, properties }: Attachment): string =>
  partName(text(properties, mapi.longName) ?? text(properties, mapi.fileName) ?? text(properties, mapi.name) ?? title ?? 'piece');

/** A message within the message: sixteen bytes that name the interface, then TNEF again. */
const innerOf = ({ properties }: Attachment): Uint8Array | undefined => {
  const value = properties?.get(mapi.object);
  if (!(value instanceof Uint8Array)) return undefined;
  const inner = value.subarray(16);
  return isTnef(inner) ? inner : undefined;
};

const bodyOf = (message: MapiProperties): string => {
  const plain = text(message, mapi.body)?.replace(/\r\n?/g, '\n').trim();
  if (plain !== undefined && plain !== '') return plain;
  const html = message.get(mapi.html);
  if (html === undefined) return '';
  return htmlText(typeof html === 'string' ? html : (decodeText(html) ?? ''));
};

const documentsOf = async (attachments: readonly Attachment[]): Promise<NamedFile[]> => {
  const files: NamedFile[] = [];
  for (const attachment of attachments) {
    const inner = innerOf(attachment);
    const bytes = inner ?? attachment.data;
    if (bytes === undefined) continue;
    const name = inner === undefined ? nameOf(attachment) : `${nameOf(attachment).replace(/\.(msg|dat)$/i, '')}.dat`;
    const mediaType =
      text(attachment.properties, mapi.mediaType) ?? (/\.(png|jpe?g|gif|bmp)$/i.test(name) ? 'image/x' : 'application/octet-stream');
    if (inner !== undefined || (await isDocument({ bytes, mediaType, name, inline: false })))
      files.push({ name, bytes: new Uint8Array(bytes) });
  }
  return files;
};

export type Tnef = { readonly subject: string | undefined; readonly text: string; readonly files: readonly NamedFile[] };

/**
 * Opens a `winmail.dat`, in which Outlook wraps the attachments of a mail; a message within it stays whole, to be opened in its turn.
 * @throws AppError `tnef-damaged`, `mail-too-many-parts`
 */
export const unpackTnef = async (bytes: Uint8Array): Promise<Tnef> => {
  const found = ((): Found => {
    try {
      return readAttributes(bytes);
    } catch (error) {
      if (error instanceof RangeError) throw rejections.tnefDamaged(error);
      throw error;
    }
  })();
  return { subject: text(found.message, mapi.subject), text: bodyOf(found.message), files: await documentsOf(found.attachments) };
};
