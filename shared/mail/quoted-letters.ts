import { type Barcode, type Page, pageText } from './transcript.ts';

/** A letter of ours whose number stands on a page: in its DataMatrix, or in the text. */
export type QuotedLetter = { readonly letterId: string; readonly seen: 'barcode' | 'text'; readonly page: number };

const inBarcode = /^l-[0-9a-f]{16}$/;
/** "l-" as a page shows it, and sixteen signs that recognition may have mistaken for others, with a blank at most between any two. */
const inText = /(?<![\p{L}\d])[lI1|][ ]?[-–—‐][ ]?((?:[0-9a-fA-FOQISZlioq|][ ]?){15}[0-9a-fA-FOQISZlioq|])(?![\p{L}\d])/gu;

const digits: Readonly<Record<string, string>> = { O: '0', Q: '0', o: '0', I: '1', l: '1', i: '1', '|': '1', S: '5', Z: '2', q: '9' };

const corrected = (signs: string): string => Array.from(signs.replaceAll(' ', ''), (sign) => digits[sign] ?? sign.toLowerCase()).join('');

const inBarcodes = ({ barcodes, number }: Page): QuotedLetter[] =>
  barcodes.filter(({ text }: Barcode) => inBarcode.test(text)).map(({ text }) => ({ letterId: text, seen: 'barcode', page: number }));

const inWords = (page: Page): QuotedLetter[] =>
  [...pageText(page).matchAll(inText)].map(([, signs = '']) => ({ letterId: `l-${corrected(signs)}`, seen: 'text', page: page.number }));

/** The letters of ours that these pages may quote, each once, bar codes first; whether there is such a letter the register knows. */
export const quotedLetters = (pages: readonly Page[]): QuotedLetter[] => {
  const found = [...pages.flatMap(inBarcodes), ...pages.flatMap(inWords)];
  return found.filter(({ letterId }, index) => found.findIndex((other) => other.letterId === letterId) === index);
};
