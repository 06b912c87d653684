import type { PlacedWord } from '../placed-word.ts';

/** Words of one line that stand close together; lengths in points from the page's top left corner. */
export type Segment = {
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A box in points. */
export type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export const areaOf = (areas: readonly Area[]): Area => ({
  left: Math.min(...areas.map((area) => area.left)),
  top: Math.min(...areas.map((area) => area.top)),
  right: Math.max(...areas.map((area) => area.right)),
  bottom: Math.max(...areas.map((area) => area.bottom)),
});

/** Height that two areas share, as a share of the lower of them. */
export const sharedHeight = (a: Area, b: Area): number => {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared / Math.max(0.1, Math.min(a.bottom - a.top, b.bottom - b.top));
};
