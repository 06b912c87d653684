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

  it('is not blank with one pale line on it, but with specks, a stain, a rule, a staple and a hair', () => {
    const sheet = (): Grey => ({ pixels: new Uint8Array(1600 * 2200).fill(255), width: 1600, height: 2200 });
    const draw = (page: Grey, left: number, top: number, width: number, height: number): void => {
      for (let y = top; y < top + height; y++) page.pixels.fill(100, y * page.width + left, y * page.width + left + width);
    };
    const line = sheet();
    for (let letter = 0; letter < 14; letter++) draw(line, 300 + letter * 16, 400, 2, 24);
    for (let letter = 0; letter < 14; letter++) draw(line, 300 + letter * 16, 410, 8, 2);
    const soiled = sheet();
    for (let speck = 0; speck < 30; speck++) draw(soiled, 100 + speck * 47, 120 + speck * 63, 3, 3);
    draw(soiled, 700, 900, 10, 10);
    draw(soiled, 200, 1500, 150, 2);
    draw(soiled, 900, 300, 40, 6);
    for (let hair = 0; hair < 200; hair++) draw(soiled, 400 + hair, 1700 + Math.round(hair / 5), 1, 1);
    expect([isBlank(line), isBlank(soiled)]).toEqual([false, true]);
  });
});
