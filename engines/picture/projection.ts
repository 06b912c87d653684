export type Point = readonly [x: number, y: number];

/** Top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point];

/** A projection of the plane: takes (x, y) to (ax + by + c, dx + ey + f), each divided by (gx + hy + 1). */
export type Projection = readonly [a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number];

/** The projection that takes the square of side 1 to these corners. */
export const fromSquare = ([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): Projection => {
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const [ax, ay, bx, by] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
  const size = ax * by - bx * ay;
  const [g, h] = [(sx * by - bx * sy) / size, (ax * sy - sx * ay) / size];
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h];
};

export const project = ([a, b, c, d, e, f, g, h]: Projection, [x, y]: Point): Point => {
  const depth = g * x + h * y + 1;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
};
