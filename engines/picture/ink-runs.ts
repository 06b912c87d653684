import type { Grey } from './grey.ts';

/**
 * The ink of a picture as runs of pixels along its rows: those of row `y` are the ones from `rows[y]` on and before `rows[y + 1]`,
 * and run `i` goes from the column `from[i]` to before `to[i]`. A page has a hundred times fewer runs than pixels.
 */
export type InkRuns = {
  readonly width: number;
  readonly height: number;
  readonly rows: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
};

const grown = (list: Uint32Array): Uint32Array<ArrayBuffer> => {
  const longer = new Uint32Array(list.length * 2);
  longer.set(list);
  return longer;
};

const low = 0x7f7f7f7f;
const high = 0x80808080 | 0;

/** The pixels four at a time, to pass over the paper, which is nearly all of a page. */
const inFours = (pixels: Uint8Array): Int32Array => {
  const own = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  return new Int32Array(own.buffer, own.byteOffset, own.length >> 2);
};

/** What is as dark as `threshold` is ink. */
export const inkRuns = (grey: Grey, threshold: number): InkRuns => {
  const { pixels, width, height } = grey;
  const fours = inFours(pixels);
  const added = (0x7f - (threshold & 0x7f)) * 0x01010101;
  const dark = threshold < 128;
  const rows = new Uint32Array(height + 1);
  let [from, to] = [new Uint32Array(1 << 16), new Uint32Array(1 << 16)];
  let count = 0;
  for (let y = 0, start = 0; y < height; y++, start += width) {
    while (count + width > from.length) [from, to] = [grown(from), grown(to)];
    const end = start + width;
    for (let at = start; at < end; at++) {
      while ((at & 3) === 0 && at + 4 <= end) {
        const four = fours[at >> 2] ?? 0;
        // A byte is lighter than the threshold when its low seven bits carry over, or (dark thresholds) when its highest bit is set.
        const carried = ((four & low) + added) | 0;
        if (((dark ? carried | four : carried & four) & high) !== high) break;
        at += 4;
      }
      if (at >= end) break;
      if ((pixels[at] ?? 255) > threshold) continue;
      from[count] = at - start;
      do at++;
      while (at < end && (pixels[at] ?? 255) <= threshold);
      to[count++] = at - start;
    }
    rows[y + 1] = count;
  }
  return { width, height, rows, from: from.slice(0, count), to: to.slice(0, count) };
};
