import { describe, expect, it } from 'vitest';
import { markRepeated } from '../../shared/mail/mark-repeated.ts';
import type { Block, Page } from '../../shared/mail/transcript.ts';

const block = (text: string, top: number): Block => {
  const box = [0.1, top, 0.8, 0.02] as const;
  return { role: 'text', box, lines: [{ box, words: text.split(' ').map((word) => ({ text: word, box, confidence: 1 })) }] };
};
const page = (number: number, blocks: readonly Block[]): Page => ({
  number,
  source: 'text-layer',
  engine: 'pdfium',
  confidence: 1,
  size: [595, 842],
  rotation: 0,
  blank: false,
  separator: false,
  blocks,
  barcodes: [],
});

const act = (count: number): Page[] =>
  Array.from({ length: count }, (_, i) =>
    page(i + 1, [block('SCP AUDRAN – réf. C 60418', 0.03), block(`Corps de la page ${i}`, 0.4), block(`Page ${i + 1} sur ${count}`, 0.95)]),
  );
const roles = (pages: readonly Page[]): string[][] => markRepeated(pages).map(({ blocks }) => blocks.map((b) => b.role));

describe('headers and footers', () => {
  it('repeated on three pages are set apart', () => expect(roles(act(3))).toEqual(act(3).map(() => ['header', 'text', 'footer'])));
  it('on two pages a letterhead stays text, a page number does not', () =>
    expect(roles(act(2))).toEqual(act(2).map(() => ['text', 'text', 'footer'])));
});
