import { readFile } from 'node:fs/promises';
import type { SeededRandom } from '../print/seeded-random.ts';
import type { Hand } from './hand-fonts.ts';

const modules = new URL('../../../node_modules/@fontsource/', import.meta.url);

/** How unsteady a hand is: 1 is an everyday hand, 0.4 a neat one, 0 a font. */
type Pen = { readonly random: SeededRandom; readonly unsteady: number };

const around = ({ random, unsteady }: Pen, reach: number): number => (random() + random() - 1) * reach * unsteady;

const escaped = (letter: string): string => (letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : letter);

/** No two letters of a hand are alike: each is a little larger, lower, turned, slanted, nearer to the one before. */
const glyph = (letter: string, pen: Pen): string => {
  const [turn, slant, lower] = [around(pen, 4), around(pen, 5), around(pen, 0.07)];
  const [wide, tall] = [1 + around(pen, 0.1), 1 + around(pen, 0.12)];
  const style = `margin-right:${around(pen, 0.04).toFixed(3)}em;transform:translateY(${lower.toFixed(3)}em) rotate(${turn.toFixed(2)}deg) skewX(${slant.toFixed(2)}deg) scale(${wide.toFixed(3)},${tall.toFixed(3)})`;
  return `<i style="${style}">${escaped(letter)}</i>`;
};

const word = (text: string, pen: Pen): string => {
  const style = `margin-right:${(0.3 + around(pen, 0.15)).toFixed(3)}em;transform:translateY(${around(pen, 0.16).toFixed(3)}em) rotate(${around(pen, 1.2).toFixed(2)}deg)`;
  return `<b style="${style}">${[...text].map((letter) => glyph(letter, pen)).join('')}</b>`;
};

/** A passage as this hand writes it, each line running a little up or down; for use within a page with `handStyle`. */
export const handwritten = (lines: readonly string[], random: SeededRandom, unsteady = 1): string => {
  const pen = { random, unsteady };
  return lines
    .map((line) => {
      const words = line.split(' ').map((text) => word(text, pen));
      return `<p class="written" style="transform:rotate(${around(pen, 0.7).toFixed(2)}deg);margin-left:${(random() * 4).toFixed(1)}mm">${words.join('')}</p>`;
    })
    .join('');
};

/** The style sheet that `handwritten` needs. */
export const handStyle = async ({ font, points }: Hand, random: SeededRandom): Promise<string> => {
  const data = (await readFile(new URL(`${font}/files/${font}-latin-400-normal.woff2`, modules))).toString('base64');
  const leading = 1.3 + random() * 0.4;
  return `@font-face{font-family:"Hand";src:url(data:font/woff2;base64,${data}) format("woff2")}
.written{font-family:"Hand";font-size:${points}pt;line-height:${leading.toFixed(2)};margin:0 0 0.35em;color:${random() < 0.5 ? '#16246b' : '#151515'}}
.written b{display:inline-block;font-weight:400}.written i{display:inline-block;font-style:normal;transform-origin:50% 75%}`;
};

/** A whole letter written by hand. */
export const handPage = async (lines: readonly string[], hand: Hand, random: SeededRandom, unsteady = 1): Promise<string> =>
  `<style>${await handStyle(hand, random)}</style>${handwritten(lines, random, unsteady)}`;
