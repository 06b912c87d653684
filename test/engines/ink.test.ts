import { assert, constant, integer, property, record, tuple, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grey } from '../../engines/picture/grey.ts';
import { type InkRuns, inkRuns } from '../../engines/picture/ink-runs.ts';
import { removeDust } from '../../engines/picture/remove-dust.ts';
import { skewOf } from '../../engines/picture/skew.ts';
import { spotsOf } from '../../engines/picture/spots.ts';
import { turnSlightly } from '../../engines/picture/turn-slightly.ts';

const paper = (width: number, height: number): Grey => ({ pixels: new Uint8Array(width * height).fill(255), width, height });

const fill = ({ pixels, width }: Grey, left: number, top: number, wide: number, tall: number): void => {
  for (let y = top; y < top + tall; y++) pixels.fill(0, y * width + left, y * width + left + wide);
};

/** A picture in signs: a point is paper, anything else ink. */
const drawn = (...rows: string[]): Grey => {
  const [width, height] = [rows[0]?.length ?? 0, rows.length];
  return { pixels: Uint8Array.from(Array.from(rows.join(''), (sign) => (sign === '.' ? 255 : 0))), width, height };
};

const inkOf = ({ width, height, rows, from, to }: InkRuns): boolean[] => {
  const ink = Array.from({ length: width * height }, () => false);
  for (let y = 0; y < height; y++)
    for (let run = rows[y] ?? 0; run < (rows[y + 1] ?? 0); run++) ink.fill(true, y * width + (from[run] ?? 0), y * width + (to[run] ?? 0));
  return ink;
};

describe('the ink of a picture', () => {
  it('is what is as dark as the threshold, wherever it stands and however wide the picture is', () => {
    const picture = tuple(integer({ min: 1, max: 21 }), integer({ min: 1, max: 9 })).chain(([width, height]) =>
      record({
        width: constant(width),
        height: constant(height),
        pixels: uint8Array({ minLength: width * height, maxLength: width * height }),
      }),
    );
    assert(
      property(picture, integer({ min: 0, max: 255 }), (grey, threshold) => {
        expect(inkOf(inkRuns(grey, threshold))).toEqual(Array.from(grey.pixels, (level) => level <= threshold));
      }),
    );
  });

  it('is also found in pixels that begin in the middle of their memory', () => {
    const whole = new Uint8Array(4 * 8 + 1).fill(255);
    whole[1 + 9] = 10;
    const runs = inkRuns({ pixels: whole.subarray(1), width: 8, height: 4 }, 128);
    expect([...runs.rows]).toEqual([0, 0, 1, 1, 1]);
    expect([runs.from[0], runs.to[0]]).toEqual([1, 2]);
  });
});

describe('ink that hangs together is one spot', () => {
  it('over corners, and where two arms meet further down', () => {
    const { spots, of } = spotsOf(inkRuns(drawn('#..#....', '#..#...#', '.##...#.', '........', '..#.....'), 128));
    expect(spots.map(({ left, top, right, bottom, area }) => [left, top, right, bottom, area])).toEqual([
      [0, 0, 4, 3, 6],
      [6, 1, 8, 3, 2],
      [2, 4, 3, 5, 1],
    ]);
    expect([...of]).toEqual([0, 0, 0, 0, 1, 0, 1, 2]);
  });

  it('however it winds', () => {
    const { spots } = spotsOf(inkRuns(drawn('#.#.#.#', '#.#.#.#', '#.###.#', '#.....#', '#######'), 128));
    expect(spots.map(({ area }) => area)).toEqual([15, 7]);
  });
});

describe('dust is whitened', () => {
  const page = (): Grey => {
    const grey = paper(400, 200);
    fill(grey, 100, 100, 30, 40);
    fill(grey, 134, 137, 3, 3);
    fill(grey, 300, 50, 3, 3);
    return grey;
  };

  it('when it stands by itself; a full stop stands beside a letter', () => {
    const grey = page();
    const { grey: clean, runs } = removeDust(grey, 200, inkRuns(grey, 128));
    expect(clean.pixels[51 * 400 + 301]).toBeGreaterThanOrEqual(250);
    expect(clean.pixels[138 * 400 + 135]).toBe(0);
    expect(runs).toEqual(inkRuns(clean, 128));
  });

  it('and a picture without any is left as it is', () => {
    const grey = paper(100, 100);
    fill(grey, 20, 20, 40, 40);
    expect(removeDust(grey, 200, inkRuns(grey, 128)).grey).toBe(grey);
  });
});

describe('a page that lies askew', () => {
  const lines = (): Grey => {
    const grey = paper(1200, 900);
    for (let line = 0; line < 16; line++) for (let x = 100; x < 1050; x += 26) fill(grey, x, 60 + line * 50, 18, 22);
    return grey;
  };

  it.each([-2.4, -0.33, 0, 0.08, 1.17, 3.1])('by %d degrees is found to be so within five hundredths', (degrees) => {
    expect(Math.abs(skewOf(inkRuns(turnSlightly(lines(), degrees), 128)) - degrees)).toBeLessThanOrEqual(0.05);
  });

  it('of more than 32,767 pixels is turned whole: what stands at its far end is there', () => {
    const grey = paper(40_000, 40);
    fill(grey, 39_800, 10, 100, 20);
    const turned = turnSlightly(grey, 0.2);
    const black = turned.pixels.reduce((count, pixel) => count + (pixel < 64 ? 1 : 0), 0);
    expect(black).toBeGreaterThan(1_800);
    expect(black).toBeLessThan(2_200);
  });

  it('keeps its ink where it belongs when it is turned there and back', () => {
    const grey = lines();
    const back = turnSlightly(turnSlightly(grey, 1.5), -1.5);
    const [left, top] = [Math.round((back.width - grey.width) / 2), Math.round((back.height - grey.height) / 2)];
    const middleOf = (x: number, y: number): number => back.pixels[(y + top) * back.width + x + left] ?? 255;
    for (const [x, y] of [
      [109, 71],
      [1019, 71],
      [109, 821],
      [577, 421],
    ] as const)
      expect(middleOf(x, y)).toBeLessThan(40);
    for (const [x, y] of [
      [122, 71],
      [1014, 96],
      [109, 846],
    ] as const)
      expect(middleOf(x, y)).toBeGreaterThan(200);
  });

  it('and one with hardly anything on it is left alone', () => {
    const grey = paper(500, 500);
    fill(grey, 100, 100, 20, 20);
    expect(skewOf(inkRuns(grey, 128))).toBe(0);
  });
});
