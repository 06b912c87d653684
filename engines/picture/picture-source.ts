import sharp, { type Sharp } from 'sharp';
import { rejections } from '../unpack/rejections.ts';
import { exifTurn } from './exif-turn.ts';
import { isHeic, openHeic } from './heic.ts';

const exifOf = async (bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  return header?.exif;
};

/** The pixels of a HEIC photograph, turned as its file says; where the file says nothing, as its Exif mark does. */
const fromHeic = async (bytes: Uint8Array, index: number, mostPixels: number): Promise<Sharp> => {
  const file = await openHeic(bytes);
  try {
    const [width, height] = file.sizes[index] ?? [0, 0];
    if (width * height > mostPixels) throw rejections.pictureTooLarge(Math.round((width * height) / 1e6), Math.round(mostPixels / 1e6));
    const { turned, pixels, ...size } = file.picture(index);
    const raw = sharp(pixels, { raw: { ...size, channels: 3 }, limitInputPixels: mostPixels });
    if (turned) return raw;
    const { degrees, mirrored } = exifTurn(await exifOf(bytes));
    return (mirrored ? raw.flop() : raw).rotate(degrees);
  } finally {
    file.close();
  }
};

/** A page of a picture file, upright by what the file says; `index` counts from 0. @throws AppError `picture-damaged`, `picture-too-large` */
export const pictureSource = async (bytes: Uint8Array, index: number, mostPixels: number): Promise<Sharp> =>
  isHeic(bytes)
    ? fromHeic(bytes, index, mostPixels)
    : sharp(bytes, { page: index, limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();

export type PictureHeader = { readonly format: string; readonly pageCount: number; readonly largest: number; readonly density?: number };

const heicHeader = async (bytes: Uint8Array): Promise<PictureHeader> => {
  const file = await openHeic(bytes);
  file.close();
  return { format: 'heic', pageCount: file.sizes.length, largest: Math.max(...file.sizes.map(([width, height]) => width * height)) };
};

/** What a picture file says of itself, before anything is decoded: how many pages, and how many pixels the largest has. @throws AppError `picture-damaged` */
export const pictureHeader = async (bytes: Uint8Array, index = 0): Promise<PictureHeader> => {
  if (isHeic(bytes)) return heicHeader(bytes);
  const header = await sharp(bytes, { page: index, limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw rejections.pictureDamaged(error);
    });
  return {
    format: header.format,
    pageCount: header.format === 'tiff' ? (header.pages ?? 1) : 1,
    largest: header.width * header.height,
    ...(header.density === undefined ? {} : { density: header.density }),
  };
};
