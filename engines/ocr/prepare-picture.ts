import { inputError } from '../../shared/errors.ts';
import type { Barcode } from '../../shared/mail/transcript.ts';
import type { Rotation } from '../pages/turn-words.ts';
import { type CleanPicture, cleanPicture } from '../picture/clean-picture.ts';
import { evenLight } from '../picture/even-light.ts';
import { findPattern } from '../picture/find-pattern.ts';
import { flattenSheet } from '../picture/flatten-sheet.ts';
import { decodeGrey, fromSharp, type Grey, sharpOf } from '../picture/grey.ts';
import { type Ink, inkOf } from '../picture/ink.ts';
import { isBlank } from '../picture/is-blank.ts';
import { linesAreParallel } from '../picture/level-lines.ts';
import type { Projection } from '../picture/projection.ts';
import { readBarcodes } from '../picture/read-barcodes.ts';
import { readPatches } from '../picture/read-patch.ts';

/** A page picture that is to be made ready for recognition, turned clockwise. */
export type PrepareQuestion = { readonly png: Uint8Array; readonly dpi: number; readonly rotation: Rotation };

/** A picture ready for recognition; of a sheet that was photographed at an angle, where the places of the sheet are on the photograph. */
export type PreparedPicture = CleanPicture & { readonly dpi: number; readonly onPhotograph?: Projection };

/** A picture made ready and the bar codes on it, one that nothing could read with no text; or a page with nothing on it. */
export type Prepared =
  | { readonly blank: true }
  | { readonly blank: false; readonly picture: PreparedPicture; readonly barcodes: readonly Barcode[] };

const decode = (png: Uint8Array): Promise<Grey> =>
  decodeGrey(png).catch((error: unknown) => {
    throw inputError('picture-damaged', 'L’image de cette page est endommagée. Numérisez-la à nouveau.', {}, error);
  });

/** The codes on a page; where none could be read, the stars, dashes or bars that are all that stands on it. */
const codesOf = async ({ lit, ink, dpi }: Lit): Promise<Barcode[]> => {
  const read = [...(await readBarcodes(lit, dpi, ink)), ...readPatches(lit, dpi, ink)];
  const box = read.length > 0 ? undefined : findPattern(lit, ink, dpi);
  return box === undefined ? read : [{ format: 'Pattern', text: '', box }];
};

/** A page in even light. */
type Lit = { readonly lit: Grey; readonly ink: Ink; readonly dpi: number; readonly onPhotograph?: Projection };

const light = (grey: Grey, dpi: number, isPhotograph = false): Lit => {
  const lit = evenLight(grey, isPhotograph);
  return { lit, ink: inkOf(lit), dpi };
};

/** The page, or the sheet on it laid flat where that makes its lines run level. */
const lightSheet = (grey: Grey, dpi: number): Lit => {
  const sheet = flattenSheet(grey);
  if (sheet === undefined) return light(grey, dpi);
  const flat = { ...light(sheet.grey, sheet.dpi, true), onPhotograph: sheet.onPhotograph };
  return linesAreParallel(flat.ink.runs) ? flat : light(grey, dpi);
};

/** Decodes, turns, lights and cleans a page picture. Bar codes are read before the clean-up, which takes their bars for ruled lines. */
export const preparePicture = async ({ png, dpi: dpiOfPicture, rotation }: PrepareQuestion): Promise<Prepared> => {
  const grey = await decode(png);
  if (isBlank(grey)) return { blank: true };
  const turned = rotation === 0 ? grey : await fromSharp(sharpOf(grey).rotate(rotation));
  const page = lightSheet(turned, dpiOfPicture);
  const { lit, ink, ...place } = page;
  const barcodes = await codesOf(page);
  return { blank: false, picture: { ...(await cleanPicture(lit, place.dpi, ink)), ...place }, barcodes };
};
