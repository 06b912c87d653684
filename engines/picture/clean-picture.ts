import { eraseRules } from './erase-rules.ts';
import { evenLight, unevenness } from './even-light.ts';
import { fromSharp, type Grey, sharpOf } from './grey.ts';
import { removeDust } from './remove-dust.ts';
import { skewOf } from './skew.ts';
import { speckleShare } from './speckle.ts';
import { inkThreshold } from './threshold.ts';

/**
 * A picture made ready for recognition; `degrees` is how far it was turned counter-clockwise about its middle.
 * `straight` is the same with its ruled lines and dust, of which bar codes are made.
 */
export type CleanPicture = { readonly grey: Grey; readonly straight: Grey; readonly degrees: number };

const leastUnevenness = 0.18;
const leastSkew = 0.12;
const noisy = 0.06;

const straighten = async (grey: Grey, degrees: number): Promise<Grey> => {
  const turned = await fromSharp(sharpOf(grey).rotate(-degrees, { background: '#ffffff' }));
  const left = Math.floor((turned.width - grey.width) / 2);
  const top = Math.floor((turned.height - grey.height) / 2);
  return fromSharp(sharpOf(turned).extract({ left, top, width: grey.width, height: grey.height }));
};

/** Cleans a picture of what was measured in it: uneven light, dust, a skew, ruled lines; what is clean is left alone. */
export const cleanPicture = async (picture: Grey, dpi: number): Promise<CleanPicture> => {
  const lit = unevenness(picture) > leastUnevenness ? await evenLight(picture) : picture;
  const quiet = speckleShare(lit, inkThreshold(lit)) > noisy ? await fromSharp(sharpOf(lit).median(3)) : lit;
  const threshold = inkThreshold(quiet);
  const degrees = skewOf(quiet, threshold);
  const straight = Math.abs(degrees) < leastSkew ? quiet : await straighten(quiet, degrees);
  const inkLevel = Math.min(200, Math.max(90, inkThreshold(straight)));
  const ruled = eraseRules(straight, dpi, inkLevel);
  return { grey: removeDust(ruled, dpi, inkLevel), straight, degrees: straight === quiet ? 0 : degrees };
};
