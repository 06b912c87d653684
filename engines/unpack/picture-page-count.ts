import sharp from 'sharp';
import { rejections } from './rejections.ts';

const openTypes = new Set(['jpeg', 'png', 'tiff', 'webp', 'gif']);

/**
 * How many pages a picture has (a TIFF may have several), from its header alone.
 * @throws AppError `picture-damaged`, `picture-too-large`
 */
export const picturePageCount = async (bytes: Uint8Array, megapixels: number): Promise<number> => {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw rejections.pictureDamaged(error);
    });
  if (!openTypes.has(header.format)) throw rejections.pictureDamaged();
  const size = (header.width * header.height) / 1e6;
  if (size > megapixels) throw rejections.pictureTooLarge(Math.round(size), megapixels);
  return header.format === 'tiff' ? (header.pages ?? 1) : 1;
};
