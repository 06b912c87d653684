import type { Grey } from './grey.ts';

/** In inches: longer than a row of serifs, longer than any upright stroke; thicker than the last is no rule. */
const leastAcross = 1;
const leastDown = 0.4;
const mostThickness = 0.04;

/** A worn rule has gaps; so much of it must be ink. */
const mostGap = 0.03;
const leastFilled = 0.6;

/** Lines of pixels that run one way: how far apart they and their pixels stand. */
type Axis = { readonly lines: number; readonly length: number; readonly apart: number; readonly step: number };
type Ruling = { readonly threshold: number; readonly gap: number; readonly least: number };
type Stretch = { readonly from: number; readonly to: number; readonly ink: number };

/** The ink around a position along a line, as far as it goes without a wider gap; undefined where there is none. */
const stretchAt = ({ pixels }: Grey, axis: Axis, { threshold, gap }: Ruling, line: number, position: number): Stretch | undefined => {
  const start = line * axis.apart;
  let [from, to, ink] = [-1, -1, 0];
  for (let p = position; p < axis.length && p - (to < 0 ? position : to) <= gap + 1; p++) {
    if ((pixels[start + p * axis.step] ?? 255) > threshold) continue;
    if (from < 0) from = p;
    to = p;
    ink++;
  }
  if (from < 0) return undefined;
  for (let p = from - 1; p >= 0 && from - p <= gap + 1; p--) {
    if ((pixels[start + p * axis.step] ?? 255) > threshold) continue;
    from = p;
    ink++;
  }
  return { from, to, ink };
};

/** Calls `found` for each stretch along a line of pixels that is ink for the most part. Whatever is so long covers one of the places that are looked at. */
const stretches = (grey: Grey, axis: Axis, ruling: Ruling, found: (line: number, from: number, to: number) => void): void => {
  const stride = Math.max(1, Math.floor(ruling.least / 2));
  for (let line = 0; line < axis.lines; line++) {
    let done = -1;
    for (let position = stride; position < axis.length; position += stride) {
      if (position <= done) continue;
      const stretch = stretchAt(grey, axis, ruling, line, position);
      if (stretch === undefined || stretch.to <= done) continue;
      done = stretch.to;
      const length = stretch.to - stretch.from + 1;
      if (length >= ruling.least && stretch.ink >= length * leastFilled) found(line, stretch.from, stretch.to);
    }
  }
};

/** Marks a band of two pixels on both sides of each stretch, and a little beyond its ends. @returns whether there is any */
const markBands = (grey: Grey, axis: Axis, ruling: Ruling, marks: Uint8Array, mark: number): boolean => {
  const beyond = Math.round(ruling.least * 0.5);
  let any = false;
  stretches(grey, axis, ruling, (line, from, to) => {
    any = true;
    for (let side = Math.max(0, line - 2); side <= Math.min(axis.lines - 1, line + 2); side++) {
      for (let p = Math.max(0, from - beyond); p <= Math.min(axis.length - 1, to + beyond); p++) {
        const at = side * axis.apart + p * axis.step;
        marks[at] = (marks[at] ?? 0) | mark;
      }
    }
  });
  return any;
};

/** Whether the ink across the band is soon over. */
const isThin = (grey: Grey, index: number, across: number, threshold: number, most: number): boolean => {
  let thickness = 1;
  for (const direction of [-across, across]) {
    for (let p = index + direction, n = 0; n <= most; p += direction, n++) {
      if ((grey.pixels[p] ?? 255) > threshold) break;
      thickness++;
    }
  }
  return thickness <= most;
};

/** The paper nearby: the lightest pixel at some distance, whatever the direction. */
const paperNear = ({ pixels, width }: Grey, index: number, far: number): number =>
  Math.max(...[-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1].map((step) => pixels[index + step * far] ?? 0));

const horizontal = 1;
const vertical = 2;

/** Takes the ruled lines of tables and frames away; where they cross letters the letters stay. Recognition takes them for letters otherwise. */
export const eraseRules = (grey: Grey, dpi: number, threshold: number): Grey => {
  const { width, height } = grey;
  const most = Math.max(4, Math.round(mostThickness * dpi));
  const marks = new Uint8Array(width * height);
  const ruling = (inches: number): Ruling => ({
    threshold,
    gap: Math.max(2, Math.round(mostGap * dpi)),
    least: Math.round(inches * dpi),
  });
  const across = markBands(grey, { lines: height, length: width, apart: width, step: 1 }, ruling(leastAcross), marks, horizontal);
  const down = markBands(grey, { lines: width, length: height, apart: 1, step: width }, ruling(leastDown), marks, vertical);
  if (!across && !down) return grey;
  const pixels = new Uint8Array(grey.pixels);
  // The grey rim of a rule goes with it.
  const rim = Math.min(250, threshold + 60);
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index] ?? 0;
    if (mark === 0 || (grey.pixels[index] ?? 255) > rim) continue;
    const crossing = mark === (horizontal | vertical);
    const side = mark === horizontal ? width : 1;
    if (crossing || isThin(grey, index, side, threshold, most)) pixels[index] = paperNear(grey, index, most + 2);
  }
  return { pixels, width, height };
};
