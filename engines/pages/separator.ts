import type { Barcode, Word } from '../../shared/mail/transcript.ts';
import { registeredMailIn } from '../../shared/text/registered-mail.ts';

const separatorWords =
  /^(s[eé]parateur|page de s[eé]paration|feuille de s[eé]paration|intercalaire|separator( sheet)?|patch ?(code|t|1|2|3|4|6)?|(nouveau |nouvelle |d[eé]but d[eu] |fin d[eu] )?(courrier|pli|document|lot|envoi)( suivant| n[o°]? ?\d{1,6}| \d{1,6})?)$/i;

const separatorCode = /^(SEPARATEUR|SEPARATOR|PATCH[- ]?[T1-6]?)$/i;

/** A sheet says little more than what it is for; a letter on whose first page a patch was printed says more, and is no sheet. */
const mostWords = 60;
/** A page with a bar code and no more words than these was printed for the scanner: an envelope and a label have an address. */
const fewWords = 6;

const isSaid = ({ text }: Word): boolean => /[\p{L}\d]{3}/u.test(text);
/** A word that somebody wrote, and none that recognition made of stars and bars. */
const isWord = ({ text, confidence }: Word): boolean => confidence >= 0.5 && /^\P{L}{0,2}\p{L}{4,}\P{L}{0,2}$/u.test(text);

/** A label of the post belongs to a letter: the number of a registered one, or what its postage was paid by. */
const isOfPost = ({ format, text }: Barcode): boolean => format === 'DataMatrix' || registeredMailIn(text) !== undefined;

/** Stars or dashes over a line, and nothing else. */
const isRowOfSigns = (text: string): boolean => /^[^\p{L}\d]{5,200}$/u.test(text);

/** A sheet with nothing but the word on it, a row of signs, or a code that parts a batch: one that says so, or any where hardly a word stands beside it; a pattern that is no code (its text is empty) where no word does. */
export const isSeparatorSheet = (words: readonly Word[], barcodes: readonly Barcode[] = []): boolean => {
  if (words.length <= mostWords && barcodes.some((code) => separatorCode.test(code.text))) return true;
  if (barcodes.length > 0 && !barcodes.some(isOfPost) && words.filter(isSaid).length <= fewWords)
    return barcodes.some(({ text }) => text !== '') || !words.some(isWord);
  const whole = words.map((word) => word.text).join(' ');
  if (isRowOfSigns(whole.replace(/\s/g, ''))) return true;
  const text = whole
    .replace(/[^\p{L}\d° ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > 0 && text.length < 60 && separatorWords.test(text);
};
