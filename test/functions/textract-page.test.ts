import { describe, expect, it } from 'vitest';
import { textractPage } from '../../functions/adapters/reading/textract-page.ts';
import { textractBlocks } from '../aws/textract-answers.ts';

const job: Parameters<typeof textractPage>[1] = { number: 1, size: [595, 842], rotation: 0 };
const blocks = textractBlocks([
  { text: 'Bon pour accord', top: 0.2 },
  { text: 'reçu le 5 novembre', top: 0.5 },
]);

const written = (lineTop: number) =>
  blocks.map((block) =>
    block.BlockType === 'WORD' && block.Geometry?.BoundingBox?.Top === lineTop ? { ...block, TextType: 'HANDWRITING' as const } : block,
  );

describe('what Textract says was written by hand', () => {
  it('is kept as a share of the letters and a box for each line', () => {
    const { handwriting, confidence } = textractPage(written(0.5), job);
    expect(handwriting?.share).toBeCloseTo(15 / 28, 2);
    expect(handwriting?.boxes.map(([, top]) => top)).toEqual([0.5]);
    expect(confidence).toBeCloseTo(0.991, 3);
  });

  it('and a printed page has none', () => {
    expect(textractPage(blocks, job)).not.toHaveProperty('handwriting');
  });
});
