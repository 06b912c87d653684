import type { Barcode, Word } from '../../shared/mail/transcript.ts';

const separatorWords =
  /^(s[eé]parateur|page de s[eé]paration|feuille de s[eé]paration|intercalaire|separator( sheet)?|patch ?(code|t|1|2|3|4|6)?)$/i;

const separatorCode = /^(SEPARATEUR|SEPARATOR|PATCH[- ]?[T1-6]?)$/i;

/** A sheet says little more than what it is for; a letter on whose first page a patch was printed says more, and is no sheet. */
const mostWords = 60;

/** A sheet with nothing but the word on it, or a code that parts a batch. */
export const isSeparatorSheet = (words: readonly Word[], barcodes: readonly Barcode[] = []): boolean => {
  if (words.length <= mostWords && barcodes.some((code) => separatorCode.test(code.text))) return true;
  const text = words
    .map((word) => word.text)
    .join(' ')
    .replace(/[^\p{L}\d ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > 0 && text.length < 60 && separatorWords.test(text);
};
