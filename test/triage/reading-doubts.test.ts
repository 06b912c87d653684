import { describe, expect, it } from 'vitest';
import type { Page } from '../../shared/mail/transcript.ts';
import { readingDoubts } from '../../shared/triage/reading-doubts.ts';

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

describe('a letter written by hand is read by a person', () => {
  it.each([
    ['a printed page', page(1), false],
    ['print with a note by hand', page(1, 0.39), false],
    ['a page of which two fifths were written by hand', page(1, 0.4), true],
    ['handwriting that was read for sure', page(1, 1, 0.8), false],
    ['handwriting that was nearly read for sure', page(1, 1, 0.79), true],
  ])('%s: %o', (_what, one, doubtful) => {
    expect(readingDoubts([one])).toHaveLength(doubtful ? 1 : 0);
  });

  it('and the reason names the pages, once', () => {
    expect(readingDoubts([page(3, 1)])).toEqual(['Écriture manuscrite (page 3), que la machine lit mal : à relire par une personne.']);
    expect(readingDoubts([page(1, 1), page(2), page(3, 0.9), page(4, 0.5)])).toEqual([
      'Écriture manuscrite (pages 1, 3 et 4), que la machine lit mal : à relire par une personne.',
    ]);
  });
});
