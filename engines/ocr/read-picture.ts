import type { Barcode, Handwriting } from '../../shared/mail/transcript.ts';
import type { PageImage } from '../../shared/ports.ts';
import type { PlacedWord } from '../pages/placed-word.ts';
import { isSeparatorSheet } from '../pages/separator.ts';
import type { Rotation } from '../pages/turn-words.ts';
import type { Projection } from '../picture/projection.ts';
import { dropNoise } from './drop-noise.ts';
import { findHandwriting } from './find-handwriting.ts';
import { placeWords } from './place-words.ts';
import type { Prepared, PreparedPicture, PrepareQuestion } from './prepare-picture.ts';
import type { RecognisedWord } from './recognised.ts';

/** What was read on a picture; boxes are those of the page as it stands upright. */
export type ReadPicture = {
  readonly words: readonly PlacedWord[];
  readonly confidence: number;
  readonly rotation: Rotation;
  readonly blank: boolean;
  readonly separator: boolean;
  readonly handwriting?: Handwriting;
  readonly barcodes: readonly Barcode[];
  /** Present where it is a sheet that was photographed at an angle and laid flat: boxes are then those of the sheet. */
  readonly sheet?: Sheet;
};

/** The size of a sheet in points, and where its places are on the photograph. */
type Sheet = { readonly size: readonly [width: number, height: number]; readonly onPhotograph: Projection };

/** Makes pictures ready and recognises what is on them. */
export type Recogniser = {
  readonly prepare: (question: PrepareQuestion) => Promise<Prepared>;
  readonly recognise: (picture: PreparedPicture) => Promise<readonly RecognisedWord[]>;
};

/** A page read with less confidence is tried again turned. */
const doubtful = 0.65;

const meanConfidence = (words: readonly Pick<RecognisedWord, 'text' | 'confidence'>[]): number => {
  const letters = words.filter((word) => /[\p{L}\d]/u.test(word.text));
  const total = letters.reduce((sum, word) => sum + word.text.length, 0);
  return total === 0 ? 0 : letters.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / total;
};

/** Tesseract also reads lines that run up or down the page; a page of them lies on its side. */
const liesOnSide = (words: readonly RecognisedWord[]): boolean => {
  const long = words.filter((word) => word.text.length >= 4);
  return long.filter((word) => word.y1 - word.y0 > word.x1 - word.x0).length > long.length * 0.5;
};

type Attempt = {
  readonly words: readonly PlacedWord[];
  readonly score: number;
  readonly handwriting: Handwriting | undefined;
  readonly rotation: Rotation;
  readonly barcodes: readonly Barcode[];
  readonly sheet: Sheet | undefined;
};

const sheetOf = ({ width, height, dpi, onPhotograph }: Omit<PreparedPicture, 'grey'>): Sheet | undefined =>
  onPhotograph === undefined ? undefined : { size: [(width / dpi) * 72, (height / dpi) * 72], onPhotograph };

const attempt = async (image: PageImage, rotation: Rotation, recogniser: Recogniser): Promise<Attempt | undefined> => {
  const prepared = await recogniser.prepare({ png: image.png, dpi: image.dpi, rotation });
  if (prepared.blank) return undefined;
  const { grey, ...place } = prepared.picture;
  const found = await recogniser.recognise({ grey, ...place });
  const words = dropNoise(placeWords(found, place));
  const score = liesOnSide(found) ? 0 : meanConfidence(found);
  return { words, score, handwriting: findHandwriting(found, place), rotation, barcodes: prepared.barcodes, sheet: sheetOf(place) };
};

/** Nothing more is to be read on it, however it is turned. */
const isSettled = ({ score, words, barcodes }: Attempt): boolean => score >= doubtful || isSeparatorSheet(words, barcodes);

/** Reads upright first, then turned while it makes no sense; undefined when there is nothing to read. */
const readTurned = async (image: PageImage, recogniser: Recogniser): Promise<Attempt | undefined> => {
  let best = await attempt(image, 0, recogniser);
  const turns: readonly Rotation[] = [180, 90, 270];
  for (const turn of turns) {
    if (best === undefined || isSettled(best)) break;
    const other = await attempt(image, turn, recogniser);
    if (other !== undefined && other.score > best.score + 0.05) best = other;
  }
  return best;
};

const blankPicture: ReadPicture = { words: [], confidence: 1, rotation: 0, blank: true, separator: false, barcodes: [] };

/** Reads a page picture: blank pages are not read at all, doubtful ones again in other ways. */
export const readPicture = async (image: PageImage, recogniser: Recogniser): Promise<ReadPicture> => {
  const best = await readTurned(image, recogniser);
  if (best === undefined) return blankPicture;
  const { words, barcodes, rotation, score, handwriting, sheet } = best;
  return {
    words,
    confidence: words.length === 0 ? 0 : Math.round(Math.min(score, meanConfidence(words)) * 1000) / 1000,
    rotation,
    blank: false,
    separator: isSeparatorSheet(words, barcodes),
    ...(handwriting === undefined ? {} : { handwriting }),
    barcodes: barcodes.filter(({ text }) => text !== ''),
    ...(sheet === undefined ? {} : { sheet }),
  };
};
