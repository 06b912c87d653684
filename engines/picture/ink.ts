import type { Grey } from './grey.ts';

/** Share of dark pixels in every second row, leaving out the border where scanners leave shadows. */
export const inkShare = (grey: Grey, threshold = 128): number => {
  const { pixels, width, height } = grey;
  const [left, top] = [Math.round(width * 0.03), Math.round(height * 0.03)];
  let dark = 0;
  let seen = 0;
  for (let y = top; y < height - top; y += 2) {
    seen += width - 2 * left;
    for (let x = left; x < width - left; x++) if ((pixels[y * width + x] ?? 255) < threshold) dark++;
  }
  return dark / Math.max(1, seen);
};
