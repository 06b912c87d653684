import type { Block, Page } from '../mail/transcript.ts';
import { beginning } from './beginning.ts';
import { type Ours, pageSigns } from './page-signs.ts';

/** Fewer words than these are a stamp, a note or a signature, no letter. */
const fewestWords = 25;
/** Two letters beside each other lie across; between them, or between one below the other, so much of the page is free. */
const across = 1.2;
const freeAcross = 0.03;
const freeDown = 0.04;

type Halves = readonly [first: readonly Block[], second: readonly Block[]];

const wordsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { lines }) => sum + lines.reduce((count, { words }) => count + words.length, 0), 0);

const parted = (blocks: readonly Block[], from: 0 | 1, free: number): Halves | undefined => {
  const length = from === 0 ? 2 : 3;
  const sorted = [...blocks].sort((a, b) => a.box[from] - b.box[from]);
  let reach = 0;
  let best: { readonly at: number; readonly gap: number } | undefined;
  sorted.forEach(({ box }, at) => {
    const gap = box[from] - reach;
    if (at > 0 && reach > 0.25 && reach < 0.75 && gap >= free && gap > (best?.gap ?? 0)) best = { at, gap };
    reach = Math.max(reach, box[from] + box[length]);
  });
  if (best === undefined) return undefined;
  const first = new Set(sorted.slice(0, best.at));
  return [blocks.filter((block) => first.has(block)), blocks.filter((block) => !first.has(block))];
};

/** Does a letter end in the first part and another, with its own day, greeting and end, begin in the second? */
const areLetters = (page: Page, [first, second]: Halves, ours: Ours): boolean => {
  if (wordsOf(first) < fewestWords || wordsOf(second) < fewestWords) return false;
  const [above, below] = [pageSigns({ ...page, blocks: first }, ours), pageSigns({ ...page, blocks: second }, ours)];
  const begins = below.salutation && below.closes && (below.placeAndDate || below.addressedToUs);
  return above.closes && (above.salutation || above.placeAndDate) && begins && beginning(below, [above]) > 0;
};

/** Two letters that were laid on the scanner together and came as one page: beside each other, or one below the other. */
export const holdsTwoLetters = (page: Page, ours: Ours): boolean => {
  if (page.source !== 'ocr') return false;
  const blocks = page.blocks.filter(({ role }) => role !== 'margin');
  const [width, height] = page.size;
  const halves = width > height * across ? parted(blocks, 0, freeAcross) : parted(blocks, 1, freeDown);
  return halves !== undefined && areLetters(page, halves, ours);
};

/** Why a person looks at a document one of whose pages holds two letters: the second would go with the first. */
export const sharedSheetDoubts = (pages: readonly Page[], ours: Ours): string[] => {
  const shared = pages.filter((page) => holdsTwoLetters(page, ours)).map(({ number }) => number);
  return shared.length === 0
    ? []
    : [`Deux lettres sur une même feuille (page ${shared.join(', ')}) : les numériser chacune à part, ou traiter les deux.`];
};
