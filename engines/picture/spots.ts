import type { InkRuns } from './ink-runs.ts';

/** Ink that hangs together, also over corners: a letter, a joined word, a stroke, a speck. */
export type Spot = { left: number; top: number; right: number; bottom: number; area: number };

/** The spots of a picture, and for each run of its ink the index of its spot; `right` and `bottom` are not included. */
export type Spots = { readonly spots: readonly Spot[]; readonly of: Uint32Array };

/** Runs that touch those of the row above are of one spot: each points to an earlier one, the first to itself. */
const join = ({ height, rows, from, to }: InkRuns): Uint32Array => {
  const parent = Uint32Array.from({ length: from.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? 0] ?? 0;
      at = parent[at] ?? 0;
    }
    return at;
  };
  for (let y = 1; y < height; y++) {
    const [start, end] = [rows[y] ?? 0, rows[y + 1] ?? 0];
    let above = rows[y - 1] ?? 0;
    for (let run = start; run < end; run++) {
      while (above < start && (to[above] ?? 0) < (from[run] ?? 0)) above++;
      for (let other = above; other < start && (from[other] ?? 0) <= (to[run] ?? 0); other++) {
        const [a, b] = [root(other), root(run)];
        if (a < b) parent[b] = a;
        else parent[a] = b;
      }
    }
  }
  return parent;
};

/** Follows what hangs together through all rows. */
export const spotsOf = (runs: InkRuns): Spots => {
  const parent = join(runs);
  const of = new Uint32Array(parent.length);
  const spots: Spot[] = [];
  for (let y = 0; y < runs.height; y++) {
    for (let run = runs.rows[y] ?? 0; run < (runs.rows[y + 1] ?? 0); run++) {
      const [left, right, first] = [runs.from[run] ?? 0, runs.to[run] ?? 0, parent[run] ?? run];
      const index = first === run ? spots.length : (of[first] ?? 0);
      of[run] = index;
      const spot = spots[index];
      if (spot === undefined) spots.push({ left, top: y, right, bottom: y + 1, area: right - left });
      else {
        spot.left = Math.min(spot.left, left);
        spot.right = Math.max(spot.right, right);
        spot.bottom = y + 1;
        spot.area += right - left;
      }
    }
  }
  return { spots, of };
};
