import { pictureHeader } from '../picture/picture-source.ts';
import { rejections } from './rejections.ts';

const openTypes = new Set(['jpeg', 'png', 'tiff', 'webp', 'gif', 'heic', 'heif']);

/**
 * How many pages a picture has (a TIFF may have several), from its header alone.
 * @throws AppError `picture-damaged`, `picture-too-large`
 */
export const picturePageCount = async (bytes: Uint8Array, megapixels: number): Promise<number> => {
  const { format, largest, pageCount } = await pictureHeader(bytes);
  if (!openTypes.has(format)) throw rejections.pictureDamaged();
  const size = largest / 1e6;
  if (size > megapixels) throw rejections.pictureTooLarge(Math.round(size), megapixels);
  return pageCount;
};
