import { median } from '../../median.ts';
import type { PlacedWord } from '../placed-word.ts';
import { type Area, areaOf, type Segment, sharedHeight } from './segment.ts';

type Placed = Area & { readonly word: PlacedWord };

const place = (word: PlacedWord, width: number, height: number): Placed => {
  const [x, y, w, h] = word.box;
  return { word, left: x * width, top: y * height, right: (x + w) * width, bottom: (y + h) * height };
};

/** The usual height of words with letters or digits. */
export const usualHeight = (areas: readonly (Area & { readonly word: PlacedWord })[]): number => {
  const heights = areas.filter((area) => /[\p{L}\d]/u.test(area.word.text)).map((area) => area.bottom - area.top);
  return Math.max(2, median(heights));
};

/** Wider than between justified words, narrower than between columns. */
const widestGap = 1.9;

/** The nearest word to the right on the same line, when it is near enough. */
const nextOf = (item: Placed, from: number, sorted: readonly Placed[], usual: number): Placed | undefined => {
  let best: Placed | undefined;
  for (let i = from + 1; i < sorted.length; i++) {
    const other = sorted[i];
    if (other === undefined) break;
    if (best !== undefined && other.left > best.left) break;
    const gap = other.left - item.right;
    const tall = Math.max(Math.min(item.bottom - item.top, other.bottom - other.top), usual * 0.9);
    if (gap > tall * widestGap * 1.5) break;
    if (gap > tall * widestGap || gap < -tall || sharedHeight(item, other) < 0.5) continue;
    if (best === undefined || other.left < best.left) best = other;
  }
  return best;
};

const segmentOf = (chain: readonly Placed[]): Segment => ({ words: chain.map((item) => item.word), ...areaOf(chain) });

/** Chains words that follow each other closely on a line. */
export const findSegments = (words: readonly PlacedWord[], width: number, height: number): { segments: Segment[]; usual: number } => {
  const sorted = words.map((word) => place(word, width, height)).sort((a, b) => a.left - b.left || a.top - b.top);
  const usual = usualHeight(sorted);
  const next = new Map<Placed, Placed>();
  const taken = new Set<Placed>();
  sorted.forEach((item, index) => {
    const follower = nextOf(item, index, sorted, usual);
    if (follower === undefined || taken.has(follower)) return;
    next.set(item, follower);
    taken.add(follower);
  });
  const segments: Segment[] = [];
  for (const item of sorted) {
    if (taken.has(item)) continue;
    const chain: Placed[] = [];
    for (let link: Placed | undefined = item; link !== undefined; link = next.get(link)) chain.push(link);
    segments.push(segmentOf(chain));
  }
  return { segments: segments.sort((a, b) => a.top - b.top || a.left - b.left), usual };
};
