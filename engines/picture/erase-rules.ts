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
type Ruling = { readonly dpi: number; readonly threshold: number };

/** Calls `found` for each stretch along a line of pixels that is ink for the most part. */
const stretches = (
  grey: Grey,
  axis: Axis,
  ruling: Ruling,
  least: number,
  found: (line: number, from: number, to: number) => void,
): void => {
  const { pixels } = grey;
  const { threshold } = ruling;
  const gap = Math.max(2, Math.round(mostGap * ruling.dpi));
  for (let line = 0; line < axis.lines; line++) {
    let [start, last, ink] = [-1, -1, 0];
    let at = line * axis.apart;
    for (let position = 0; position <= axis.length; position++, at += axis.step) {
      const isInk = position < axis.length && (pixels[at] ?? 255) <= threshold;
      if (isInk) {
        if (start < 0) start = position;
        last = position;
        ink++;
      } else if (start >= 0 && (position - last > gap || position === axis.length)) {
        const length = last - start + 1;
        if (length >= least && ink >= length * leastFilled) found(line, start, last);
        [start, ink] = [-1, 0];
      }
    }
  }
};

/** Marks a band of two pixels on both sides of each stretch, and a little beyond its ends. */
const markBands = (grey: Grey, axis: Axis, ruling: Ruling, inches: number, marks: Uint8Array, mark: number): void => {
  const beyond = Math.round(ruling.dpi * inches * 0.5);
  stretches(grey, axis, ruling, Math.round(inches * ruling.dpi), (line, from, to) => {
    for (let side = Math.max(0, line - 2); side <= Math.min(axis.lines - 1, line + 2); side++) {
      for (let p = Math.max(0, from - beyond); p <= Math.min(axis.length - 1, to + beyond); p++) {
        const at = side * axis.apart + p * axis.step;
        marks[at] = (marks[at] ?? 0) | mark;
      }
    }
  });
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
  const ruling = { dpi, threshold };
  const most = Math.max(4, Math.round(mostThickness * dpi));
  const marks = new Uint8Array(width * height);
  markBands(grey, { lines: height, length: width, apart: width, step: 1 }, ruling, leastAcross, marks, horizontal);
  markBands(grey, { lines: width, length: height, apart: 1, step: width }, ruling, leastDown, marks, vertical);
  const pixels = new Uint8Array(grey.pixels);
  // The grey rim of a rule goes with it.
  const rim = Math.min(250, threshold + 60);
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index] ?? 0;
    if (mark === 0 || (grey.pixels[index] ?? 255) > rim) continue;
    const crossing = mark === (horizontal | vertical);
    const across = mark === horizontal ? width : 1;
    if (crossing || isThin(grey, index, across, threshold, most)) pixels[index] = paperNear(grey, index, most + 2);
  }
  return { pixels, width, height };
};
