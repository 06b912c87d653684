import type { PagePictures } from './page-pictures.ts';
import { plausibility } from './plausible-words.ts';
import type { TextLayer } from './text-layer.ts';

/** A picture that covers this share of a page is a scan of it. */
const scanShare = 0.6;

/** Fewer characters than these over a scan are a stamp on it, not its text. */
const leastOverScan = 200;

const mostUnmapped = 0.05;
const leastWordLike = 0.7;
const leastFrequent = 0.04;
const enoughWords = 40;

/** Whether a page's text layer says what a person sees; else the page goes to recognition. */
export const trustText = (layer: TextLayer, pictures: PagePictures): boolean => {
  if (layer.characters === 0) return false;
  if (layer.unmapped > layer.characters * mostUnmapped) return false;
  if (pictures.largestShare >= scanShare) {
    if (layer.invisible > layer.characters / 2 || layer.characters < leastOverScan) return false;
  }
  const found = plausibility(layer.words.map((word) => word.text));
  if (found.words < enoughWords) return found.words < 5 || found.wordLike >= leastWordLike / 2;
  return found.wordLike >= leastWordLike && found.frequent >= leastFrequent;
};
