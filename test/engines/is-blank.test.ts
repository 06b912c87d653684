import { describe, expect, it } from 'vitest';
import type { Grey } from '../../engines/picture/grey.ts';
import { isBlank } from '../../engines/picture/is-blank.ts';

describe('a page', () => {
  const paper = (): Grey => ({ pixels: new Uint8Array(200 * 100).fill(255), width: 200, height: 100 });

  it('is blank when nothing is on it, and with a speck or the shadow of its edge', () => {
    const specked = paper();
    specked.pixels.fill(0, 50 * 200 + 100, 50 * 200 + 102);
    specked.pixels.fill(0, 0, 400);
    expect([isBlank(paper()), isBlank(specked)]).toEqual([true, true]);
  });

  it('is not blank with a single word on it', () => {
    const word = paper();
    for (let y = 48; y < 52; y++) word.pixels.fill(0, y * 200 + 100, y * 200 + 110);
    expect(isBlank(word)).toBe(false);
  });
});
