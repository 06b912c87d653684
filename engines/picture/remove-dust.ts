import type { Grey } from './grey.ts';

/** A spot of at most this area (square inches) with nothing near it is dust; a full stop stands beside a letter. */
const mostArea = 0.0003;
const alone = 0.055;

const unseen = 0;
const small = 1;
const large = 2;

/** The pixels of the spot that holds this one; undefined when it is larger than dust, which is found out without following it to its end. */
const spotAt = (grey: Grey, start: number, threshold: number, most: number, seen: Uint8Array): number[] | undefined => {
  const { pixels, width } = grey;
  const spot = [start];
  const steps = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  seen[start] = small;
  for (let i = 0; i < spot.length; i++) {
    const at = spot[i] ?? start;
    for (const step of steps) {
      const next = at + step;
      if ((pixels[next] ?? 255) > threshold || seen[next] === small) continue;
      if (seen[next] === large || spot.length >= most) {
        for (const pixel of spot) seen[pixel] = large;
        return undefined;
      }
      seen[next] = small;
      spot.push(next);
    }
  }
  return spot;
};

/** Whether there is other ink around a spot. */
const hasNeighbours = ({ pixels, width, height }: Grey, spot: readonly number[], threshold: number, far: number): boolean => {
  const own = new Set(spot);
  const xs = spot.map((at) => at % width);
  const ys = spot.map((at) => Math.floor(at / width));
  const [left, right] = [Math.max(0, Math.min(...xs) - far), Math.min(width - 1, Math.max(...xs) + far)];
  const [top, bottom] = [Math.max(0, Math.min(...ys) - far), Math.min(height - 1, Math.max(...ys) + far)];
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const at = y * width + x;
      if ((pixels[at] ?? 255) <= threshold && !own.has(at)) return true;
    }
  }
  return false;
};

/** Whitens dust: spots smaller than a full stop that stand by themselves. */
export const removeDust = (grey: Grey, dpi: number, threshold: number): Grey => {
  const { width } = grey;
  const most = Math.max(3, Math.round(mostArea * dpi * dpi));
  const far = Math.round(alone * dpi);
  const seen = new Uint8Array(grey.pixels.length);
  const pixels = new Uint8Array(grey.pixels);
  for (let at = 0; at < pixels.length; at++) {
    if ((grey.pixels[at] ?? 255) > threshold || seen[at] !== unseen) continue;
    const hangsOn =
      seen[at - 1] === large || seen[at - width] === large || seen[at - width - 1] === large || seen[at - width + 1] === large;
    const spot = hangsOn ? undefined : spotAt(grey, at, threshold, most, seen);
    if (spot === undefined) seen[at] = large;
    if (spot === undefined || hasNeighbours(grey, spot, threshold, far)) continue;
    for (const pixel of spot) for (const step of [-width, -1, 0, 1, width]) pixels[pixel + step] = Math.max(pixels[pixel + step] ?? 0, 250);
  }
  return { ...grey, pixels };
};
