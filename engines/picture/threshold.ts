import type { Grey } from './grey.ts';

const sampled = 5;

/** The level that parts ink from paper best (Otsu). */
export const inkThreshold = (grey: Grey): number => {
  const counts = new Float64Array(256);
  for (let i = 0; i < grey.pixels.length; i += sampled) counts[grey.pixels[i] ?? 255] = (counts[grey.pixels[i] ?? 255] ?? 0) + 1;
  let [total, sum] = [0, 0];
  counts.forEach((count, level) => {
    total += count;
    sum += count * level;
  });
  let [dark, darkSum, best, threshold] = [0, 0, -1, 128];
  counts.forEach((count, level) => {
    dark += count;
    darkSum += count * level;
    if (dark === 0 || dark === total) return;
    const gap = darkSum / dark - (sum - darkSum) / (total - dark);
    const between = dark * (total - dark) * gap * gap;
    if (between > best) {
      best = between;
      threshold = level;
    }
  });
  return threshold;
};
