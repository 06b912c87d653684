import type { Grey } from './grey.ts';

/** Share of dark pixels, leaving out the border where scanners leave shadows. */
export const inkShare = (grey: Grey, threshold = 128): number => {
  const { pixels, width, height } = grey;
  const [left, top] = [Math.round(width * 0.03), Math.round(height * 0.03)];
  let dark = 0;
  for (let y = top; y < height - top; y++) {
    for (let x = left; x < width - left; x++) if ((pixels[y * width + x] ?? 255) < threshold) dark++;
  }
  return dark / Math.max(1, (width - 2 * left) * (height - 2 * top));
};
