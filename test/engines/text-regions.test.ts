import { describe, expect, it } from 'vitest';
import type { Grey } from '../../engines/picture/grey.ts';
import { inkRuns } from '../../engines/picture/ink-runs.ts';
import { textRegions } from '../../engines/picture/text-regions.ts';

const [width, height] = [1000, 900];

/** Lines as bars of ink: so wide, so tall, so far from one to the next. */
const draw = (grey: Grey, left: number, wide: number, tall: number, apart: number, count: number): Grey => {
  for (let line = 0; line < count; line++)
    for (let y = 0; y < tall; y++) {
      const start = (100 + line * apart + y) * width + left;
      grey.pixels.fill(0, start, start + wide);
    }
  return grey;
};
const paper = (): Grey => ({ pixels: new Uint8Array(width * height).fill(255), width, height });
const regions = (grey: Grey) => textRegions(inkRuns(grey, 128), 200).map(({ left, width: wide }) => [left, left + wide]);

describe('a page is parted where lines stand beside each other at other heights', () => {
  it('two columns of other leading are read one by one', () => {
    const [first, second] = regions(draw(draw(paper(), 50, 400, 24, 40, 12), 550, 400, 24, 53, 9));
    expect(first?.[1]).toBeGreaterThanOrEqual(450);
    expect(first?.[1]).toBeLessThanOrEqual(550);
    expect(second).toEqual([first?.[1], width]);
  });

  it('two columns on the same lines stay together: a table is read across', () => {
    expect(regions(draw(draw(paper(), 50, 400, 24, 40, 12), 550, 400, 24, 40, 12))).toEqual([[0, width]]);
  });

  it('small print on the line of large print stays with it', () => {
    expect(regions(draw(draw(paper(), 50, 400, 24, 40, 12), 550, 400, 20, 40, 12))).toEqual([[0, width]]);
  });

  it('an empty page is one part or none', () => {
    expect(regions(paper()).length).toBeLessThanOrEqual(1);
  });
});
