import type { Grey } from './grey.ts';

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
const unevenness = (levels: Uint8Array): number => {
  const sorted = [...levels].sort((a, b) => a - b);
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
      if (distance < best) {
        best = distance;
        level = levels[other] ?? bright;
      }
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

/** The middle one of the levels around each tile: a logo or a stamp is not taken for darker paper. */
const smooth = (levels: Uint8Array, across: number, down: number): Uint8Array =>
  levels.map((own, index) => {
    const [x, y] = [index % across, Math.floor(index / across)];
    if (x === 0 || y === 0 || x === across - 1 || y === down - 1) return own;
    const around = [-across - 1, -across, -across + 1, -1, 0, 1, across - 1, across, across + 1].map((step) => levels[index + step] ?? own);
    return around.sort((a, b) => a - b)[4] ?? own;
  });

/** Where a pixel stands between the middles of two tiles: the first of them, and how far it is on the way to the second. */
const between = (length: number, tiles: number): { first: Uint16Array; share: Float32Array } => {
  const first = new Uint16Array(length);
  const share = new Float32Array(length);
  for (let at = 0; at < length; at++) {
    const place = Math.min(tiles - 1, Math.max(0, (at + 0.5) / tile - 0.5));
    first[at] = Math.min(Math.max(0, tiles - 2), Math.floor(place));
    share[at] = place - (first[at] ?? 0);
  }
  return { first, share };
};

/** Divides each pixel by the brightness of the paper there, which is interpolated between the tiles. */
const divide = (grey: Grey, levels: Uint8Array, across: number, down: number): Uint8Array => {
  const { width, height } = grey;
  const pixels = new Uint8Array(width * height);
  const [columns, rows] = [between(width, across), between(height, down)];
  const row = new Float32Array(across + 1);
  for (let y = 0; y < height; y++) {
    const [top, share] = [rows.first[y] ?? 0, rows.share[y] ?? 0];
    const below = Math.min(down - 1, top + 1);
    for (let x = 0; x < across; x++) row[x] = (levels[top * across + x] ?? 255) * (1 - share) + (levels[below * across + x] ?? 255) * share;
    row[across] = row[across - 1] ?? 255;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const left = columns.first[x] ?? 0;
      const paper = (row[left] ?? 255) + ((row[left + 1] ?? 255) - (row[left] ?? 255)) * (columns.share[x] ?? 0);
      const level = ((grey.pixels[at] ?? 255) * 245) / (paper < 40 ? 40 : paper) + 0.5;
      pixels[at] = level > 255 ? 255 : level;
    }
  }
  return pixels;
};

/** Divides a photograph by the brightness of its paper and whitens what lies beside the sheet; what is evenly lit, and not known to be photographed, is left alone. */
export const evenLight = (grey: Grey, isPhotograph = false): Grey => {
  const { levels, across, down } = paperLevels(grey);
  if (!isPhotograph && unevenness(levels) <= leastUnevenness) return grey;
  const lit = { ...grey, pixels: divide(grey, smooth(onSheetOnly(levels, across, down), across, down), across, down) };
  clearEdges(lit);
  return lit;
};
