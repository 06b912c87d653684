import { type Grey, sharpOf } from './grey.ts';

const tile = 48;

/** The brightness of the paper in each tile: the level that nine in ten pixels stay under. */
const paperLevels = (grey: Grey): { levels: Uint8Array; across: number; down: number } => {
  const across = Math.max(1, Math.ceil(grey.width / tile));
  const down = Math.max(1, Math.ceil(grey.height / tile));
  const levels = new Uint8Array(across * down);
  const counts = new Uint32Array(256);
  for (let ty = 0; ty < down; ty++) {
    for (let tx = 0; tx < across; tx++) {
      counts.fill(0);
      let total = 0;
      for (let y = ty * tile; y < Math.min(grey.height, (ty + 1) * tile); y += 2) {
        for (let x = tx * tile; x < Math.min(grey.width, (tx + 1) * tile); x += 2) {
          const level = grey.pixels[y * grey.width + x] ?? 255;
          counts[level] = (counts[level] ?? 0) + 1;
          total++;
        }
      }
      let left = total * 0.1;
      let level = 255;
      while (level > 1 && left - (counts[level] ?? 0) > 0) left -= counts[level--] ?? 0;
      levels[ty * across + tx] = level;
    }
  }
  return { levels, across, down };
};

/** How unevenly a page is lit: 0 for a scan, 0.3 and more for a photograph with a shadow. */
const unevenness = (grey: Grey): number => {
  const sorted = [...paperLevels(grey).levels].sort((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length * 0.1)] ?? 255;
  const high = sorted[Math.floor(sorted.length * 0.9)] ?? 255;
  return 1 - low / Math.max(1, high);
};

/** A tile darker than this share of the brightest ones shows what the sheet lies on. */
const besideSheet = 0.62;

/** Gives tiles beside the sheet the level of the nearest one on it. */
const onSheetOnly = (levels: Uint8Array, across: number, down: number): Uint8Array => {
  const bright = [...levels].sort((a, b) => a - b)[Math.floor(levels.length * 0.9)] ?? 255;
  const sheet = [...levels.keys()].filter((index) => (levels[index] ?? 0) >= bright * besideSheet);
  const nearest = (index: number): number => {
    const [x, y] = [index % across, Math.floor(index / across)];
    let [best, level] = [Number.POSITIVE_INFINITY, bright];
    for (const other of sheet) {
      const distance = (x - (other % across)) ** 2 + (y - Math.floor(other / across)) ** 2;
      if (distance < best) [best, level] = [distance, levels[other] ?? bright];
    }
    return level;
  };
  return Uint8Array.from({ length: across * down }, (_, index) =>
    (levels[index] ?? 0) >= bright * besideSheet ? (levels[index] ?? bright) : nearest(index),
  );
};

const darkBeside = 190;

/** Whitens what is dark and hangs together with the edge of the picture, over gaps of a pixel: the table under the sheet, its shadow. */
const clearEdges = ({ pixels, width, height }: Grey): void => {
  const stack = new Uint32Array(pixels.length);
  let filled = 0;
  const visit = (at: number): void => {
    if ((pixels[at] ?? 255) >= darkBeside) return;
    pixels[at] = 255;
    stack[filled++] = at;
  };
  for (let x = 0; x < width; x++) [x, (height - 1) * width + x].forEach(visit);
  for (let y = 0; y < height; y++) [y * width, y * width + width - 1].forEach(visit);
  while (filled > 0) {
    const at = stack[--filled] ?? 0;
    const x = at % width;
    for (let step = 1; step <= 2; step++) {
      if (x >= step) visit(at - step);
      if (x + step < width) visit(at + step);
      visit(at - step * width);
      visit(at + step * width);
    }
  }
};

const leastUnevenness = 0.18;

/** Divides a photograph by the brightness of its paper and whitens what lies beside the sheet; what is evenly lit is left alone. */
export const evenLight = async (grey: Grey): Promise<Grey> => {
  if (unevenness(grey) <= leastUnevenness) return grey;
  const { levels, across, down } = paperLevels(grey);
  const paper = await sharpOf({ pixels: onSheetOnly(levels, across, down), width: across, height: down })
    .median(3)
    .resize(grey.width, grey.height, { kernel: 'cubic', fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const pixels = new Uint8Array(grey.pixels.length);
  for (let index = 0; index < pixels.length; index++)
    pixels[index] = Math.min(255, Math.round(((grey.pixels[index] ?? 255) * 245) / Math.max(40, paper[index] ?? 255)));
  const lit = { ...grey, pixels };
  clearEdges(lit);
  return lit;
};
