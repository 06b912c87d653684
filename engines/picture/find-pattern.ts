import type { Box } from '../../shared/mail/transcript.ts';
import type { Grey } from './grey.ts';
import type { Ink } from './ink.ts';
import { type InkRuns, inkRuns } from './ink-runs.ts';
import { type Spot, spotsOf } from './spots.ts';

/** A page of words has more runs of ink, or a picture on it; it is not looked at. */
const mostRuns = 60_000;
/** Square inches: smaller spots are dust. Inches: the border where scanners leave shadows. */
const leastArea = 0.0003;
const border = 0.2;

/** Stars, dashes and bars are of one height, but for a skew; letters are of several. Stars and dashes are of one width too: letters in capitals are not. */
const [sameHeight, sameWidth, leastPixels] = [0.15, 0.25, 3] as const;
/** Of bars, which are taller than any print, four are enough: inches. */
const [fewest, fewestTall, tall] = [6, 4, 0.3] as const;
/** Share of the ink: a caption may stand below bars. */
const leastShare = 0.85;

/** On a page with hardly anything the grain of the paper is parted from the light; what was printed is darker. */
const darkest = 200;
const runsOf = (grey: Grey, { threshold, runs }: Ink): InkRuns => (threshold <= darkest ? runs : inkRuns(grey, darkest));

/** Inches: a ruled line is longer than a dash, a photograph broader than a bar. Share of its box that is ink: a form's boxes are empty. */
const [widest, widestTall, leastFill] = [1, 0.5, 0.3] as const;

const heightOf = ({ top, bottom }: Spot): number => bottom - top;
const widthOf = ({ left, right }: Spot): number => right - left;

/** The size below which half of the ink stands. */
const usual = (spots: readonly Spot[], sizeOf: (spot: Spot) => number, ink: number): number => {
  let sum = 0;
  for (const spot of spots.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    sum += spot.area;
    if (sum * 2 >= ink) return sizeOf(spot);
  }
  return 0;
};

const near = (size: number, to: number, share: number): boolean => Math.abs(size - to) <= Math.max(leastPixels, to * share);

/** A number of one figure or two between two dashes: so many times as long as they are high, on its level, so near the middle of the sheet (shares of it), no larger than that (inches). */
const framed = { spots: [3, 4], long: 2, level: 3, aside: 0.08, top: 0.25, bottom: 0.75, height: 1.2 } as const;

type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const frameOf = (spots: readonly Spot[]): Frame => ({
  left: Math.min(...spots.map(({ left }) => left)),
  right: Math.max(...spots.map(({ right }) => right)),
  top: Math.min(...spots.map(({ top }) => top)),
  bottom: Math.max(...spots.map(({ bottom }) => bottom)),
});

const middleOf = ({ top, bottom }: Spot): number => (top + bottom) / 2;

/** Two dashes alike on one level, and nothing but figures on it between them. */
const isFramed = ([first, ...others]: readonly Spot[]): boolean => {
  const last = others.at(-1);
  if (first === undefined || last === undefined) return false;
  const onLevel = (spot: Spot): boolean => Math.abs(middleOf(spot) - middleOf(first)) <= framed.level * heightOf(first);
  return (
    near(heightOf(first), heightOf(last), sameHeight) &&
    near(widthOf(first), widthOf(last), sameWidth) &&
    widthOf(first) >= framed.long * heightOf(first) &&
    widthOf(last) >= framed.long * heightOf(last) &&
    others.every(onLevel)
  );
};

/** Where a number stands by itself in the middle of a sheet, between two dashes: "— 2 —". */
const framedNumber = (spots: readonly Spot[], { width, height }: InkRuns, dpi: number): Frame | undefined => {
  const [fewestSpots, mostSpots] = framed.spots;
  if (spots.length < fewestSpots || spots.length > mostSpots || !isFramed(spots.toSorted((a, b) => a.left - b.left))) return undefined;
  const frame = frameOf(spots);
  const middle = Math.abs((frame.left + frame.right) / 2 / width - 0.5) <= framed.aside;
  const within =
    frame.top >= framed.top * height && frame.bottom <= framed.bottom * height && frame.bottom - frame.top <= framed.height * dpi;
  return middle && within ? frame : undefined;
};

const inkOfAll = (spots: readonly Spot[]): number => spots.reduce((sum, { area }) => sum + area, 0);

/** Where stars, dashes or bars stand that hold nearly all of the ink. */
const rowOfSigns = (spots: readonly Spot[], dpi: number): Frame | undefined => {
  const all = inkOfAll(spots);
  const height = usual(spots, heightOf, all);
  const isTall = height >= tall * dpi;
  const width = usual(spots, widthOf, all);
  const alike = spots.filter(
    (spot) =>
      near(heightOf(spot), height, sameHeight) &&
      (isTall || near(widthOf(spot), width, sameWidth)) &&
      widthOf(spot) <= (isTall ? widestTall : widest) * dpi &&
      spot.area >= widthOf(spot) * heightOf(spot) * leastFill,
  );
  return alike.length < (isTall ? fewestTall : fewest) || inkOfAll(alike) < all * leastShare ? undefined : frameOf(alike);
};

/**
 * Where a page shows nothing but stars, dashes or bars beside each other, as on a sheet that parts a batch: nearly all of its ink is in spots of one height; or a number
 * between two dashes in its middle; in shares of the page. What words stand on it decides whether it is such a sheet.
 */
export const findPattern = (grey: Grey, ink: Ink, dpi: number): Box | undefined => {
  const runs = runsOf(grey, ink);
  if (runs.from.length > mostRuns) return undefined;
  const [dust, edge] = [leastArea * dpi * dpi, border * dpi];
  const spots = spotsOf(runs).spots.filter(
    ({ left, top, right, bottom, area }) =>
      area > dust && left > edge && top > edge && right < runs.width - edge && bottom < runs.height - edge,
  );
  const frame = framedNumber(spots, runs, dpi) ?? rowOfSigns(spots, dpi);
  if (frame === undefined) return undefined;
  const { left, top, right, bottom } = frame;
  return [left / runs.width, top / runs.height, (right - left) / runs.width, (bottom - top) / runs.height];
};
