import type { Grey } from './grey.ts';

const one = 1 << 16;
const white = 255;
/** Places are whole numbers of 32 bits, half of them behind the point: they reach 32,767 pixels, and are counted anew after so many. */
const stretch = 16_384;

/** The first and last place that a turned side of a picture reaches. */
const reach = (...places: readonly number[]): readonly [number, number] => [
  Math.round(Math.min(...places)),
  Math.round(Math.max(...places)),
];

/**
 * Turns a picture clockwise by a few degrees about its middle, onto white paper as large as it then needs. Each pixel is mixed of the four around
 * the place where it was, in whole numbers: what sharp does, in half the time, and every page that lies a little askew goes through this.
 */
export const turnSlightly = ({ pixels, width, height }: Grey, degrees: number): Grey => {
  const sine = Math.sin((degrees * Math.PI) / 180);
  const cosine = Math.cos((degrees * Math.PI) / 180);
  const [left, right] = reach(0, width * cosine, -height * sine, width * cosine - height * sine);
  const [top, bottom] = reach(0, height * cosine, width * sine, width * sine + height * cosine);
  const [wide, high] = [right - left, bottom - top];
  const turned = new Uint8Array(wide * high).fill(white);
  const stepX = Math.round(cosine * one) | 0;
  const stepY = Math.round(-sine * one) | 0;
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x += stretch) {
      const [across, down] = [x + left, y + top];
      const [startX, startY] = [across * cosine + down * sine, down * cosine - across * sine];
      const [columnOf, rowOf] = [Math.floor(startX), Math.floor(startY)];
      let fromX = Math.round((startX - columnOf) * one) | 0;
      let fromY = Math.round((startY - rowOf) * one) | 0;
      const end = y * wide + Math.min(wide, x + stretch);
      for (let at = y * wide + x; at < end; at++) {
        const column = (columnOf + (fromX >> 16)) | 0;
        const row = (rowOf + (fromY >> 16)) | 0;
        if (column >= 0 && row >= 0 && column < width - 1 && row < height - 1) {
          const source = (row * width + column) | 0;
          const share = (fromX >> 8) & 255;
          const a = pixels[source] ?? white;
          const b = pixels[source + width] ?? white;
          const above = (a << 8) + ((pixels[source + 1] ?? white) - a) * share;
          const below = (b << 8) + ((pixels[source + width + 1] ?? white) - b) * share;
          turned[at] = ((above << 8) + (below - above) * ((fromY >> 8) & 255) + 0x8000) >> 16;
        }
        fromX = (fromX + stepX) | 0;
        fromY = (fromY + stepY) | 0;
      }
    }
  return { pixels: turned, width: wide, height: high };
};
