import { fileTypeFromBuffer } from 'file-type';
import { decodeText } from './decode-text.ts';
import { isTnef, tnef } from './unpack-tnef.ts';

export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const mailHeaders =
  /^(received|return-path|delivered-to|from|to|cc|subject|date|message-id|mime-version|content-type|reply-to|dkim-signature|arc-seal|x-[a-z-]+):/i;

/** An e-mail begins with header lines, two of them well known. */
const isMail = (head: string): boolean => {
  const lines = head.replace(/^From .*\n/, '').split('\n');
  let known = 0;
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) continue;
    if (!/^[!-9;-~]+:/.test(line)) return known >= 3;
    if (mailHeaders.test(line)) known++;
  }
  return known >= 2;
};

const latin = new TextDecoder('latin1');

/** A PDF may have other bytes in front of its mark. */
const hasPdfMark = (bytes: Uint8Array): boolean => latin.decode(bytes.subarray(0, 1024)).includes('%PDF-');

const textType = (bytes: Uint8Array): string | undefined => {
  const text = decodeText(bytes);
  if (text === undefined) return undefined;
  const start = text.trimStart().slice(0, 1000).toLowerCase();
  if (start.startsWith('{\\rtf')) return 'application/rtf';
  if (/^(<!doctype html|<html|<\?xml[^>]*>\s*<(!doctype )?html)/.test(start)) return 'text/html';
  return 'text/plain';
};

/** Formats of readable signs. Any other has bytes that no text has: a letter that begins with the mark of one (« FORMULAIRE », « BMW ») is a letter. */
const written = /^(?:text\/|message\/|application\/(?:pdf|postscript|eps|rtf|xml|json)$|image\/svg)/;

const beginsReadably = (bytes: Uint8Array): boolean => bytes.subarray(0, 4).every((byte) => byte >= 0x09 && byte < 0x7f);

const aliases: Readonly<Record<string, string>> = {
  'application/x-cfb': 'application/x-cfb',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
};

/**
 * What a file really is, whatever its name says.
 * @returns its media type, or undefined when nobody can tell
 */
export const mediaTypeOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  if (isTnef(bytes)) return tnef;
  const head = latin.decode(bytes.subarray(0, 65_536)).replace(/\r\n?/g, '\n');
  if (isMail(head)) return 'message/rfc822';
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (known !== undefined && known.mime !== 'application/xml')
    return (beginsReadably(bytes) && !written.test(known.mime) ? textType(bytes) : undefined) ?? aliases[known.mime] ?? known.mime;
  if (hasPdfMark(bytes)) return 'application/pdf';
  return textType(bytes);
};
