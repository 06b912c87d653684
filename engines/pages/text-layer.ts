// oxlint-disable no-underscore-dangle -- pdfium's own names
import { outMemory } from './out-memory.ts';
import type { Pdfium } from './pdfium.ts';
import type { PlacedWord } from './placed-word.ts';

/** What a page's text layer holds, with the signs by which it is trusted or not. */
export type TextLayer = {
  readonly words: readonly PlacedWord[];
  readonly characters: number;
  /** Characters whose font does not say what they are. */
  readonly unmapped: number;
  /** Characters that are not drawn: somebody else's recognition under a scan. */
  readonly invisible: number;
};

type Matrix = { readonly x: (px: number, py: number) => number; readonly y: (px: number, py: number) => number };

const deviceSize = 1 << 20;

/** From points of the page (whatever its rotation and crop) to fractions of the page as it is seen. */
const toFractions = (pdfium: Pdfium, page: number): Matrix => {
  const out = outMemory(pdfium, 8);
  const device = (px: number, py: number): [number, number] => {
    pdfium._FPDF_PageToDevice(page, 0, 0, deviceSize, deviceSize, 0, px, py, out.pointer, out.pointer + 4);
    return [out.view().getInt32(0, true) / deviceSize, out.view().getInt32(4, true) / deviceSize];
  };
  const [ox, oy] = device(0, 0);
  const [ax, ay] = device(1000, 0);
  const [bx, by] = device(0, 1000);
  out.free();
  return {
    x: (px, py) => ox + ((ax - ox) * px + (bx - ox) * py) / 1000,
    y: (px, py) => oy + ((ay - oy) * px + (by - oy) * py) / 1000,
  };
};

type Glyph = { readonly text: string; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const wordOf = (glyphs: readonly Glyph[], angle: number): PlacedWord => {
  const left = Math.min(...glyphs.map((g) => g.left));
  const top = Math.min(...glyphs.map((g) => g.top));
  const right = Math.max(...glyphs.map((g) => g.right));
  const bottom = Math.max(...glyphs.map((g) => g.bottom));
  const text = glyphs
    .map((g) => g.text)
    .join('')
    .normalize('NFC');
  return { text, box: [left, top, right - left, bottom - top], confidence: 1, angle };
};

const hyphens = new Set([0x02, 0xad]);
const isSpace = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b) || code === 0x3000;
const isUnmapped = (code: number): boolean => code === 0xfffd || code === 0 || (code >= 0xe000 && code <= 0xf8ff);

/** Degrees to the nearest quarter turn, as seen on the page. */
const quarter = (radians: number): number => (Math.round((radians * 180) / Math.PI / 90) * 90 + 360) % 360;

const invisibleMode = 3;

/** Reads the characters of a page into words with boxes. */
const readCharacters = (pdfium: Pdfium, text: number, matrix: Matrix): TextLayer => {
  const out = outMemory(pdfium, 32);
  const words: PlacedWord[] = [];
  let glyphs: Glyph[] = [];
  let angle = 0;
  let characters = 0;
  let unmapped = 0;
  let invisible = 0;
  const endWord = (): void => {
    if (glyphs.length > 0) words.push(wordOf(glyphs, angle));
    glyphs = [];
  };
  const glyphAt = (index: number, code: number): Glyph => {
    pdfium._FPDFText_GetCharBox(text, index, out.pointer, out.pointer + 8, out.pointer + 16, out.pointer + 24);
    const view = out.view();
    const [left, right, bottom, top] = [0, 8, 16, 24].map((offset) => view.getFloat64(offset, true)) as [number, number, number, number];
    const xs = [matrix.x(left, top), matrix.x(right, bottom)];
    const ys = [matrix.y(left, top), matrix.y(right, bottom)];
    return {
      text: hyphens.has(code) ? '-' : String.fromCodePoint(code),
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  };
  const count = pdfium._FPDFText_CountChars(text);
  for (let index = 0; index < count; index++) {
    const code = pdfium._FPDFText_GetUnicode(text, index);
    if (isSpace(code) && !hyphens.has(code)) {
      endWord();
      continue;
    }
    characters++;
    if (isUnmapped(code) || pdfium._FPDFText_HasUnicodeMapError(text, index) === 1) unmapped++;
    if (glyphs.length === 0) angle = quarter(pdfium._FPDFText_GetCharAngle(text, index));
    if (isInvisible(pdfium, text, index)) invisible++;
    const glyph = glyphAt(index, code);
    // pdfium runs a word that is cut at the end of a line on into the next one.
    const before = glyphs.at(-1);
    if (before !== undefined && angle === 0 && glyph.right < before.left) endWord();
    glyphs.push(glyph);
  }
  endWord();
  out.free();
  return { words, characters, unmapped, invisible };
};

const isInvisible = (pdfium: Pdfium, text: number, index: number): boolean => {
  const object = pdfium._FPDFText_GetTextObject(text, index);
  return object !== 0 && pdfium._FPDFTextObj_GetTextRenderMode(object) === invisibleMode;
};

/** The text layer of an open page. */
export const readTextLayer = (pdfium: Pdfium, page: number): TextLayer => {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return { words: [], characters: 0, unmapped: 0, invisible: 0 };
  try {
    return readCharacters(pdfium, text, toFractions(pdfium, page));
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
};
