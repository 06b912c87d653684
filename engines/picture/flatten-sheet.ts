import { findSheet } from './find-sheet.ts';
import type { Grey } from './grey.ts';
import { type Corners, fromSquare, type Point, type Projection, project } from './projection.ts';
import { sheetShape } from './sheet-shape.ts';

/** A sheet as it lies before a reader, and where its places were on the photograph, both in fractions of the picture. */
export type FlatSheet = { readonly grey: Grey; readonly dpi: number; readonly onPhotograph: Projection };

/** Degrees by which opposite sides must run apart, or all of them askew, before a sheet is laid flat: clean-up rights what is less. */
const leastApart = 3;
const leastAskew = 3;

const a4Long = 11.69;
const dpiRange = { least: 180, most: 320 } as const;

/** So much of the sheet is left away at its sides, where the ground shines through. */
const rim = 0.005;

const length = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);
const degrees = ([ax, ay]: Point, [bx, by]: Point): number => (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;

/** Whether a sheet is seen so much from the side, or lies so much askew, that its lines do not run level. */
const isAtAngle = ([tl, tr, br, bl]: Corners): boolean => {
  const [top, bottom, left, right] = [degrees(tl, tr), degrees(bl, br), degrees(tl, bl) - 90, degrees(tr, br) - 90];
  const askew = Math.abs(top + bottom + left + right) / 4;
  return Math.max(Math.abs(top - bottom), Math.abs(left - right)) >= leastApart || askew >= leastAskew;
};

/** The size at which nothing that the photograph shows is lost; its longer side is that of A4. */
const flatSize = (corners: Corners, { width, height }: Grey): { wide: number; high: number; dpi: number } => {
  const [tl, tr, br, bl] = corners;
  const shape = sheetShape(corners, width, height);
  const seen = Math.max(length(tl, bl), length(tr, br), length(tl, tr) / shape, length(bl, br) / shape);
  const dpi = Math.min(dpiRange.most, Math.max(dpiRange.least, (seen * Math.max(1, shape)) / a4Long));
  const high = Math.round((dpi * a4Long) / Math.max(1, shape));
  return { wide: Math.round(high * shape), high, dpi: Math.round(dpi) };
};

/** The corners a little further in. */
const within = (corners: Corners): Corners => {
  const projection = fromSquare(corners);
  const at = (x: number, y: number): Point => project(projection, [x, y]);
  return [at(rim, rim), at(1 - rim, rim), at(1 - rim, 1 - rim), at(rim, 1 - rim)];
};

/** Each pixel is mixed, in whole numbers, of the four around the place where the photograph shows it. */
const layFlat = ({ pixels, width, height }: Grey, [a, b, c, d, e, f, g, h]: Projection, wide: number, high: number): Grey => {
  const flat = new Uint8Array(wide * high);
  const [lastColumn, lastRow] = [(width - 1) * 256 - 1, (height - 1) * 256 - 1];
  for (let y = 0, at = 0; y < high; y++) {
    const v = (y + 0.5) / high;
    const [acrossAtLeft, downAtLeft, depthAtLeft] = [b * v + c, e * v + f, h * v + 1];
    for (let x = 0; x < wide; x++, at++) {
      const u = (x + 0.5) / wide;
      const share = 256 / (g * u + depthAtLeft);
      const fromX = Math.min(lastColumn, Math.max(0, (a * u + acrossAtLeft) * share - 128)) | 0;
      const fromY = Math.min(lastRow, Math.max(0, (d * u + downAtLeft) * share - 128)) | 0;
      const source = (fromY >> 8) * width + (fromX >> 8);
      const right = fromX & 255;
      const nw = pixels[source] ?? 255;
      const sw = pixels[source + width] ?? 255;
      const above = (nw << 8) + ((pixels[source + 1] ?? 255) - nw) * right;
      const below = (sw << 8) + ((pixels[source + width + 1] ?? 255) - sw) * right;
      flat[at] = ((above << 8) + (below - above) * (fromY & 255) + 0x8000) >> 16;
    }
  }
  return { pixels: flat, width: wide, height: high };
};

/** Lays a sheet flat that was photographed at an angle; undefined where none is seen, or it lies level. */
export const flattenSheet = (grey: Grey): FlatSheet | undefined => {
  const corners = findSheet(grey);
  if (corners === undefined || !isAtAngle(corners)) return undefined;
  const { wide, high, dpi } = flatSize(corners, grey);
  const projection = fromSquare(within(corners));
  const [a, b, c, d, e, f, g, h] = projection;
  const [across, down] = [grey.width, grey.height];
  return {
    grey: layFlat(grey, projection, wide, high),
    dpi,
    onPhotograph: [a / across, b / across, c / across, d / down, e / down, f / down, g, h],
  };
};
