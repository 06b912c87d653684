import MsgReaderModule from '@kenjiuno/msgreader';
import { AppError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import type { Envelope } from '../../shared/mail/transcript.ts';
import { isSoundCompound } from './check-compound.ts';
import { decodeText } from './decode-text.ts';
import { htmlText } from './html-text.ts';
import { isDocument } from './is-document.ts';
import { partsPerFile } from './limits.ts';
import { dayOfDate, headerText } from './mail-envelope.ts';
import { partName } from './part-name.ts';
import { rejections } from './rejections.ts';
import type { NamedFile } from './unpack-archive.ts';
import type { Mail } from './unpack-mail.ts';

// A CommonJS module: Node gives its exports as the default, a bundler may give the class itself.
const MsgReader = 'default' in MsgReaderModule ? MsgReaderModule.default : MsgReaderModule;
type Reader = InstanceType<typeof MsgReader>;
type Fields = ReturnType<Reader['getFileData']>;

const topReceived = (headers: string | undefined): string | undefined => {
  const first = /^received:((?:.|\r?\n[ \t])*)/im.exec(headers ?? '')?.[1];
  return first === undefined
    ? undefined
    : dayOfDate(
        first
          .slice(first.lastIndexOf(';') + 1)
          .replace(/\([^)]*\)/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      );
};

const person = (name: string | undefined, address: string | undefined): string | undefined =>
  headerText(name === undefined || name === address ? address : address === undefined ? name : `${name} <${address}>`);

const recipients = (fields: Fields): string | undefined =>
  headerText(
    fields.recipients
      ?.filter((recipient) => recipient.recipType === 'to')
      .slice(0, 10)
      .map((recipient) => person(recipient.name, recipient.smtpAddress ?? recipient.email))
      .join(', '),
  );

const envelopeOf = (fields: Fields): Envelope =>
  compact({
    subject: headerText(fields.subject),
    from: person(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail),
    to: recipients(fields),
    sent: dayOfDate(fields.clientSubmitTime),
    received: topReceived(fields.headers) ?? dayOfDate(fields.messageDeliveryTime),
  });

const htmlOf = (fields: Fields): string => fields.bodyHtml ?? (fields.html === undefined ? undefined : decodeText(fields.html)) ?? '';

const textOf = (fields: Fields): string => {
  const plain = fields.body?.replace(/\r\n?/g, '\n').trim();
  return plain === undefined || plain === '' ? htmlText(htmlOf(fields)) : plain;
};

const attachmentOf = (reader: Reader, fields: Fields): NamedFile => {
  const inner = fields.innerMsgContent === true;
  const attachment = reader.getAttachment(fields);
  const name = partName(attachment.fileName);
  return { name: inner && !name.endsWith('.msg') ? `${name}.msg` : name, bytes: attachment.content };
};

const documentsOf = async (reader: Reader, fields: Fields): Promise<NamedFile[]> => {
  const attachments = fields.attachments ?? [];
  if (attachments.length > partsPerFile) throw rejections.mailTooManyParts(partsPerFile);
  const html = htmlOf(fields);
  const files: NamedFile[] = [];
  for (const field of attachments) {
    const file = attachmentOf(reader, field);
    const inline = field.attachmentHidden === true || (field.pidContentId !== undefined && html.includes(`cid:${field.pidContentId}`));
    const mediaType = field.attachMimeTag ?? (/\.(png|jpe?g|gif|bmp)$/i.test(file.name) ? 'image/x' : 'application/octet-stream');
    if (await isDocument({ ...file, mediaType, inline })) files.push(file);
  }
  return files;
};

const openOutlook = (bytes: Uint8Array): { reader: Reader; fields: Fields } => {
  if (!isSoundCompound(bytes)) throw rejections.mailDamaged();
  try {
    const reader = new MsgReader(new Uint8Array(bytes).buffer);
    return { reader, fields: reader.getFileData() };
  } catch (error) {
    throw rejections.mailDamaged(error);
  }
};

const mailOf = async ({ reader, fields }: { reader: Reader; fields: Fields }): Promise<Mail> => {
  try {
    return { envelope: envelopeOf(fields), text: textOf(fields), files: await documentsOf(reader, fields) };
  } catch (error) {
    // A property of another type than its name has: the library gives it as it stands.
    throw error instanceof AppError ? error : rejections.mailDamaged(error);
  }
};

/**
 * Opens a mail that Outlook saved (.msg).
 * @returns undefined when the file is another of that family (an old Word or Excel file)
 * @throws AppError `mail-damaged`, `mail-too-many-parts`
 */
export const unpackOutlook = async (bytes: Uint8Array): Promise<Mail | undefined> => {
  const { reader, fields } = openOutlook(bytes);
  if (fields.error !== undefined || (fields.subject === undefined && fields.body === undefined && fields.senderName === undefined))
    return undefined;
  return mailOf({ reader, fields });
};
