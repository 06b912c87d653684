import { AppError } from '../../shared/errors.ts';
import type { Unpacked, UnpackedPart } from '../../shared/ports.ts';
import { sheetsOf } from '../pages/sheet.ts';
import { decodeText } from './decode-text.ts';
import { htmlText } from './html-text.ts';
import { partsPerFile, type UnpackLimits } from './limits.ts';
import { docx, mediaTypeOf } from './media-type.ts';
import { pdfPageCount } from './pdf-page-count.ts';
import { picturePageCount } from './picture-page-count.ts';
import { readWord } from './read-word.ts';
import { rejections } from './rejections.ts';
import { type NamedFile, unpackArchive } from './unpack-archive.ts';
import { type Mail, unpackMail } from './unpack-mail.ts';
import { unpackOutlook } from './unpack-outlook.ts';
import { isTnef, tnef, unpackTnef } from './unpack-tnef.ts';

const pictures = new Set(['image/jpeg', 'image/png', 'image/tiff', 'image/webp', 'image/gif', 'image/heic', 'image/avif']);
const outlook = 'application/x-cfb';

/** Common types that are told by name, so that the sender knows what is meant. */
const refused: Readonly<Record<string, string>> = {
  [outlook]: 'Word 97, Excel 97 et PowerPoint 97',
  'application/rtf': 'RTF',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'application/x-7z-compressed': '7-Zip',
  'application/vnd.rar': 'RAR',
  'application/x-rar-compressed': 'RAR',
  'application/gzip': 'GZIP',
};

const textPageCount = (bytes: Uint8Array): number => {
  const text = decodeText(bytes);
  if (text === undefined) throw rejections.unknownType();
  if (text.trim() === '') throw rejections.emptyFile();
  return sheetsOf(text).length;
};

const htmlPageCount = (bytes: Uint8Array): number => {
  const text = decodeText(bytes);
  if (text === undefined) throw rejections.unknownType();
  return sheetsOf(htmlText(text)).length;
};

const pageCountOf = async (bytes: Uint8Array, mediaType: string, limits: UnpackLimits): Promise<number> => {
  if (mediaType === 'application/pdf') return pdfPageCount(bytes);
  if (pictures.has(mediaType)) return picturePageCount(bytes, limits.megapixels);
  if (mediaType === docx) return sheetsOf(await readWord(bytes)).length;
  if (mediaType === 'text/plain') return textPageCount(bytes);
  if (mediaType === 'text/html') return htmlPageCount(bytes);
  const name = refused[mediaType];
  throw name === undefined ? rejections.unknownType() : rejections.unsupportedType(name);
};

const messagePart = (text: string, name: string | undefined): UnpackedPart => ({
  role: name === undefined ? 'message' : 'attachment',
  ...(name === undefined ? {} : { name }),
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
  pageCount: sheetsOf(text).length,
});

/** Outlook wraps what is attached in a `winmail.dat`, with the text once more: what is in it takes its place. One that is damaged stays, as an unread page. */
const unwrapped = async (mail: Mail): Promise<Mail> => {
  const files: NamedFile[] = [];
  let { text } = mail;
  for (const file of mail.files) {
    const inner = isTnef(file.bytes) ? await unpackTnef(file.bytes).catch(keepDamaged) : undefined;
    if (inner === undefined) files.push(file);
    else files.push(...inner.files);
    if (text === '' && inner !== undefined) text = inner.text;
  }
  return { ...mail, text, files };
};

const keepDamaged = (error: unknown): undefined => {
  if (!(error instanceof AppError) || error.code !== 'tnef-damaged') throw error;
  return undefined;
};

/** An attachment that cannot be opened stands as one unread page, for a person. */
const unreadable = (file: NamedFile, mediaType: string | undefined, { code, message }: AppError): UnpackedPart => ({
  role: 'attachment',
  name: file.name,
  mediaType: mediaType ?? 'application/octet-stream',
  bytes: file.bytes,
  pageCount: 1,
  problem: { code, message },
});

