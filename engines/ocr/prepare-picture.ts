import { inputError } from '../../shared/errors.ts';
import type { Barcode } from '../../shared/mail/transcript.ts';
import type { Rotation } from '../pages/turn-words.ts';
import { cleanPicture } from '../picture/clean-picture.ts';
import { decodeGrey, fromSharp, type Grey, greyFile, sharpOf } from '../picture/grey.ts';
import { inkShare } from '../picture/ink.ts';
import { readBarcodes } from '../picture/read-barcodes.ts';

/** A page picture that is to be made ready for recognition, turned clockwise. */
export type PrepareQuestion = { readonly png: Uint8Array; readonly dpi: number; readonly rotation: Rotation };

/** A picture ready for recognition and the bar codes on it, or a page with nothing on it. */
export type Prepared =
  | { readonly blank: true }
  | {
      readonly blank: false;
      readonly pgm: Uint8Array<ArrayBuffer>;
      readonly width: number;
      readonly height: number;
      readonly barcodes: readonly Barcode[];
    };

export const isPrepareQuestion = (what: unknown): what is PrepareQuestion =>
  typeof what === 'object' && what !== null && 'rotation' in what;

export const isPrepared = (value: unknown): value is Prepared => typeof value === 'object' && value !== null && 'blank' in value;

/** Less ink than this and nobody would see a letter here. */
const leastInk = 0.0004;

const decode = (png: Uint8Array): Promise<Grey> =>
  decodeGrey(png).catch((error: unknown) => {
    throw inputError('picture-damaged', 'L’image de cette page est endommagée. Numérisez-la à nouveau.', {}, error);
  });

/** Decodes, turns and cleans a page picture. Bar codes are read before the clean-up, which takes their bars for ruled lines. */
export const preparePicture = async ({ png, dpi, rotation }: PrepareQuestion): Promise<Prepared> => {
  const grey = await decode(png);
  if (inkShare(grey) < leastInk) return { blank: true };
  const turned = rotation === 0 ? grey : await fromSharp(sharpOf(grey).rotate(rotation));
  const barcodes = await readBarcodes(turned);
  const clean = await cleanPicture(turned, dpi);
  return { blank: false, pgm: greyFile(clean.grey), width: clean.grey.width, height: clean.grey.height, barcodes };
};
