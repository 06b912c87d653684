import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { heicLetter, withDataOutside, withRotation, withSize } from './heic-files.ts';
import type { HostileFile } from './hostile-files.ts';

const tooLarge = ['picture-too-large', 'picture-damaged'] as const;
const damaged = ['picture-damaged', 'read'] as const;

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pngHead = (width: number, height: number, bits: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(bits, 8);
  return chunk('IHDR', header);
};

/** 60,000 × 60,000 pixels of one bit, all there: 450 million bytes in some hundred thousand. */
const wholeHuge = (): Uint8Array =>
  Buffer.concat([
    pngMark,
    pngHead(60_000, 60_000, 1),
    chunk('IDAT', deflateSync(Buffer.alloc(7_501 * 2_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** A profile and a text that unpack to 300 million bytes each. */
const profileBomb = (): Uint8Array => {
  const packed = deflateSync(Buffer.alloc(300_000_000));
  const rows = deflateSync(Buffer.alloc(401 * 560, 255));
  return Buffer.concat([
    pngMark,
    pngHead(400, 560, 8),
    chunk('iCCP', Buffer.concat([Buffer.from('p\0\0', 'latin1'), packed])),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), packed])),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const gif = (width: number, height: number, frames: number): Uint8Array => {
  const head = Buffer.alloc(13);
  head.write('GIF89a', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  head.writeUInt8(0x80, 10);
  const colours = Buffer.from([0, 0, 0, 255, 255, 255]);
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([head, colours, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
};

const bmp = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(54 + 64);
  bytes.write('BM', 'latin1');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return bytes;
};

/** A lossless WebP whose header says 16,384 × 16,384, the most it can, and that ends there. */
const webp = (): Uint8Array => {
  const bytes = Buffer.alloc(64);
  bytes.write('RIFF', 'latin1');
  bytes.writeUInt32LE(56, 4);
  bytes.write('WEBPVP8L', 8, 'latin1');
  bytes.writeUInt32LE(44, 16);
  bytes.writeUInt8(0x2f, 20);
  bytes.writeUInt32LE(0x0fff_ffff, 21);
  return bytes;
};

/** So many directories one behind the other, each with one white pixel, the last pointing to the first where it loops. */
const directories = (count: number, loops: boolean): Uint8Array => {
  const size = 2 + 9 * 12 + 4;
  const bytes = Buffer.alloc(8 + count * size + 1, 255);
  bytes.write('II', 'latin1');
  bytes.writeUInt16LE(42, 2);
  bytes.writeUInt32LE(8, 4);
  const pixel = bytes.length - 1;
  const tags = [
    [256, 1],
    [257, 1],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, pixel],
    [277, 1],
    [278, 1],
    [279, 1],
  ] as const;
  for (let index = 0; index < count; index++) {
    const at = 8 + index * size;
    bytes.writeUInt16LE(tags.length, at);
    tags.forEach(([tag, value], row) => {
      bytes.writeUInt16LE(tag, at + 2 + row * 12);
      bytes.writeUInt16LE(4, at + 4 + row * 12);
      bytes.writeUInt32LE(1, at + 6 + row * 12);
      bytes.writeUInt32LE(value, at + 10 + row * 12);
    });
    const last = index === count - 1;
    bytes.writeUInt32LE(last ? (loops ? 8 : 0) : at + size, at + 2 + tags.length * 12);
  }
  return bytes;
};

/** Pictures whose headers lie, and such as unpack to more than they should. */
export const hostilePictures = async (): Promise<HostileFile[]> => {
  const jpeg = await sharp({ create: { width: 400, height: 560, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
  const vast = Buffer.from(jpeg);
  const frame = vast.indexOf(Buffer.from([0xff, 0xc0]));
  vast.writeUInt16BE(65_000, frame + 5);
  vast.writeUInt16BE(65_000, frame + 7);
  return [
    { name: 'whole-huge.png', bytes: wholeHuge(), ends: tooLarge },
    { name: 'profile-bomb.png', bytes: profileBomb(), ends: damaged },
    { name: 'vast.jpg', bytes: vast, ends: tooLarge },
    {
      name: 'segments-without-end.jpg',
      bytes: Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from('ffe00002'.repeat(100_000), 'hex')]),
      ends: damaged,
    },
    { name: 'vast.gif', bytes: gif(65_535, 65_535, 1), ends: [...tooLarge, 'read'] },
    { name: 'hundred-thousand-frames.gif', bytes: gif(1, 1, 100_000), ends: damaged },
    { name: 'vast.bmp', bytes: bmp(60_000, 60_000), ends: ['unknown-type', 'unsupported-type', ...tooLarge] },
    { name: 'negative.bmp', bytes: bmp(-1, -2_147_483_648), ends: ['unknown-type', 'unsupported-type', ...tooLarge] },
    { name: 'vast.webp', bytes: webp(), ends: tooLarge },
    { name: 'two-directories-loop.tif', bytes: directories(2, true), ends: damaged },
    { name: 'fifty-thousand-directories.tif', bytes: directories(50_000, false), ends: ['too-many-pages', 'picture-damaged'] },
    { name: 'cut.heic', bytes: heicLetter().subarray(0, 9_000), ends: ['picture-damaged'] },
    { name: 'head-only.heic', bytes: heicLetter().subarray(0, 200), ends: ['picture-damaged'] },
    { name: 'vast.heic', bytes: withSize(heicLetter(), 60_000, 60_000), ends: tooLarge },
    { name: 'lying-size.heic', bytes: withSize(heicLetter(), 10_000, 10_000), ends: ['picture-damaged'] },
    { name: 'data-outside.heic', bytes: withDataOutside(heicLetter()), ends: ['picture-damaged'] },
    { name: 'turned-nowhere.heic', bytes: withRotation(heicLetter(), 255), ends: damaged },
  ];
};