/** Takes containers apart until only pages are left; `depth` counts containers around the file. */
const createOpener = (limits: UnpackLimits) => {
  const checkSize = (bytes: Uint8Array): void => {
    const megabytes = Math.ceil(bytes.length / 1e6);
    if (bytes.length > limits.megabytesPerFile * 1e6) throw rejections.fileTooLarge(megabytes, limits.megabytesPerFile);
  };

  const mailOf = async (bytes: Uint8Array, mediaType: string): Promise<Mail | undefined> => {
    if (mediaType === 'message/rfc822') return unwrapped(await unpackMail(bytes));
    const mail = mediaType === outlook ? await unpackOutlook(bytes) : undefined;
    return mail === undefined ? undefined : unwrapped(mail);
  };

  const openAttachment = async (file: NamedFile, depth: number): Promise<UnpackedPart[]> => {
    const mediaType = await mediaTypeOf(file.bytes);
    if (mediaType === undefined) throw rejections.unknownType();
    const mail = await mailOf(file.bytes, mediaType);
    if (mail !== undefined) {
      if (depth >= limits.depth) throw rejections.mailTooDeep(limits.depth);
      return openMail(mail, file.name, depth + 1);
    }
    if (mediaType === 'application/zip') {
      if (depth >= limits.depth) throw rejections.archiveTooDeep(limits.depth);
      return openAll(await unpackArchive(file.bytes, limits), depth + 1);
    }
    if (mediaType === tnef) {
      if (depth >= limits.depth) throw rejections.mailTooDeep(limits.depth);
      return openMail(await unpackTnef(file.bytes), file.name, depth + 1);
    }
    const pageCount = await pageCountOf(file.bytes, mediaType, limits);
    return [{ role: 'attachment', name: file.name, mediaType, bytes: file.bytes, pageCount }];
  };

  /** What is wrong with one attachment is no reason to turn the others away; what endangers the house is. */
  const openSafely = async (file: NamedFile, depth: number): Promise<UnpackedPart[]> => {
    try {
      return await openAttachment(file, depth);
    } catch (error) {
      const dangerous = error instanceof AppError && /too-deep|too-many|archive-too-large/.test(error.code);
      if (!(error instanceof AppError) || dangerous) throw error;
      return [unreadable(file, await mediaTypeOf(file.bytes), error)];
    }
  };

  const openAll = async (files: readonly NamedFile[], depth: number): Promise<UnpackedPart[]> => {
    const parts: UnpackedPart[] = [];
    for (const file of files) parts.push(...(await openSafely(file, depth)));
    if (parts.length > partsPerFile) throw rejections.mailTooManyParts(partsPerFile);
    return parts;
  };

  /** A message without text that carries documents is no page of its own. */
  const openMail = async (
    { text, files }: Pick<Mail, 'text' | 'files'>,
    name: string | undefined,
    depth: number,
  ): Promise<UnpackedPart[]> => {
    const parts = await openAll(files, depth);
    return text === '' && parts.length > 0 ? parts : [messagePart(text, name), ...parts];
  };

  return { checkSize, mailOf, openMail, openAll };
};

/**
 * Finds out what a file really is and takes it apart, within limits that are checked before anything is opened.
 * @throws AppError kind `input`
 */
export const unpackFile = async (bytes: Uint8Array, limits: UnpackLimits): Promise<Unpacked> => {
  const opener = createOpener(limits);
  if (bytes.length === 0) throw rejections.emptyFile();
  opener.checkSize(bytes);
  const mediaType = await mediaTypeOf(bytes);
  if (mediaType === undefined) throw rejections.unknownType();
  const mail = await opener.mailOf(bytes, mediaType);
  if (mail !== undefined) return { mediaType, envelope: mail.envelope, parts: await opener.openMail(mail, undefined, 1) };
  if (mediaType === 'application/zip') return { mediaType, parts: await opener.openAll(await unpackArchive(bytes, limits), 1) };
  if (mediaType === tnef) {
    const content = await unpackTnef(bytes);
    if (content.text === '' && content.files.length === 0) throw rejections.archiveEmpty();
    return { mediaType, parts: await opener.openMail(content, undefined, 1) };
  }
  return { mediaType, parts: [{ role: 'file', mediaType, bytes, pageCount: await pageCountOf(bytes, mediaType, limits) }] };
};
