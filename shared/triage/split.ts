import type { Page } from '../mail/transcript.ts';
import { beginning } from './beginning.ts';
import { isNoLetter, type Ours, type PageSigns, pageSigns } from './page-signs.ts';

/** Pages that are one letter with all that belongs to it, first to last. */
export type PageGroup = readonly Page[];

type Seen = { readonly page: Page; readonly signs: PageSigns };

const withoutEmptyEnds = (group: readonly Seen[]): Seen[] => {
  const first = group.findIndex(({ signs }) => !signs.empty);
  const last = group.findLastIndex(({ signs }) => !signs.empty);
  return first < 0 ? [] : group.slice(first, last + 1);
};

/** Splits the pages of a file into letters; blank pages around them and separator sheets belong to none. */
export const split = (pages: readonly Page[], ours: Ours): PageGroup[] => {
  const [first] = pages;
  // By itself a page need not be held against any other.
  if (first !== undefined && pages.length === 1) return isNoLetter(first) ? [] : [pages];
  const groups: Seen[][] = [];
  let open: Seen[] | undefined;
  for (const page of pages) {
    const seen: Seen = { page, signs: pageSigns(page, ours) };
    if (seen.signs.separator) {
      open = undefined;
      continue;
    }
    const written = open?.some(({ signs }) => !signs.empty) === true;
    if (
      open === undefined ||
      (written &&
        !seen.signs.empty &&
        beginning(
          seen.signs,
          open.map(({ signs }) => signs),
        ) > 0)
    ) {
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
