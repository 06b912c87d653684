import sharp from 'sharp';
import type { GreyPage } from './page-pictures.ts';
import type { SeededRandom } from './seeded-random.ts';

/** How bad the machine is: `skew` in degrees at most, `noise` and `specks` in grey levels and spots a million pixels, `ink` how black black comes out (0 to 1). */
export type Scanner = {
  readonly dpi: number;
  readonly skew: number;
  readonly noise: number;
  readonly specks: number;
  readonly ink: number;
  readonly blur: number;
  readonly twoLevels: boolean;
};

export const scanners = {
  scan: { dpi: 200, skew: 0.7, noise: 5, specks: 4, ink: 0.95, blur: 0, twoLevels: false },
  'scan-fair': { dpi: 200, skew: 1.5, noise: 14, specks: 25, ink: 0.62, blur: 0.5, twoLevels: false },
  'scan-poor': { dpi: 150, skew: 2.5, noise: 26, specks: 40, ink: 0.8, blur: 0.4, twoLevels: true },
  tiff: { dpi: 200, skew: 0.8, noise: 8, specks: 8, ink: 0.9, blur: 0, twoLevels: true },
} as const satisfies Record<string, Scanner>;

const bell = (random: SeededRandom): number => random() + random() + random() - 1.5;

const addNoise = (data: Uint8Array, noise: number, random: SeededRandom): void => {
  for (let index = 0; index < data.length; index += 1) {
    const level = data[index];
    if (level !== undefined) data[index] = Math.max(0, Math.min(255, level + bell(random) * noise * 2));
  }
};

const addSpecks = (page: GreyPage, perMillion: number, random: SeededRandom): void => {
  const count = Math.round((page.data.length / 1e6) * perMillion);
  for (let speck = 0; speck < count; speck += 1) {
    const at = Math.floor(random() * page.data.length);
    const size = random() < 0.7 ? 1 : 2;
    for (let row = 0; row < size; row += 1) page.data.fill(40, at + row * page.width, at + row * page.width + size);
  }
};

const inked = (page: GreyPage, ink: number): Uint8Array => page.data.map((level) => 250 - (255 - level) * ink);

/** Puts one page through the scanner: turned a little, faint, blurred, noisy; the size stays. */
export const scanPage = async (page: GreyPage, scanner: Scanner, random: SeededRandom): Promise<GreyPage> => {
  const angle = (random() * 2 - 1) * scanner.skew;
  const raw = { width: page.width, height: page.height, channels: 1 as const };
  const turned = await sharp(inked(page, scanner.ink), { raw })
    .rotate(angle, { background: '#fafafa' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const left = Math.floor((turned.info.width - page.width) / 2);
  const top = Math.floor((turned.info.height - page.height) / 2);
  const size = { width: turned.info.width, height: turned.info.height, channels: turned.info.channels };
  const cut = sharp(turned.data, { raw: size }).extract({ left, top, width: page.width, height: page.height });
  const data = await (scanner.blur > 0 ? cut.blur(scanner.blur) : cut).toColourspace('b-w').raw().toBuffer();
  const scanned = { data: Uint8Array.from(data), width: page.width, height: page.height };
  addNoise(scanned.data, scanner.noise, random);
  addSpecks(scanned, scanner.specks, random);
  return scanner.twoLevels ? { ...scanned, data: scanned.data.map((level) => (level < 150 ? 0 : 255)) } : scanned;
};
