import type { Barcode } from '../../shared/mail/transcript.ts';
import type { PageImage } from '../../shared/ports.ts';
import type { PlacedWord } from '../pages/placed-word.ts';
import type { Rotation } from '../pages/turn-words.ts';
import { dropNoise } from './drop-noise.ts';
import type { PicturePreparer } from './picture-preparer.ts';
import { placeWords } from './place-words.ts';
import type { Prepared } from './prepare-picture.ts';
import type { Recognised } from './recogniser.ts';
import type { RecogniserPool } from './recogniser-pool.ts';
import { isSeparatorSheet } from './separator.ts';

/** What was read on a picture; boxes are those of the page as it stands upright. */
export type ReadPicture = {
  readonly words: readonly PlacedWord[];
  readonly confidence: number;
  readonly rotation: Rotation;
  readonly blank: boolean;
  readonly separator: boolean;
  readonly barcodes: readonly Barcode[];
};

/** A page read with less confidence is tried again turned. */
const doubtful = 0.65;

const meanConfidence = (found: Recognised): number => {
  const letters = found.words.filter((word) => /[\p{L}\d]/u.test(word.text));
  const total = letters.reduce((sum, word) => sum + word.text.length, 0);
  return total === 0 ? 0 : letters.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / total;
};

/** Tesseract also reads lines that run up or down the page; a page of them lies on its side. */
const liesOnSide = (found: Recognised): boolean => {
  const long = found.words.filter((word) => word.text.length >= 4);
  return long.filter((word) => word.y1 - word.y0 > word.x1 - word.x0).length > long.length * 0.5;
};

type Picture = Prepared & { readonly blank: false };
type Attempt = { readonly found: Recognised; readonly score: number; readonly rotation: Rotation; readonly picture: Picture };

export type Engines = { readonly preparer: PicturePreparer; readonly recognisers: RecogniserPool };

const attempt = async (image: PageImage, rotation: Rotation, engines: Engines): Promise<Attempt | undefined> => {
  const picture = await engines.preparer.prepare({ png: image.png, dpi: image.dpi, rotation });
  if (picture.blank) return undefined;
  const found = await engines.recognisers.recognise(picture.pgm);
  return { found, score: liesOnSide(found) ? 0 : meanConfidence(found), rotation, picture };
};

/** Reads upright first, then turned while it makes no sense; undefined when there is nothing to read. */
const readTurned = async (image: PageImage, engines: Engines): Promise<Attempt | undefined> => {
  let best = await attempt(image, 0, engines);
  const turns: readonly Rotation[] = [180, 90, 270];
  for (const turn of turns) {
    if (best === undefined || best.score >= doubtful) break;
    const other = await attempt(image, turn, engines);
    if (other !== undefined && other.score > best.score + 0.05) best = other;
  }
  return best;
};

const blankPicture: ReadPicture = { words: [], confidence: 1, rotation: 0, blank: true, separator: false, barcodes: [] };

/** Reads a page picture: blank pages are not read at all, doubtful ones again in other ways. */
export const readPicture = async (image: PageImage, engines: Engines): Promise<ReadPicture> => {
  const best = await readTurned(image, engines);
  if (best === undefined) return blankPicture;
  const words = dropNoise(placeWords(best.found, best.picture));
  const { barcodes } = best.picture;
  return {
    words,
    confidence: words.length === 0 ? 0 : Math.round(best.score * 1000) / 1000,
    rotation: best.rotation,
    blank: false,
    separator: isSeparatorSheet(words, barcodes),
    barcodes,
  };
};
