import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createReader } from '../../engines/ocr/create-reader.ts';
import { createPages } from '../../engines/pages/create-pages.ts';
import { exifTurn } from '../../engines/picture/exif-turn.ts';
import { createUnpacker } from '../../engines/unpack/create-unpacker.ts';
import { pageText } from '../../shared/mail/transcript.ts';
import type { PageImage } from '../../shared/ports.ts';
import { heicLetter, heicOnItsSide, withDataOutside, withRotation, withSize } from './heic-files.ts';

const unpacker = createUnpacker({ megabytesPerFile: 100, megapixels: 150, depth: 5 });
const pages = createPages();
afterAll(async () => {
  await unpacker.close();
  await pages.close();
});

const picturesOf = async (bytes: Uint8Array): Promise<PageImage[]> => {
  const { parts } = await unpacker.unpack(bytes, 'IMG_0412.HEIC');
  const found: PageImage[] = [];
  for (const part of parts)
    await pages.each(part.bytes, part.mediaType, async (page) => {
      if ('png' in page) found.push(page);
    });
  return found;
};

const small = async (page: PageImage | undefined): Promise<Buffer> =>
  sharp(page?.png).resize(108, 144, { fit: 'fill' }).greyscale().raw().toBuffer();

/** Mean difference of two pages in grey levels. */
const difference = async (a: PageImage | undefined, b: PageImage | undefined): Promise<number> => {
  const [one, other] = [await small(a), await small(b)];
  return one.reduce((sum, level, index) => sum + Math.abs(level - (other[index] ?? 0)), 0) / one.length;
};

describe('a HEIC photograph goes the way of a JPEG', () => {
  it('it is one picture, known by what it is and not by its name', async () => {
    const unpacked = await unpacker.unpack(heicLetter(), 'photo.jpg');
    expect(unpacked.parts.map(({ mediaType, pageCount }) => [mediaType, pageCount])).toEqual([['image/heic', 1]]);
  });

  it('its text is read', async () => {
    const [page] = await picturesOf(heicLetter());
    if (page === undefined) throw new Error('there is a picture');
    const reader = await createReader({ workers: 1 });
    const read = await reader.read(page);
    await reader.close();
    const text = read === undefined ? '' : pageText(read);
    expect(text).toContain('Objet : dossier S26-104233');
    expect(text).toContain('Mon contrat porte le numéro VA20417733.');
  });

  it('where the file says nothing of its turning, its Exif mark does', async () => {
    const [page] = await picturesOf(heicLetter());
    expect(page?.size[0]).toBeLessThan(page?.size[1] ?? 0);
    const [onSide] = await picturesOf(heicOnItsSide());
    expect(await difference(page, onSide)).toBeLessThan(3);
  });

  it('what the file itself says of its turning holds, and Exif is not asked on top of it', async () => {
    const [page] = await picturesOf(heicLetter());
    const [twiceMarked] = await picturesOf(withRotation(heicOnItsSide(), 3));
    expect(await difference(page, twiceMarked)).toBeLessThan(3);
    const [upsideDown] = await picturesOf(withRotation(heicLetter(), 2));
    expect(await difference(page, upsideDown)).toBeGreaterThan(5);
    const back = { ...(upsideDown ?? page), png: await sharp(upsideDown?.png).rotate(180).png().toBuffer() } as PageImage;
    expect(await difference(page, back)).toBeLessThan(3);
  });

  it('attached to a mail it is a document of its own', async () => {
    const mail = `From: a@b.example\r\nTo: c@d.example\r\nSubject: Photo\r\nMIME-Version: 1.0\r\nContent-Type: image/heic; name="IMG_0412.HEIC"\r\nContent-Disposition: attachment; filename="IMG_0412.HEIC"\r\nContent-Transfer-Encoding: base64\r\n\r\n${heicLetter().toString('base64')}\r\n`;
    const { parts } = await unpacker.unpack(Buffer.from(mail), 'a.eml');
    expect(parts.map(({ name, mediaType, pageCount }) => [name, mediaType, pageCount])).toEqual([['IMG_0412.HEIC', 'image/heic', 1]]);
  });

  it('sharp alone decodes none: on the day it does, libheif-js can go', async () => {
    await expect(sharp(heicLetter()).raw().toBuffer()).rejects.toThrow(/HEVC/);
  });
});

describe('a HEIC file is measured before it is decoded', () => {
  const codeOf = (bytes: Uint8Array): Promise<string> =>
    unpacker.unpack(bytes, 'a.heic').then(
      () => 'read',
      (error: { code: string }) => error.code,
    );
  it('one too large is turned away by its header', async () => {
    expect(await codeOf(withSize(heicLetter(), 12_500, 12_000))).toBe('read');
    expect(await codeOf(withSize(heicLetter(), 12_500, 12_001))).toBe('picture-too-large');
  });
  it.each([
    ['cut in its header', heicLetter().subarray(0, 300)],
    ['with nothing but its mark', heicLetter().subarray(0, 28)],
  ])('%s it is damaged', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('picture-damaged');
  });
  it.each([
    ['whose pixels are cut off', heicLetter().subarray(0, 9_000)],
    ['whose pixels are said to lie outside', withDataOutside(heicLetter())],
    ['whose header lies about its size', withSize(heicLetter(), 9_000, 9_000)],
  ])('one %s is damaged, and the next one is read', async (_, bytes) => {
    await expect(picturesOf(bytes)).rejects.toMatchObject({ code: 'picture-damaged' });
    expect(await picturesOf(heicLetter())).toHaveLength(1);
  });
});

describe('an Exif mark says how a picture stands', () => {
  const block = (little: boolean, orientation: number): Uint8Array => {
    const bytes = Buffer.alloc(32);
    bytes.write(little ? 'II*\0' : 'MM\0*', 0, 'latin1');
    const [short, long] = little ? (['writeUInt16LE', 'writeUInt32LE'] as const) : (['writeUInt16BE', 'writeUInt32BE'] as const);
    bytes[long](8, 4);
    bytes[short](1, 8);
    bytes[short](0x0112, 10);
    bytes[short](3, 12);
    bytes[long](1, 14);
    bytes[short](orientation, 18);
    return bytes;
  };
  it.each([
    [1, 0, false],
    [2, 0, true],
    [3, 180, false],
    [4, 180, true],
    [5, 270, true],
    [6, 90, false],
    [7, 90, true],
    [8, 270, false],
    [9, 0, false],
    [0, 0, false],
  ])('%i: %i degrees, mirrored: %s', (orientation, degrees, mirrored) => {
    expect(exifTurn(block(true, orientation))).toEqual({ degrees, mirrored });
    expect(exifTurn(block(false, orientation))).toEqual({ degrees, mirrored });
  });
  it('a broken block asks for nothing', () => {
    expect(exifTurn(undefined)).toEqual({ degrees: 0, mirrored: false });
    for (let length = 0; length < 20; length++)
      expect(exifTurn(block(true, 6).subarray(0, length))).toEqual({ degrees: 0, mirrored: false });
  });
});
