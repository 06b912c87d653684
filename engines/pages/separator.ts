import type { Barcode, Word } from '../../shared/mail/transcript.ts';
import { registeredMailIn } from '../../shared/text/registered-mail.ts';

const separatorWords =
  /^(s[eé]parateur|page de s[eé]paration|feuille de s[eé]paration|intercalaire|separator( sheet)?|patch ?(code|t|1|2|3|4|6)?)$/i;

const separatorCode = /^(SEPARATEUR|SEPARATOR|PATCH[- ]?[T1-6]?)$/i;

/** A sheet says little more than what it is for; a letter on whose first page a patch was printed says more, and is no sheet. */
const mostWords = 60;

/** What somebody may have written, however badly it was read. */
const isSaid = ({ text }: Word): boolean => /[\p{L}\d]{3}/u.test(text);
/** A word, and not the number that stands below a bar code. */
const isWord = ({ text }: Word): boolean => /^[^\p{L}\d]{0,2}\p{L}{3,}[^\p{L}\d]{0,2}$/u.test(text);
/** "*PLI-000418*": what is printed below the bars of a code. */
const isCaption = ({ text }: Word): boolean => /^\*.{3,}\*$|^\P{L}{0,2}\p{Lu}{2,6}[-.]?[\dO]{2,}\P{L}{0,2}$/u.test(text);

/** What a mailroom prints on a sheet: no label of the post, nothing that a leaflet or a type plate bears. */
const isOfMailroom = ({ format, text }: Barcode): boolean =>
  /^(?:Code128|Code39|ITF)$/.test(format) && registeredMailIn(text) === undefined && !/^R[A-Z]\d{9}[A-Z]{2}$/i.test(text);

/** Bars, stars or dashes beside which nothing was read, or a code of a mailroom's beside which no word stands. */
const partsByCode = (words: readonly Word[], barcodes: readonly Barcode[]): boolean =>
  barcodes.some((code) =>
    code.text === '' ? !words.some((word) => isSaid(word) && !isCaption(word)) : isOfMailroom(code) && !words.some(isWord),
  );

/** One sign again and again over a line, and nothing else. */
const isRowOfSigns = (text: string): boolean => /^([*=#~+–—-])\1{4,199}$/u.test(text);

/** A sheet with nothing but the word on it, a row of one sign, or a code that parts a batch: one that says so, or any beside which nobody wrote anything. */
export const isSeparatorSheet = (words: readonly Word[], barcodes: readonly Barcode[] = []): boolean => {
  if (words.length <= mostWords && barcodes.some((code) => separatorCode.test(code.text))) return true;
  if (partsByCode(words, barcodes)) return true;
  const whole = words.map((word) => word.text).join(' ');
  if (isRowOfSigns(whole.replace(/\s/g, ''))) return true;
  const text = whole
    .replace(/[^\p{L}\d ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > 0 && text.length < 60 && separatorWords.test(text);
};
