import sharp from 'sharp';
import { expect, it } from 'vitest';
import { partDigits } from '../../engines/ocr/part-digits.ts';
import type { Grey } from '../../engines/picture/grey.ts';

/** Digits 14 pixels wide and 4 apart, commas narrow; a space in `text` is 10 pixels wide. */
const draw = (text: string): { grey: Grey; right: number } => {
  const [width, height] = [400, 60];
  const grey = { pixels: new Uint8Array(width * height).fill(255), width, height };
  let x = 20;
  for (const letter of text) {
    const wide = letter === ' ' ? 10 : letter === ',' ? 5 : letter === '%' ? 24 : 14;
    const top = letter === ' ' ? 44 : letter === ',' ? 36 : 20;
    for (let y = top; y < 44; y++) grey.pixels.fill(0, y * width + x, y * width + x + wide);
    x += wide + (letter === ' ' ? 0 : 4);
  }
  return { grey, right: x - 4 };
};

const read = (printed: string, recognised: string): string | undefined => {
  const { grey, right } = draw(printed);
  return partDigits([{ text: recognised, confidence: 0.9, line: 1, x0: 20, y0: 20, x1: right, y1: 44 }], grey, 128)[0]?.text;
};

it.each([
  ['3 965,14', '3965,14', '3 965,14'],
  ['12 250,00', '12250,00', '12 250,00'],
  ['1 250 000', '1250000', '1 250 000'],
  ['50 %', '50%', '50 %'],
])('"%s" read as "%s" gets its space back', (printed, recognised, text) => expect(read(printed, recognised)).toBe(text));

it.each(['3965,14', '44000', '2026', '50%', 'VA20417733'])('"%s" printed without a space stays as it is', (text) =>
  expect(read(text, text)).toBe(text),
);

it('a postcode in real print stays whole', async () => {
  const svg =
    '<svg width="700" height="80"><rect width="100%" height="100%" fill="white"/><text x="10" y="55" font-size="34" font-family="sans-serif">44000</text></svg>';
  const { data, info } = await sharp(Buffer.from(svg)).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const grey = { pixels: new Uint8Array(data), width: info.width, height: info.height };
  const word = { text: '44000', confidence: 0.9, line: 1, x0: 10, y0: 25, x1: 108, y1: 58 };
  expect(partDigits([word], grey, 128)).toEqual([word]);
});
