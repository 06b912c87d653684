import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReadResult, readBarcodes as scan } from 'zxing-wasm/reader';
import type { Barcode, Box } from '../../shared/mail/transcript.ts';
import { denseRegions } from './dense-regions.ts';
import { cut, fromSharp, type Grey, type Rectangle, sharpOf } from './grey.ts';
import { inkOf } from './ink.ts';

let prepared: Promise<void> | undefined;

const prepare = async (): Promise<void> => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasmBinary = new Uint8Array(await readFile(file)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
};

/** What postal services and mailrooms print: registered letters, franking, separator sheets. */
const formats: Parameters<typeof scan>[1] = {
  formats: ['Code128', 'Code39', 'ITF', 'DataMatrix', 'QRCode', 'PDF417'],
  tryHarder: true,
  tryInvert: false,
  maxNumberOfSymbols: 12,
};

const boxOf = (found: ReadResult, region: Rectangle, { width, height }: Grey): Box => {
  const { topLeft, topRight, bottomLeft, bottomRight } = found.position;
  const corners = [topLeft, topRight, bottomLeft, bottomRight];
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  const right = Math.max(...corners.map((corner) => corner.x));
  const bottom = Math.max(...corners.map((corner) => corner.y));
  return [(region.left + left) / width, (region.top + top) / height, (right - left) / width, (bottom - top) / height];
};

/** Enough to level the grain of a scan, not enough to close the spaces between bars. */
const softening = 0.8;

/** Looks at a region as it is; where nothing is found, once more a little softened: bars three dots wide drown in the grain of a fair scan. */
const scanRegion = async (grey: Grey, region: Rectangle): Promise<Barcode[]> => {
  const part = cut(grey, region.left, region.top, region.width, region.height);
  const sharply = await scanPart(part, region, grey);
  return sharply.length > 0 ? sharply : scanPart(await fromSharp(sharpOf(part).blur(softening)), region, grey);
};

const scanPart = async ({ pixels, width, height }: Grey, region: Rectangle, grey: Grey): Promise<Barcode[]> => {
  const colours = new Uint32Array(pixels.length);
  for (let index = 0; index < colours.length; index++) colours[index] = 0xff000000 + (pixels[index] ?? 255) * 0x010101;
  const found = await scan({ data: new Uint8ClampedArray(colours.buffer), width, height, colorSpace: 'srgb' }, formats);
  return found
    .filter((code) => code.isValid && code.text.length >= 4)
    .map((code) => ({ format: code.format, text: code.text, box: boxOf(code, region, grey) }));
};

const overlap = (a: Box, b: Box): boolean => a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];

/** The bar codes, DataMatrix and QR codes on a picture; only where there is ink enough for one. */
export const readBarcodes = async (grey: Grey, dpi: number, { runs } = inkOf(grey)): Promise<Barcode[]> => {
  const regions = denseRegions(runs, dpi);
  if (regions.length === 0) return [];
  prepared ??= prepare();
  await prepared;
  const found: Barcode[] = [];
  for (const region of regions) found.push(...(await scanRegion(grey, region)));
  const once = found.filter(
    (code, index) => found.findIndex((other) => other.text === code.text && overlap(other.box, code.box)) === index,
  );
  return once.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
};
