import type { Corners, Point } from './projection.ts';

/** Width by height of A4, and how far from it a sheet is still taken for one. */
const a4 = 210 / 297;
const nearA4 = 0.15;

/** The distance of the picture from the lens, in longer sides of the picture: what telephones have, and what is believed when it is measured. */
const usualLens = 0.8;
const lenses = { least: 0.4, most: 4 } as const;

type Ray = readonly [x: number, y: number, z: number];

const cross = (a: Ray, b: Ray): Ray => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const dot = (a: Ray, b: Ray): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const minus = (a: Ray, b: Ray, times: number): Ray => [times * a[0] - b[0], times * a[1] - b[1], times * a[2] - b[2]];

/** The two directions of the sheet as the lens sees them, by the corners of its four sides (Zhang and He, "Whiteboard scanning and image enhancement"). */
const directions = ([tl, tr, br, bl]: readonly [Ray, Ray, Ray, Ray]): readonly [across: Ray, down: Ray] => {
  const far = dot(cross(tl, br), bl) / dot(cross(tr, br), bl);
  const deep = dot(cross(tl, br), tr) / dot(cross(bl, br), tr);
  return [minus(tr, tl, far), minus(bl, tl, deep)];
};

/** The square of the distance of the picture from the lens, as the right angle between the sheet's directions tells it; a usual one where it tells nothing. */
const lensSquare = (across: Ray, down: Ray, longer: number): number => {
  const square = -(across[0] * down[0] + across[1] * down[1]) / (across[2] * down[2]);
  const isBelieved = square >= (lenses.least * longer) ** 2 && square <= (lenses.most * longer) ** 2;
  return isBelieved ? square : (usualLens * longer) ** 2;
};

/** Width by height of the sheet at these corners of a photograph; that of A4, upright or lying, when it is near. */
export const sheetShape = (corners: Corners, width: number, height: number): number => {
  const ray = ([x, y]: Point): Ray => [x - width / 2, y - height / 2, 1];
  const [tl, tr, br, bl] = corners;
  const [across, down] = directions([ray(tl), ray(tr), ray(br), ray(bl)]);
  const square = lensSquare(across, down, Math.max(width, height));
  const length = ([x, y, z]: Ray): number => Math.hypot(x, y, z * Math.sqrt(square));
  const shape = length(across) / length(down);
  return [a4, 1 / a4].find((usual) => Math.abs(shape / usual - 1) <= nearA4) ?? shape;
};
