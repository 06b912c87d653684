import type { Grey } from './grey.ts';

/** Share of the ink pixels that stand alone, without more than one neighbour: dust and noise. */
export const speckleShare = (grey: Grey, threshold: number): number => {
  const { pixels, width, height } = grey;
  const isInk = (index: number): boolean => (pixels[index] ?? 255) <= threshold;
  let [ink, alone] = [0, 0];
  for (let y = 1; y < height - 1; y += 2) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      if (!isInk(at)) continue;
      ink++;
      let neighbours = 0;
      for (const offset of [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]) if (isInk(at + offset)) neighbours++;
      if (neighbours <= 1) alone++;
    }
  }
  return ink === 0 ? 0 : alone / ink;
};
