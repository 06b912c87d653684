import sharp from 'sharp';
import type { GreyPage } from './page-pictures.ts';
import type { SeededRandom } from './seeded-random.ts';

type Point = readonly [x: number, y: number];
type Corners = readonly [Point, Point, Point, Point];
type Matrix = readonly [number, number, number, number, number, number, number, number];

/** The projection that takes the unit square to the four corners (top left, top right, bottom right, bottom left). */
const squareTo = ([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): Matrix => {
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / determinant;
  const h = (dx1 * sy - sx * dy1) / determinant;
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h];
};

/** Where a point of the photograph lies on the sheet, in fractions of it. */
const onSheet = ([a, b, c, d, e, f, g, h]: Matrix, x: number, y: number): Point => {
  const divisor = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
  return [((e - f * h) * x + (c * h - b) * y + (b * f - c * e)) / divisor, ((f * g - d) * x + (a - c * g) * y + (c * d - a * f)) / divisor];
};

const sample = (page: GreyPage, u: number, v: number): number => {
  const x = u * (page.width - 2);
  const y = v * (page.height - 2);
  const at = Math.floor(y) * page.width + Math.floor(x);
  const [fx, fy] = [x % 1, y % 1];
  const pixel = (offset: number): number => page.data[at + offset] ?? 255;
  const top = pixel(0) * (1 - fx) + pixel(1) * fx;
  const bottom = pixel(page.width) * (1 - fx) + pixel(page.width + 1) * fx;
  return top * (1 - fy) + bottom * fy;
};

/** How a camera is held, in degrees: so far from straight above the sheet, to this side of it (0 is its foot, 90 its right), turned so far in the hand. */
export type Pose = { readonly tilt: number; readonly side: number; readonly roll: number };

/** How far a camera is from the middle of the sheet, in lengths of it; and the table that is seen around it, in shares of the picture. */
const distance = 1.5;
const table = 0.04;

/** Where the corners of a sheet come to lie in a picture that just holds it. */
const cornersAt = ({ width, height }: GreyPage, { tilt, side, roll }: Pose): Corners => {
  const [t, s, r] = [tilt, side, roll].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  const seen = ([x, y]: Point): Point => {
    const [along, beside] = [x * Math.sin(s) + y * Math.cos(s), x * Math.cos(s) - y * Math.sin(s)];
    const depth = distance - along * Math.sin(t);
    const [u, v] = [(along * Math.cos(t)) / depth, beside / depth];
    const [left, down] = [u * Math.sin(s) + v * Math.cos(s), u * Math.cos(s) - v * Math.sin(s)];
    return [left * Math.cos(r) - down * Math.sin(r), left * Math.sin(r) + down * Math.cos(r)];
  };
  const [w, h] = [width / height / 2, 0.5];
  const found: Corners = [seen([-w, -h]), seen([w, -h]), seen([w, h]), seen([-w, h])];
  const [xs, ys] = [found.map(([x]) => x), found.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min(width / wide, height / high) * (1 - 2 * table);
  const place = ([x, y]: Point): Point => [(x - left - wide / 2) * scale + width / 2, (y - top - high / 2) * scale + height / 2];
  return [place(found[0]), place(found[1]), place(found[2]), place(found[3])];
};

/** Where a place on the sheet, in fractions of it, is seen on the photograph, in fractions of that. */
export const seenAt = (page: GreyPage, pose: Pose): ((u: number, v: number) => Point) => {
  const [a, b, c, d, e, f, g, h] = squareTo(cornersAt(page, pose));
  return (u, v) => {
    const divisor = g * u + h * v + 1;
    return [(a * u + b * v + c) / divisor / page.width, (d * u + e * v + f) / divisor / page.height];
  };
};

const corners = (width: number, height: number, random: SeededRandom): Corners => {
  const near = (x: number, y: number): Point => [
    x * width + (random() - 0.5) * 0.05 * width,
    y * height + (random() - 0.5) * 0.04 * height,
  ];
  return [near(0.06, 0.05), near(0.94, 0.05), near(0.95, 0.95), near(0.05, 0.95)];
};

/** A sheet on a table, taken by hand: perspective, light from one side, grain. Grey of the sheet, brown of the table. */
const shoot = (page: GreyPage, random: SeededRandom, pose: Pose | undefined): { data: Buffer; width: number; height: number } => {
  const [width, height] = [page.width, page.height];
  const matrix = squareTo(pose === undefined ? corners(width, height, random) : cornersAt(page, pose));
  const slope = random() * 0.5 - 0.25;
  const data = Buffer.alloc(width * height * 3);
  for (let index = 0; index < width * height; index += 1) {
    const [x, y] = [index % width, Math.floor(index / width)];
    const [u, v] = onSheet(matrix, x, y);
    const light = 0.86 + slope * (x / width - 0.5) - 0.16 * (y / height - 0.3);
    const grain = (random() - 0.5) * 14;
    const sheet = u > 0 && u < 1 && v > 0 && v < 1;
    const [red, green, blue] = sheet ? Array<number>(3).fill(sample(page, u, v)) : [120, 86, 58];
    data[index * 3] = Math.max(0, Math.min(255, (red ?? 0) * light + grain));
    data[index * 3 + 1] = Math.max(0, Math.min(255, (green ?? 0) * light * 0.99 + grain));
    data[index * 3 + 2] = Math.max(0, Math.min(255, (blue ?? 0) * light * 0.94 + grain));
  }
  return { data, width, height };
};

/** A JPEG as a telephone takes it, held about straight above the sheet or in a pose; one in two is stored lying and says so in its EXIF orientation. */
export const photograph = async (page: GreyPage, random: SeededRandom, pose?: Pose): Promise<Buffer> => {
  const lying = random() < 0.5;
  const { data, width, height } = shoot(page, random, pose);
  const upright = sharp(data, { raw: { width, height, channels: 3 } });
  const stored = lying ? upright.rotate(270).withMetadata({ orientation: 6 }) : upright;
  return stored.jpeg({ quality: 78 }).toBuffer();
};
