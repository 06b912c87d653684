import sharp from 'sharp';
import { AppError } from '../../shared/errors.ts';
import type { PageImage } from '../../shared/ports.ts';
import { plainPng } from '../picture/grey.ts';
import { pictureHeader, pictureSource } from '../picture/picture-source.ts';
import { rejections } from '../unpack/rejections.ts';

const a4Long = 11.69;
const dpiRange = { least: 140, most: 320 } as const;

/** A header's resolution is believed when the page is then of a size that paper has; else the long side is that of A4. */
const dpiOf = (density: number | undefined, longSide: number): number => {
  if (density !== undefined && density >= 72) {
    const inches = longSide / density;
    if (inches > 5 && inches < 18) return density;
  }
  return longSide / a4Long;
};

/** The page of a picture upright by its EXIF mark, in grey, at a resolution that recognition takes. */
export const picturePage = async (bytes: Uint8Array, index: number, mostPixels: number): Promise<PageImage> => {
  try {
    const upright = (await pictureSource(bytes, index, mostPixels)).flatten({ background: 'white' }).greyscale();
    const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
    const { density } = await pictureHeader(bytes, index);
    const dpi = dpiOf(density, Math.max(info.width, info.height));
    const target = Math.min(dpiRange.most, Math.max(dpiRange.least, dpi));
    const scale = target / dpi;
    const raw = sharp(data, { raw: { width: info.width, height: info.height, channels: 1 }, limitInputPixels: mostPixels });
    const sized =
      scale === 1 ? raw : raw.resize(Math.round(info.width * scale), Math.round(info.height * scale), { kernel: 'cubic', fit: 'fill' });
    const png = await plainPng(sized);
    return { number: index + 1, png, dpi: Math.round(target), size: [(info.width / dpi) * 72, (info.height / dpi) * 72] };
  } catch (error) {
    throw error instanceof AppError ? error : rejections.pictureDamaged(error);
  }
};
