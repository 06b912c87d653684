import type { Page } from '../mail/transcript.ts';
import { type PageSigns, pageSigns } from './page-signs.ts';

/** Pages that are one letter with all that belongs to it, first to last. */
export type PageGroup = readonly Page[];

type Seen = { readonly page: Page; readonly signs: PageSigns };

const threshold = 3;

const ends = (group: readonly Seen[]): boolean => group.some(({ signs }) => signs.closes);
const lastNumbered = (group: readonly Seen[]): readonly [number, number] | undefined =>
  group.findLast(({ signs }) => signs.numbered !== undefined)?.signs.numbered;

/** "Page 2/3" after "Page 1/3" goes on; "Page 1/…", or any number after the last page, begins. */
const byNumber = (signs: PageSigns, group: readonly Seen[]): number => {
  const before = lastNumbered(group);
  const complete = before !== undefined && before[1] > 0 && before[0] === before[1] && group.at(-1)?.signs.numbered !== undefined;
  if (signs.numbered === undefined) return complete ? 1 : 0;
  const [number, total] = signs.numbered;
  if (number === 1) return total === 0 ? 1.5 : 3;
  if (before !== undefined && number === before[0] + 1) return -8;
  return before === undefined && number === group.length + 1 ? -6 : -3;
};

const sameLetterhead = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length === 0 || b.length === 0) return false;
  const shared = a.filter((word) => b.includes(word)).length;
  return shared / Math.min(a.length, b.length) >= 0.6;
};

const byLetterSigns = (signs: PageSigns): number =>
  (signs.addressedToUs ? 2 : signs.addressedToOther ? 0.7 : 0) +
  (signs.placeAndDate ? 0.9 : 0) +
  (signs.objectOrReferences ? 0.9 : 0) +
  (signs.salutation ? 0.9 : 0) +
  (signs.salutation && signs.closes ? 0.8 : 0) +
  (signs.actTitle ? 1.6 : 0) +
  (signs.paperTitle ? 1.8 : 0);

/** An act behind the letter that sends it, an act annexed to another. */
const byAnnexedAct = (signs: PageSigns, group: readonly Seen[]): number => {
  if (!signs.actTitle) return 0;
  const act = group.some((seen) => seen.signs.actTitle);
  const sent = group.some((seen) => seen.signs.speaksOfAct && seen.signs.speaksOfAnnex);
  return act || sent ? -3 : 0;
};

const byContinuity = (signs: PageSigns, group: readonly Seen[]): number => {
  const last = group.at(-1)?.signs;
  if (last === undefined) return 0;
  return (
    (ends(group) ? 0.9 : -1.6) +
    (last.endsInSentence ? -1.5 : 0) +
    (signs.beginsInSentence ? -1.5 : 0) +
    (signs.annex ? -5 : 0) +
    (last.empty ? 1 : 0) +
    (group.some((seen) => seen.signs.speaksOfAnnex) && !signs.addressedToUs ? -1.6 : 0) +
    (sameLetterhead(signs.letterhead, group[0]?.signs.letterhead ?? []) ? -0.5 : 0.6)
  );
};

/** How much speaks for a letter beginning on this page. */
const beginning = (signs: PageSigns, group: readonly Seen[]): number =>
  byNumber(signs, group) + byLetterSigns(signs) + byAnnexedAct(signs, group) + byContinuity(signs, group);

const withoutEmptyEnds = (group: readonly Seen[]): Seen[] => {
  const first = group.findIndex(({ signs }) => !signs.empty);
  const last = group.findLastIndex(({ signs }) => !signs.empty);
  return first < 0 ? [] : group.slice(first, last + 1);
};

/** Splits the pages of a file into letters; blank pages around them and separator sheets belong to none. */
export const split = (pages: readonly Page[], ours: readonly string[]): PageGroup[] => {
  const groups: Seen[][] = [];
  let open: Seen[] | undefined;
  for (const page of pages) {
    const seen: Seen = { page, signs: pageSigns(page, ours) };
    if (seen.signs.separator) {
      open = undefined;
      continue;
    }
    const written = open?.some(({ signs }) => !signs.empty) === true;
    if (open === undefined || (written && !seen.signs.empty && beginning(seen.signs, open) >= threshold)) {
      open = [];
      groups.push(open);
    }
    open.push(seen);
  }
  return groups
    .map(withoutEmptyEnds)
    .filter((group) => group.length > 0)
    .map((group) => group.map(({ page }) => page));
};
