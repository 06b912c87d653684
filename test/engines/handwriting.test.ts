import { afterAll, describe, expect, it } from 'vitest';
import { pagePicture } from '../../bench/reading/page-picture.ts';
import type { Quality } from '../../bench/reading/page-source.ts';
import { createReader } from '../../engines/ocr/create-reader.ts';
import { createPrinter } from '../../engines/print/create-printer.ts';
import { transcript } from '../../shared/contracts/transcript.ts';
import { type Page, pageText } from '../../shared/mail/transcript.ts';
import { annotated, printedLetter } from '../corpus/hand/annotated-page.ts';
import { strangeHands } from '../corpus/hand/hand-fonts.ts';
import { handPage } from '../corpus/hand/hand-page.ts';
import { createPageHtml } from '../corpus/print/page-html.ts';
import { seededRandom } from '../corpus/print/seeded-random.ts';

const [reader, printer, pageHtml] = [await createReader({ workers: 1 }), await createPrinter(), await createPageHtml()];
afterAll(() => Promise.all([reader.close(), printer.close()]));

const read = async (body: string, quality: Quality, seed: string): Promise<Page> => {
  const page = await reader.read(await pagePicture(await printer.print(pageHtml(body), seed), quality, seed));
  if (page === undefined) throw new Error('this reader answers at once');
  return page;
};

const lines = [
  'Claire Besnard, 4 rue du Port, 56000 Vannes',
  'Vannes, le 3 novembre 2026',
  'Madame, Monsieur,',
  'Le 28 octobre, un tuyau a cédé dans ma cuisine et l’eau a coulé chez mon voisin du dessous.',
  'J’ai fermé l’arrivée d’eau et appelé un plombier le soir même.',
  'Je joins sa facture de 318,40 euros et trois photographies.',
  'Merci de me dire quand votre expert passera.',
  'Avec mes salutations distinguées.',
];
const hand = strangeHands[0] ?? { font: 'caveat', points: 19 };

describe('a letter written by hand', () => {
  it('is known as such, in a hand that nobody looked at, on a clean scan and on a poor one', async () => {
    for (const quality of ['clean', 'poor'] as const) {
      const page = await read(await handPage(lines, hand, seededRandom('hand')), quality, 'hand');
      expect(page.handwriting?.share).toBeGreaterThan(0.8);
      const [box] = page.handwriting?.boxes ?? [];
      expect(box?.[2]).toBeGreaterThan(0.5);
      expect(page.confidence).toBeLessThan(0.7);
      expect(transcript.parse({ pages: [page] })).toEqual({ pages: [page] });
    }
  });
});

describe('a printed letter', () => {
  it.each(['clean', 'fair', 'poor', 'photo'] as const)('is none, however it was scanned (%s)', async (quality) => {
    expect((await read(printedLetter, quality, 'print')).handwriting).toBeUndefined();
  });

  it('with a note and a signature by hand is a printed letter, of which the note was written by hand', async () => {
    const page = await read(await annotated(printedLetter, hand, seededRandom('note')), 'clean', 'note');
    expect(page.handwriting?.share).toBeGreaterThan(0);
    expect(page.handwriting?.share).toBeLessThan(0.4);
    for (const [, top] of page.handwriting?.boxes ?? []) expect(top).toBeGreaterThan(0.4);
    const printed = page.blocks.flatMap((block) => block.lines).find((line) => line.words.some(({ text }) => text === 'Monsieur,'));
    expect(Math.min(...(printed?.words.map(({ confidence }) => confidence) ?? [0]))).toBeGreaterThan(0.8);
  });
});

describe('a nine by hand', () => {
  const numbers = ['06 98 19 29 59', '29690 Brasparts', 'VA21409963', '19 septembre 2029'];

  it('is no seven, and a seven stays one', async () => {
    const body = `<div class="hand">${[...numbers, '77420 Champs', '17/11/2027'].map((line) => `<p>${line}</p>`).join('')}</div>`;
    const page = await read(body, 'clean', 'nines');
    const text = pageText(page);
    for (const number of [...numbers, '77420 Champs', '17/11/2027']) expect(text).toContain(number);
  });
});
