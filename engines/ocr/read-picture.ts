import type { Barcode } from '../../shared/mail/transcript.ts';
import type { PlacedWord } from '../pages/placed-word.ts';
import type { Rotation } from '../pages/turn-words.ts';
import { type CleanPicture, cleanPicture } from '../picture/clean-picture.ts';
import { encodeGrey, fromSharp, type Grey, sharpOf } from '../picture/grey.ts';
import { inkShare } from '../picture/ink.ts';
import { readBarcodes } from '../picture/read-barcodes.ts';
import { readPatches } from '../picture/read-patch.ts';
import { dropNoise } from './drop-noise.ts';
import { placeWords } from './place-words.ts';
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

/** Less ink than this and nobody would see a letter here. */
const leastInk = 0.0004;

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

type Attempt = {
  readonly found: Recognised;
  readonly score: number;
  readonly rotation: Rotation;
  readonly turned: Grey;
  readonly clean: CleanPicture;
};

const attempt = async (grey: Grey, dpi: number, rotation: Rotation, pool: RecogniserPool): Promise<Attempt> => {
  const turned = rotation === 0 ? grey : await fromSharp(sharpOf(grey).rotate(rotation));
  const clean = await cleanPicture(turned, dpi);
  const found = await pool.recognise(await encodeGrey(clean.grey));
  return { found, score: liesOnSide(found) ? 0 : meanConfidence(found), rotation, turned, clean };
};

/** Reads upright first, then turned while it makes no sense. */
const readTurned = async (grey: Grey, dpi: number, pool: RecogniserPool): Promise<Attempt> => {
  let best = await attempt(grey, dpi, 0, pool);
  const turns: readonly Rotation[] = [180, 90, 270];
  for (const turn of turns) {
    if (best.score >= doubtful) break;
    const other = await attempt(grey, dpi, turn, pool);
    if (other.score > best.score + 0.05) best = other;
  }
  return best;
};

const blankPicture: ReadPicture = { words: [], confidence: 1, rotation: 0, blank: true, separator: false, barcodes: [] };

/** Reads a page picture: blank pages are not read at all, doubtful ones again in other ways. */
export const readPicture = async (grey: Grey, dpi: number, pool: RecogniserPool): Promise<ReadPicture> => {
  if (inkShare(grey) < leastInk) return blankPicture;
  const best = await readTurned(grey, dpi, pool);
  const words = dropNoise(placeWords(best.found, best.clean.grey));
  // Before the clean-up, which takes their bars for ruled lines.
  const barcodes = [...(await readBarcodes(best.turned)), ...readPatches(best.turned, dpi)];
  return {
    words,
    confidence: words.length === 0 ? 0 : Math.round(best.score * 1000) / 1000,
    rotation: best.rotation,
    blank: false,
    separator: isSeparatorSheet(words, barcodes),
    barcodes,
  };
};
