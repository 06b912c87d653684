import { cropInk } from './crop-ink.ts';
import { eraseRules } from './erase-rules.ts';
import type { Grey, Rectangle } from './grey.ts';
import { fromSharp, sharpOf } from './grey.ts';
import type { Ink } from './ink.ts';
import { type InkRuns, inkRuns } from './ink-runs.ts';
import { removeDust } from './remove-dust.ts';
import { skewOf } from './skew.ts';
import { speckleShare } from './speckle.ts';
import { textRegions } from './text-regions.ts';
import { inkThreshold } from './threshold.ts';
import { turnSlightly } from './turn-slightly.ts';

/** A picture made ready for recognition, without its empty margins; it stands at `left` and `top` on the straightened page of `width` by `height`. */
export type CleanPicture = {
  readonly grey: Grey;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Its ink, at the level at which it was measured. */
  readonly ink: Ink;
  /** Parts of the picture in which lines run from side to side. */
  readonly regions: readonly Rectangle[];
};

type Placed = Omit<CleanPicture, 'regions' | 'ink'>;

const leastSkew = 0.12;
const noisy = 0.06;

/** Turns a part of a page back by its skew, as if the whole page had been turned about its middle. */
const straighten = (part: Placed, degrees: number): Placed => {
  const grey = turnSlightly(part.grey, -degrees);
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const x = part.left + part.grey.width / 2 - part.width / 2;
  const y = part.top + part.grey.height / 2 - part.height / 2;
  const left = Math.round(part.width / 2 + x * cosine + y * sine - grey.width / 2);
  const top = Math.round(part.height / 2 - x * sine + y * cosine - grey.height / 2);
  return { ...part, grey, left, top };
};

const within = (level: number): number => Math.min(200, Math.max(90, level));

/** The picture as it is read, and its ink: a noisy one is levelled first. */
const quieten = async (lit: Grey, ink: Ink): Promise<{ grey: Grey; runs: InkRuns; level: number }> => {
  const quiet = speckleShare(lit, ink.runs, ink.threshold) > noisy ? await fromSharp(sharpOf(lit).median(3)) : lit;
  const level = within(quiet === lit ? ink.threshold : inkThreshold(quiet));
  return { grey: quiet, level, runs: quiet === lit && level === ink.threshold ? ink.runs : inkRuns(quiet, level) };
};

/** Cleans an evenly lit picture of what was measured in it: dust, a skew, ruled lines; what is clean is left alone. */
export const cleanPicture = async (lit: Grey, dpi: number, ink: Ink): Promise<CleanPicture> => {
  const quiet = await quieten(lit, ink);
  const dusted = removeDust(quiet.grey, dpi, quiet.runs);
  const part = { ...cropInk(dusted.grey, dpi, dusted.runs), width: lit.width, height: lit.height };
  const degrees = skewOf(dusted.runs);
  const straight = Math.abs(degrees) < leastSkew ? part : straighten(part, degrees);
  const level = within(inkThreshold(straight.grey));
  const unruled = eraseRules(straight.grey, dpi, level);
  const runs = inkRuns(unruled, level);
  const clean = unruled === straight.grey ? { grey: unruled, runs } : removeDust(unruled, dpi, runs);
  return { ...straight, grey: clean.grey, ink: { threshold: level, runs: clean.runs }, regions: textRegions(clean.runs, dpi) };
};
