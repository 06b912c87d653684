import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { GreyPage } from './page-pictures.ts';

const jpegImage = async (page: GreyPage): Promise<{ filter: string; bits: number; data: Buffer }> => {
  const raw = { width: page.width, height: page.height, channels: 1 as const };
  return { filter: 'DCTDecode', bits: 8, data: await sharp(page.data, { raw }).toColourspace('b-w').jpeg({ quality: 72 }).toBuffer() };
};

/** One bit a pixel, rows filled up to whole bytes, white is 1. */
const twoLevelImage = (page: GreyPage): { filter: string; bits: number; data: Buffer } => {
  const stride = Math.ceil(page.width / 8);
  const packed = Buffer.alloc(stride * page.height);
  for (const [index, level] of page.data.entries()) {
    const column = index % page.width;
    const at = Math.floor(index / page.width) * stride + (column >> 3);
    if (level > 127) packed.writeUInt8(packed.readUInt8(at) | (0x80 >> (column & 7)), at);
  }
  return { filter: 'FlateDecode', bits: 1, data: deflateSync(packed) };
};

const stream = (head: string, data: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`<< ${head} /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')]);

const pageObjects = async (page: GreyPage, number: number, dpi: number, twoLevels: boolean): Promise<Buffer[]> => {
  const image = twoLevels ? twoLevelImage(page) : await jpegImage(page);
  const width = ((page.width * 72) / dpi).toFixed(2);
  const height = ((page.height * 72) / dpi).toFixed(2);
  const dictionary = `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceGray /BitsPerComponent ${image.bits} /Filter /${image.filter}`;
  return [
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /I ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
    ),
    stream('', Buffer.from(`${width} 0 0 ${height} 0 0 cm /I Do`)),
    stream(dictionary, image.data),
  ];
};

const assemble = (objects: readonly Buffer[]): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = Buffer.concat(parts).length;
  for (const [index, body] of objects.entries()) {
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += object.length;
    parts.push(object);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
};

/** A PDF without a text layer: one picture a page, as an office scanner makes it. */
export const picturePdf = async (pages: readonly GreyPage[], dpi: number, twoLevels: boolean): Promise<Buffer> => {
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
  ];
  for (const [index, page] of pages.entries()) objects.push(...(await pageObjects(page, 3 + index * 3, dpi, twoLevels)));
  return assemble(objects);
};
