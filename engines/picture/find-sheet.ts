import type { Grey } from './grey.ts';
import { inkRuns } from './ink-runs.ts';
import type { Corners, Point } from './projection.ts';
import { spotsOf } from './spots.ts';
import { inkThreshold } from './threshold.ts';

/** A photograph is looked at in about so many cells along its longer side, each of so many pixels both ways. */
const cellsAlong = 600;
const looks = 2;

/** The ground must be seen all around, the sheet fill so much of the picture, and be nearly as large as the four-sided figure around it. */
const mostAtEdge = 0.12;
const leastArea = 0.15;
const leastFilled = 0.9;
/** What else is as light beside it, in shares of its area: several sheets that lie together are not one. */
const mostBeside = 0.04;

/** Pixels between those at which the picture is glanced at first; how bright the edge of a scan is beside its paper, at the least. */
const stride = 16;
const leastOfPaper = 0.75;

const rank = (levels: readonly number[], share: number): number =>
  [...levels].sort((a, b) => a - b)[Math.floor(levels.length * share)] ?? 255;

/** Whether the picture is darker at its edge than its paper is: no scan, whose edge is paper, is looked at any further. */
const showsGround = ({ pixels, width, height }: Grey): boolean => {
  const [all, edge]: [number[], number[]] = [[], []];
  for (let y = 0; y < height; y += stride) for (let x = 0; x < width; x += stride) all.push(pixels[y * width + x] ?? 255);
  for (let x = 0; x < width; x += stride) edge.push(pixels[x] ?? 255, pixels[(height - 1) * width + x] ?? 255);
  for (let y = 0; y < height; y += stride) edge.push(pixels[y * width] ?? 255, pixels[(y + 1) * width - 1] ?? 255);
  return rank(edge, 0.5) < rank(all, 0.9) * leastOfPaper;
};

/** A small picture in which what is light is dark: a sheet is then a spot like a letter. */
const darkSheet = ({ pixels, width, height }: Grey, side: number): Grey => {
  const [across, down] = [Math.floor(width / side), Math.floor(height / side)];
  const cells = new Uint8Array(across * down);
  const step = Math.max(1, Math.floor(side / looks));
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let [sum, count] = [0, 0];
      for (let dy = 0; dy < side; dy += step)
        for (let dx = 0; dx < side; dx += step, count++) sum += pixels[(y * side + dy) * width + x * side + dx] ?? 255;
      cells[y * across + x] = 255 - sum / count;
    }
  return { pixels: cells, width: across, height: down };
};

/** Share of the cells at the edge of the picture that are sheet. */
const sheetAtEdge = ({ pixels, width, height }: Grey, threshold: number): number => {
  let sheet = 0;
  const look = (x: number, y: number): void => {
    if ((pixels[y * width + x] ?? 0) <= threshold) sheet++;
  };
  for (let x = 0; x < width; x++) [0, height - 1].forEach((y) => look(x, y));
  for (let y = 0; y < height; y++) [0, width - 1].forEach((x) => look(x, y));
  return sheet / (2 * (width + height));
};

/** Twice the area to the left of the way from one point over another to a third; positive for a turn clockwise on a picture. */
const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** The outermost points clockwise. */
const hullOf = (points: readonly Point[]): Point[] => {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const side = (ordered: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of ordered) {
      for (
        let [before, last] = kept.slice(-2);
        before !== undefined && last !== undefined && turn(before, last, point) <= 0;
        [before, last] = kept.slice(-2)
      )
        kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...side(sorted), ...side(sorted.reverse())];
};

const areaOf = (points: readonly Point[]): number =>
  points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

/** Where the way from `a` to `b` would meet the one from `d` back to `c` beyond them. */
const meeting = (a: Point, b: Point, c: Point, d: Point): Point | undefined => {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - d[0], c[1] - d[1]];
  const size = ux * vy - uy * vx;
  const along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / size;
  const back = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / size;
  return size < 0 && along >= 1 - 1e-9 && back >= -1e-9 ? [a[0] + along * ux, a[1] + along * uy] : undefined;
};

/** Takes sides away whose neighbours, drawn out until they meet, add the least, until four are left: a corner that is bent or covered grows back. */
const fourSides = (hull: readonly Point[]): Point[] | undefined => {
  let points = [...hull];
  while (points.length > 4) {
    const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
    let best: { index: number; corner: Point; added: number } | undefined;
    for (let index = 0; index < points.length; index++) {
      const corner = meeting(at(index - 1), at(index), at(index + 1), at(index + 2));
      if (corner === undefined) continue;
      const added = turn(at(index), corner, at(index + 1));
      if (best === undefined || added < best.added) best = { index, corner, added };
    }
    if (best === undefined) return undefined;
    const { index, corner } = best;
    points = points.flatMap((point, place) => (place === index ? [corner] : place === (index + 1) % points.length ? [] : [point]));
  }
  return points.length === 4 ? points : undefined;
};

/** From the corner nearest to the top left of the picture. */
const fromTopLeft = (points: readonly Point[]): Corners | undefined => {
  const sums = points.map(([x, y]) => x + y);
  const first = sums.indexOf(Math.min(...sums));
  const [a, b, c, d] = [...points.slice(first), ...points.slice(0, first)];
  return a === undefined || b === undefined || c === undefined || d === undefined ? undefined : [a, b, c, d];
};

/** The corners, in pixels, of a light sheet that lies on a darker ground and is seen as a whole; undefined for a scan. */
export const findSheet = (grey: Grey): Corners | undefined => {
  if (!showsGround(grey)) return undefined;
  const side = Math.max(1, Math.round(Math.max(grey.width, grey.height) / cellsAlong));
  const cells = darkSheet(grey, side);
  const threshold = inkThreshold(cells);
  if (sheetAtEdge(cells, threshold) > mostAtEdge) return undefined;
  const runs = inkRuns(cells, threshold);
  const { spots, of } = spotsOf(runs);
  const largest = spots.reduce((best, spot, index) => (spot.area > (spots[best]?.area ?? 0) ? index : best), 0);
  const area = spots[largest]?.area ?? 0;
  if (area < leastArea * cells.pixels.length) return undefined;
  if (spots.some((spot, index) => index !== largest && spot.area > area * mostBeside)) return undefined;
  const points: Point[] = [];
  for (let y = 0; y < cells.height; y++)
    for (let run = runs.rows[y] ?? 0; run < (runs.rows[y + 1] ?? 0); run++) {
      if (of[run] !== largest) continue;
      for (const x of [runs.from[run] ?? 0, runs.to[run] ?? 0]) points.push([x, y], [x, y + 1]);
    }
  const hull = hullOf(points);
  const figure = fourSides(hull);
  if (figure === undefined || areaOf(hull) < areaOf(figure) * leastFilled) return undefined;
  return fromTopLeft(figure.map(([x, y]): Point => [x * side, y * side]));
};
