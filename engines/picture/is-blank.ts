import type { Grey } from './grey.ts';

/** Less ink than this and nobody would see a letter here. */
const leastInk = 0.0004;
const dark = 128;

/** Whether nothing is on a page: in every second row, leaving out the border where scanners leave shadows, is too little ink. What is enough ends the search. */
export const isBlank = ({ pixels, width, height }: Grey): boolean => {
  const [left, top] = [Math.round(width * 0.03), Math.round(height * 0.03)];
  const seen = Math.ceil((height - 2 * top) / 2) * (width - 2 * left);
  let missing = Math.max(1, seen) * leastInk;
  for (let y = top; y < height - top; y += 2)
    for (let x = left; x < width - left; x++) if ((pixels[y * width + x] ?? 255) < dark && --missing <= 0) return false;
  return true;
};
