import { cropInk } from './crop-ink.ts';
import { eraseRules } from './erase-rules.ts';
import { cut, fromSharp, type Grey, sharpOf } from './grey.ts';
import { removeDust } from './remove-dust.ts';
import { skewOf } from './skew.ts';
import { speckleShare } from './speckle.ts';
import { inkThreshold } from './threshold.ts';

/** A picture made ready for recognition, without its empty margins; it stood at `left` and `top` in a page of `width` by `height`. */
export type CleanPicture = {
  readonly grey: Grey;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const leastSkew = 0.12;
const noisy = 0.06;

const straighten = async (grey: Grey, degrees: number): Promise<Grey> => {
  const { width, height } = grey;
  const turned = await fromSharp(sharpOf(grey).rotate(-degrees, { background: '#ffffff' }));
  return cut(turned, Math.floor((turned.width - width) / 2), Math.floor((turned.height - height) / 2), width, height);
};

/** Cleans an evenly lit picture of what was measured in it: dust, a skew, ruled lines; what is clean is left alone. */
export const cleanPicture = async (lit: Grey, dpi: number): Promise<CleanPicture> => {
  const level = inkThreshold(lit);
  const quiet = speckleShare(lit, level) > noisy ? await fromSharp(sharpOf(lit).median(3)) : lit;
  const degrees = skewOf(quiet, quiet === lit ? level : inkThreshold(quiet));
  const straight = Math.abs(degrees) < leastSkew ? quiet : await straighten(quiet, degrees);
  const inkLevel = Math.min(200, Math.max(90, inkThreshold(straight)));
  const clean = removeDust(eraseRules(straight, dpi, inkLevel), dpi, inkLevel);
  return { ...cropInk(clean, dpi, inkLevel), width: clean.width, height: clean.height };
};
