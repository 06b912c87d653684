import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import type { Envelope } from '../../shared/mail/transcript.ts';
import { htmlText } from './html-text.ts';
import { isDocument } from './is-document.ts';
import { partsPerFile } from './limits.ts';
import { mailEnvelope } from './mail-envelope.ts';
import { partName } from './part-name.ts';
import { readCms } from './read-cms.ts';
import { rejections } from './rejections.ts';
import type { NamedFile } from './unpack-archive.ts';

export type Mail = { readonly envelope: Envelope; readonly text: string; readonly files: readonly NamedFile[] };

/** Mails within a mail stay whole, to be opened in their turn; links and HTML are made by nobody. */
const options = { ignoreEmbedded: true, skipTextToHtml: true, skipHtmlToText: true, skipTextLinks: true, keepCidLinks: true };

const nameOf = (attachment: Attachment): string => {
  if (attachment.filename !== undefined && attachment.filename !== '') return partName(attachment.filename);
  return attachment.contentType === 'message/rfc822' ? 'courriel.eml' : 'piece';
};

const isInline = (attachment: Attachment, html: string): boolean =>
  (attachment.cid !== undefined && html.includes(`cid:${attachment.cid}`)) ||
  (attachment.related === true && attachment.contentDisposition !== 'attachment');

const documentsOf = async (attachments: readonly Attachment[], html: string): Promise<NamedFile[]> => {
  const files: NamedFile[] = [];
  for (const attachment of attachments) {
    const bytes = new Uint8Array(attachment.content);
    const name = nameOf(attachment);
    const inline = isInline(attachment, html);
    if (await isDocument({ bytes, mediaType: attachment.contentType, name, inline })) files.push({ name, bytes });
  }
  return files;
};

/** The plain text, or the HTML as text where that is all there is. */
const messageText = (text: string | undefined, html: string): string => {
  const plain = text?.replace(/\r\n?/g, '\n').trim();
  return plain === undefined || plain === '' ? htmlText(html) : plain;
};

const parse = (bytes: Uint8Array): Promise<ParsedMail> =>
  simpleParser(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options).catch((error: unknown) => {
    throw rejections.mailDamaged(error);
  });

const isSealed = ({ contentType }: Attachment): boolean => /^application\/(x-)?pkcs7-mime$/i.test(contentType);

/** What a message really holds: one that is a single signed envelope is opened, its signature unchecked; an encrypted one cannot be. */
const unsealed = async (mail: ParsedMail): Promise<ParsedMail> => {
  const [only] = mail.attachments;
  if (only === undefined || mail.attachments.length > 1 || !isSealed(only)) return mail;
  const cms = readCms(new Uint8Array(only.content));
  if (cms?.kind === 'encrypted') throw rejections.mailEncrypted();
  return cms === undefined ? mail : parse(cms.content);
};

/**
 * Opens an e-mail: its envelope, the message as text, the documents attached to it.
 * @throws AppError `mail-damaged`, `mail-encrypted`, `mail-too-many-parts`
 */
export const unpackMail = async (bytes: Uint8Array): Promise<Mail> => {
  const outer = await parse(bytes);
  const mail = await unsealed(outer);
  if (mail.attachments.length > partsPerFile) throw rejections.mailTooManyParts(partsPerFile);
  const html = typeof mail.html === 'string' ? mail.html : '';
  return { envelope: mailEnvelope(outer), text: messageText(mail.text, html), files: await documentsOf(mail.attachments, html) };
};
