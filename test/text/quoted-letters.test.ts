import { expect, test } from 'vitest';
import { quotedLetters } from '../../shared/mail/quoted-letters.ts';
import type { Barcode, Page } from '../../shared/mail/transcript.ts';

const box = [0.1, 0.1, 0.1, 0.02] as const;
const page = (number: number, text: string, codes: readonly string[] = []): Page => ({
  number,
  source: 'ocr',
  engine: 'test',
  confidence: 1,
  size: [595, 842],
  rotation: 0,
  blank: false,
  separator: false,
  blocks: [{ role: 'text', box, lines: [{ box, words: text.split(' ').map((word) => ({ text: word, box, confidence: 1 })) }] }],
  barcodes: codes.map((code): Barcode => ({ format: 'DataMatrix', text: code, box })),
});

test('the DataMatrix comes before the text, each letter once', () => {
  const pages = [page(1, 'V/Réf. l-00112233445566aa'), page(2, 'rien', ['l-aaca187047cd6bc4', 'l-00112233445566aa'])];
  expect(quotedLetters(pages)).toEqual([
    { letterId: 'l-aaca187047cd6bc4', seen: 'barcode', page: 2 },
    { letterId: 'l-00112233445566aa', seen: 'barcode', page: 2 },
  ]);
});

test.each([
  ['as printed', 'Vos références : l-aaca187047cd6bc4'],
  ['in capitals', 'RÉF. I-AACA187047CD6BC4'],
  ['cut by blanks', 'Votre courrier l - aaca 1870 47cd 6bc4 du 23 novembre'],
  ['misread', 'votre lettre 1-aacal87O47cd6bc4,'],
])('a number %s is found', (_, text) => {
  expect(quotedLetters([page(1, text)]).map(({ letterId }) => letterId)).toEqual(['l-aaca187047cd6bc4']);
});

test.each(['l-aaca187047cd6bc', 'l-aaca187047cd6bc45', 'il-aaca187047cd6bc4x', 'S26-104233', ''])('%s is no number of a letter', (text) => {
  expect(quotedLetters([page(1, text)])).toEqual([]);
});

test('a bar code that is not a letter’s number is passed over', () => {
  expect(quotedLetters([page(1, 'x', ['1A 201 234 5678 9', 'l-AACA187047CD6BC4', 'https://example.org/l-aaca187047cd6bc4'])])).toEqual([]);
});
