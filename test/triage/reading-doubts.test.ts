import { describe, expect, it } from 'vitest';
import type { Page } from '../../shared/mail/transcript.ts';
import { readingDoubts, readingNotes } from '../../shared/triage/reading-doubts.ts';

const page = (number: number, share?: number, confidence = 0.6): Page => ({
  number,
  source: 'ocr',
  engine: 'test',
  confidence,
  size: [595, 842],
  rotation: 0,
  blank: false,
  separator: false,
  ...(share === undefined ? {} : { handwriting: { share, boxes: [[0.1, 0.1, 0.8, 0.6]] } }),
  blocks: [],
  barcodes: [],
});

it('a page that could not be read at all is looked at by a person, whatever its letter is', () => {
  expect(readingDoubts([page(1), { ...page(2), engine: 'unread', confidence: 0 }])).toEqual([
    'Rien n’a pu être lu (page 2) : à regarder par une personne.',
  ]);
});

describe('a letter written by hand is read by a person', () => {
  it.each([
    ['a printed page', page(1), false],
    ['print with a note by hand', page(1, 0.39), false],
    ['a page of which two fifths were written by hand', page(1, 0.4), true],
    ['a plain hand', page(1, 1, 0.68), false],
    ['a hand that is not quite plain', page(1, 1, 0.67), true],
  ])('%s: %o', (_what, one, doubtful) => {
    expect(readingDoubts([one])).toHaveLength(doubtful ? 1 : 0);
  });

  it('a plain hand goes to its desk, which is told to hold its values against the page', () => {
    const note = 'Écriture manuscrite (pages 1 et 3) : chiffres, noms et dates à comparer avec l’original.';
    expect(readingNotes([page(1, 1, 0.7), page(2), page(3, 0.5, 0.9), page(4, 0.3, 0.9), page(5, 1, 0.6)])).toEqual([note]);
    expect(readingNotes([page(1)])).toEqual([]);
  });

  it('and the reason names the pages, once', () => {
    expect(readingDoubts([page(3, 1)])).toEqual(['Écriture manuscrite (page 3), que la machine lit mal : à relire par une personne.']);
    expect(readingDoubts([page(1, 1), page(2), page(3, 0.9), page(4, 0.5)])).toEqual([
      'Écriture manuscrite (pages 1, 3 et 4), que la machine lit mal : à relire par une personne.',
    ]);
  });
});
