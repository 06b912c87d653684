import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReadResult, readBarcodes as scan } from 'zxing-wasm/reader';
import type { Barcode, Box } from '../../shared/mail/transcript.ts';
import type { Grey } from './grey.ts';

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

const boxOf = (found: ReadResult, { width, height }: Grey): Box => {
  const { topLeft, topRight, bottomLeft, bottomRight } = found.position;
  const corners = [topLeft, topRight, bottomLeft, bottomRight];
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  const right = Math.max(...corners.map((corner) => corner.x));
  const bottom = Math.max(...corners.map((corner) => corner.y));
  return [left / width, top / height, (right - left) / width, (bottom - top) / height];
};

/** The bar codes, DataMatrix and QR codes on a picture. */
export const readBarcodes = async (grey: Grey): Promise<Barcode[]> => {
  prepared ??= prepare();
  await prepared;
  const colours = new Uint32Array(grey.pixels.length);
  for (let index = 0; index < colours.length; index++) colours[index] = 0xff000000 + (grey.pixels[index] ?? 255) * 0x010101;
  const data = new Uint8ClampedArray(colours.buffer);
  const found = await scan({ data, width: grey.width, height: grey.height, colorSpace: 'srgb' }, formats);
  return found
    .filter((code) => code.isValid && code.text.length >= 4)
    .map((code) => ({ format: code.format, text: code.text, box: boxOf(code, grey) }))
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
};
