import type { Grey } from './grey.ts';

/** Less ink than this and nobody would see a letter here. */
const leastInk = 0.0004;
const dark = 128;
/** The border where scanners leave shadows. */
const border = 0.03;

/** A window as tall as a printed line and as wide as two or three words, in shares of the page. */
const [windowWidth, windowHeight] = [0.1, 1 / 60];
/** Words spread over so many of its columns, over more rows than a rule is thick, and cover so much of it; specks, hairs and stains do not. */
const [leastColumns, leastRows, leastCover] = [0.3, 0.25, 0.03];
/** Strokes that a row of letters crosses; a hair, a scratch or a staple is one. */
const leastStrokes = 3;

type Window = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Whether the ink in a window spreads as words do. */
const holdsWords = ({ pixels, width }: Grey, window: Window): boolean => {
  const columns = new Uint8Array(window.width);
  let [rows, strokes, inked] = [0, 0, 0];
  for (let y = window.top; y < window.top + window.height; y++) {
    let inRow = 0;
    let before = false;
    for (let x = 0; x < window.width; x++) {
      const isInk = (pixels[y * width + window.left + x] ?? 255) < dark;
      if (isInk) {
        columns[x] = 1;
        inRow++;
        if (!before) strokes++;
      }
      before = isInk;
    }
    if (inRow > 0) rows++;
    inked += inRow;
  }
  return (
    rows >= window.height * leastRows &&
    strokes >= rows * leastStrokes &&
    inked >= window.width * window.height * leastCover &&
    columns.reduce((sum, one) => sum + one, 0) >= window.width * leastColumns
  );
};

/** Whether a printed line stands somewhere on a page that has little ink. */
const holdsLine = (grey: Grey): boolean => {
  const [width, height] = [Math.max(1, Math.round(grey.width * windowWidth)), Math.max(1, Math.round(grey.height * windowHeight))];
  const [left, top] = [Math.round(grey.width * border), Math.round(grey.height * border)];
  for (let y = top; y + height <= grey.height - top; y += Math.max(1, height >> 1))
    for (let x = left; x + width <= grey.width - left; x += Math.max(1, width >> 1))
      if (holdsWords(grey, { left: x, top: y, width, height })) return true;
  return false;
};

/** Whether nothing is on a page: in every second row, leaving out the border, is too little ink, and no line of words either. What is enough ends the search. */
export const isBlank = (grey: Grey): boolean => {
  const { pixels, width, height } = grey;
  const [left, top] = [Math.round(width * border), Math.round(height * border)];
  const seen = Math.ceil((height - 2 * top) / 2) * (width - 2 * left);
  let missing = Math.max(1, seen) * leastInk;
  for (let y = top; y < height - top; y += 2)
    for (let x = left; x < width - left; x++) if ((pixels[y * width + x] ?? 255) < dark && --missing <= 0) return false;
  return !holdsLine(grey);
};
