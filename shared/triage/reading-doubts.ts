import type { Page } from '../mail/transcript.ts';

/** A page of which so much was written by hand, and which was read with less confidence than this, is read by a person. */
export const mostByHand = 0.4;
const sure = 0.8;

const isDoubtful = ({ handwriting, confidence }: Page): boolean =>
  handwriting !== undefined && handwriting.share >= mostByHand && confidence < sure;

const named = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `page ${numbers[0]}` : `pages ${numbers.slice(0, -1).join(', ')} et ${numbers.at(-1)}`;

/** Why a person reads a document that was written by hand: the machine reads handwriting badly, and does not always know it. */
export const readingDoubts = (pages: readonly Page[]): string[] => {
  const doubtful = pages.filter(isDoubtful).map(({ number }) => number);
  return doubtful.length === 0 ? [] : [`Écriture manuscrite (${named(doubtful)}), que la machine lit mal : à relire par une personne.`];
};
