import type { Rectangle } from './grey.ts';
import type { InkRuns } from './ink-runs.ts';

/** Inches: the side of the cells whose ink is counted; a region is looked at with so much paper around it. */
const cellInches = 0.08;
const quietInches = 0.25;
/** The least cells that a code covers both ways (a quarter of an inch): bold print, as dense, is not as tall. */
const leastCells = 3;

/** Bars and modules cover about half of their ground; lines of text with the paper between them a fifth at most. */
const leastShare = 0.27;
const mostShare = 0.8;

type Cells = { readonly across: number; readonly down: number; readonly side: number; readonly ink: Uint32Array };

const countCells = ({ width, height, rows, from, to }: InkRuns, side: number): Cells => {
  const [across, down] = [Math.floor(width / side), Math.floor(height / side)];
  const ink = new Uint32Array(across * down);
  for (let y = 0; y < down * side; y += 2) {
    const row = Math.floor(y / side) * across;
    for (let run = rows[y] ?? 0; run < (rows[y + 1] ?? 0); run++) {
      const end = Math.min(across * side, to[run] ?? 0);
      for (let x = from[run] ?? 0; x < end; ) {
        const cell = Math.floor(x / side);
        const next = Math.min(end, (cell + 1) * side);
        ink[row + cell] = (ink[row + cell] ?? 0) + next - x;
        x = next;
      }
    }
  }
  return { across, down, side, ink };
};

/** Cells that belong to a square of two by two that is about half ink. */
const denseCells = ({ across, down, side, ink }: Cells): Uint8Array => {
  const dense = new Uint8Array(across * down);
  const all = side * Math.ceil(side / 2) * 4;
  for (let y = 0; y + 1 < down; y++) {
    for (let x = 0; x + 1 < across; x++) {
      const four = [y * across + x, y * across + x + 1, (y + 1) * across + x, (y + 1) * across + x + 1];
      const share = four.reduce((sum, cell) => sum + (ink[cell] ?? 0), 0) / all;
      if (share >= leastShare && share <= mostShare) for (const cell of four) dense[cell] = 1;
    }
  }
  return dense;
};

/** Dense cells that are at most two cells apart belong together. */
const group = (dense: Uint8Array, across: number, start: number): Rectangle => {
  const found = [start];
  dense[start] = 0;
  for (const cell of found) {
    for (let dy = -2; dy <= 2; dy++) {
      for (let dx = -2; dx <= 2; dx++) {
        const x = (cell % across) + dx;
        const next = cell + dy * across + dx;
        if (x < 0 || x >= across || dense[next] !== 1) continue;
        dense[next] = 0;
        found.push(next);
      }
    }
  }
  const xs = found.map((cell) => cell % across);
  const ys = found.map((cell) => Math.floor(cell / across));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left + 1, height: Math.max(...ys) - top + 1 };
};

/** Where a picture is so dense with ink that there may be a bar code, with the quiet ground around it, in pixels. */
export const denseRegions = (runs: InkRuns, dpi: number): Rectangle[] => {
  const cells = countCells(runs, Math.max(4, Math.round(cellInches * dpi)));
  const dense = denseCells(cells);
  const quiet = Math.round(quietInches * dpi);
  const regions: Rectangle[] = [];
  for (let start = dense.indexOf(1); start >= 0; start = dense.indexOf(1, start)) {
    const { left, top, width, height } = group(dense, cells.across, start);
    if (Math.min(width, height) < leastCells) continue;
    const [x, y] = [Math.max(0, left * cells.side - quiet), Math.max(0, top * cells.side - quiet)];
    const right = Math.min(runs.width, (left + width) * cells.side + quiet);
    const bottom = Math.min(runs.height, (top + height) * cells.side + quiet);
    regions.push({ left: x, top: y, width: right - x, height: bottom - y });
  }
  return regions;
};
