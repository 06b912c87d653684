import { areaOf, type Segment, sharedHeight } from './segment.ts';

/** Lines `from` to `to` (exclusive, of segments sorted by their top) that leave a strip free, with what stands on both sides of it. */
export type Gutter = { readonly from: number; readonly to: number; readonly left: readonly Segment[]; readonly right: readonly Segment[] };

type Strip = { readonly low: number; readonly high: number };

/** The strip that stays free beside a segment; undefined when the segment crosses it. */
const shrink = (strip: Strip, segment: Segment): Strip | undefined => {
  if (segment.right <= strip.low || segment.left >= strip.high) return strip;
  if (segment.left < strip.low && segment.right > strip.high) return undefined;
  if (segment.left < strip.low) return { low: segment.right, high: strip.high };
  if (segment.right > strip.high) return { low: strip.low, high: segment.left };
  const before = segment.left - strip.low;
  return before > strip.high - segment.right ? { low: strip.low, high: segment.left } : { low: segment.right, high: strip.high };
};

const narrowest = 1.1;

/** Follows a free strip over the segments above and below as far as it stays wide enough. */
const follow = (start: Strip, at: number, segments: readonly Segment[], usual: number): { strip: Strip; from: number; to: number } => {
  let strip = start;
  const step = (index: number): boolean => {
    const segment = segments[index];
    const smaller = segment === undefined ? undefined : shrink(strip, segment);
    if (smaller === undefined || smaller.high - smaller.low < usual * narrowest) return false;
    strip = smaller;
    return true;
  };
  let from = at;
  let to = at + 1;
  while (from > 0 && step(from - 1)) from--;
  while (to < segments.length && step(to)) to++;
  return { strip, from, to };
};

const farthest = 1.3;

/** Segments of one side that hang together with what stands beside the other side. */
const attached = (side: readonly Segment[], other: readonly Segment[], usual: number): Segment[] => {
  const beside = side.filter((segment) => other.some((opposite) => sharedHeight(segment, opposite) > 0.3));
  const kept = new Set(beside);
  let grown = true;
  while (grown) {
    grown = false;
    for (const segment of side) {
      if (kept.has(segment)) continue;
      const near = [...kept].some((k) => segment.top - k.bottom < usual * farthest && k.top - segment.bottom < usual * farthest);
      if (near) {
        kept.add(segment);
        grown = true;
      }
    }
  }
  return side.filter((segment) => kept.has(segment));
};

const gutterFrom = (start: Strip, at: number, segments: readonly Segment[], usual: number): Gutter | undefined => {
  const { strip, from, to } = follow(start, at, segments, usual);
  const within = segments.slice(from, to);
  const middle = (strip.low + strip.high) / 2;
  const sides = { left: within.filter((s) => s.right <= middle), right: within.filter((s) => s.left >= middle) };
  const left = attached(sides.left, sides.right, usual);
  const right = attached(sides.right, sides.left, usual);
  if (left.length < 2 || right.length < 2) return undefined;
  const area = areaOf([...left, ...right]);
  const first = segments.findIndex((s, index) => index >= from && s.bottom > area.top + 0.1);
  const last = segments.findLastIndex((s, index) => index < to && s.top < area.bottom - 0.1);
  return {
    from: first,
    to: last + 1,
    left: segments.slice(first, last + 1).filter((s) => s.right <= middle),
    right: segments.slice(first, last + 1).filter((s) => s.left >= middle),
  };
};

/** Strips between neighbours on a line. */
const strips = (segments: readonly Segment[], usual: number): { strip: Strip; at: number }[] => {
  const found: { strip: Strip; at: number }[] = [];
  segments.forEach((left, at) => {
    let nearest: Segment | undefined;
    for (const right of segments) {
      if (right.left < left.right || sharedHeight(left, right) < 0.3) continue;
      if (nearest === undefined || right.left < nearest.left) nearest = right;
    }
    if (nearest !== undefined && nearest.left - left.right >= usual * narrowest)
      found.push({ strip: { low: left.right, high: nearest.left }, at });
  });
  return found;
};

/** The free strip with most text along it; undefined when nothing stands side by side on two lines. */
export const findGutter = (segments: readonly Segment[], usual: number): Gutter | undefined => {
  let best: Gutter | undefined;
  let score = 0;
  for (const { strip, at } of strips(segments, usual)) {
    const gutter = gutterFrom(strip, at, segments, usual);
    if (gutter === undefined) continue;
    const size = Math.min(gutter.left.length, gutter.right.length) * 2 + gutter.left.length + gutter.right.length;
    if (size > score) {
      best = gutter;
      score = size;
    }
  }
  return best;
};
