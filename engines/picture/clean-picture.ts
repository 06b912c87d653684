import { cropInk } from './crop-ink.ts';
import { eraseRules } from './erase-rules.ts';
import type { Grey, Rectangle } from './grey.ts';
import { fromSharp, sharpOf } from './grey.ts';
import { removeDust } from './remove-dust.ts';
import { skewOf } from './skew.ts';
import { speckleShare } from './speckle.ts';
import { textRegions } from './text-regions.ts';
import { inkThreshold } from './threshold.ts';

/** A picture made ready for recognition, without its empty margins; it stands at `left` and `top` on the straightened page of `width` by `height`. */
export type CleanPicture = {
  readonly grey: Grey;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What is as dark as this is ink. */
  readonly ink: number;
  /** Parts of the picture in which lines run from side to side. */
  readonly regions: readonly Rectangle[];
};

type Placed = Omit<CleanPicture, 'regions' | 'ink'>;

const leastSkew = 0.12;
const noisy = 0.06;

/** Turns a part of a page back by its skew, as if the whole page had been turned about its middle. */
const straighten = async (part: Placed, degrees: number): Promise<Placed> => {
  const grey = await fromSharp(sharpOf(part.grey).rotate(-degrees, { background: '#ffffff' }));
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const x = part.left + part.grey.width / 2 - part.width / 2;
  const y = part.top + part.grey.height / 2 - part.height / 2;
  const left = Math.round(part.width / 2 + x * cosine + y * sine - grey.width / 2);
  const top = Math.round(part.height / 2 - x * sine + y * cosine - grey.height / 2);
  return { ...part, grey, left, top };
};

const inkLevel = (grey: Grey): number => Math.min(200, Math.max(90, inkThreshold(grey)));

/** Cleans an evenly lit picture of what was measured in it: dust, a skew, ruled lines; what is clean is left alone. */
export const cleanPicture = async (lit: Grey, dpi: number): Promise<CleanPicture> => {
  const { width, height } = lit;
  const otsu = inkThreshold(lit);
  const quiet = speckleShare(lit, otsu) > noisy ? await fromSharp(sharpOf(lit).median(3)) : lit;
  const ink = quiet === lit ? Math.min(200, Math.max(90, otsu)) : inkLevel(quiet);
  const part = { ...cropInk(removeDust(quiet, dpi, ink), dpi, ink), width, height };
  const degrees = skewOf(part.grey, ink);
  const straight = Math.abs(degrees) < leastSkew ? part : await straighten(part, degrees);
  const level = inkLevel(straight.grey);
  const unruled = eraseRules(straight.grey, dpi, level);
  const clean = unruled === straight.grey ? unruled : removeDust(unruled, dpi, level);
  return { ...straight, grey: clean, ink: level, regions: textRegions(clean, dpi, level) };
};
