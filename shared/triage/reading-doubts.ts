import type { Page } from '../mail/transcript.ts';

/** A page of which so much was written by hand is a handwritten one. */
export const mostByHand = 0.4;
/** Under this confidence, which is lowered for handwriting, such a page is read by a person; a plain hand is read with 0.7 and more. */
const legible = 0.68;

const isByHand = ({ handwriting }: Page): boolean => handwriting !== undefined && handwriting.share >= mostByHand;
const isLegible = ({ confidence }: Page): boolean => confidence >= legible;

const named = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `page ${numbers[0]}` : `pages ${numbers.slice(0, -1).join(', ')} et ${numbers.at(-1)}`;

const numbersOf = (pages: readonly Page[]): number[] => pages.map(({ number }) => number);

const unreadReason = (numbers: readonly number[]): string => `Rien n’a pu être lu (${named(numbers)}) : à regarder par une personne.`;
const byHandReason = (numbers: readonly number[]): string =>
  `Écriture manuscrite (${named(numbers)}), que la machine lit mal : à relire par une personne.`;

/** Why a person reads a document: a page could not be read, or it was written by hand, which the machine reads badly and does not always know. */
export const readingDoubts = (pages: readonly Page[]): string[] => {
  const unread = numbersOf(pages.filter(({ engine }) => engine === 'unread'));
  const byHand = numbersOf(pages.filter((page) => isByHand(page) && !isLegible(page)));
  return [...(unread.length === 0 ? [] : [unreadReason(unread)]), ...(byHand.length === 0 ? [] : [byHandReason(byHand)])];
};

/** What the desk is told of a plain hand: the document goes its way, its values are to be held against the page. */
export const readingNotes = (pages: readonly Page[]): string[] => {
  const plain = numbersOf(pages.filter((page) => isByHand(page) && isLegible(page)));
  return plain.length === 0 ? [] : [`Écriture manuscrite (${named(plain)}) : chiffres, noms et dates à comparer avec l’original.`];
};
