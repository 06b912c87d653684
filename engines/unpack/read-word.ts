import mammoth from 'mammoth';
import { htmlText } from './html-text.ts';
import { listArchive } from './list-archive.ts';
import { rejections } from './rejections.ts';

/** A text of a thousand pages; the reader takes seconds for each megabyte. */
const largestXml = 8;

/** Word files are archives too: how large they become is known before they are opened. */
const checkSize = async (bytes: Uint8Array): Promise<void> => {
  const entries = await listArchive(bytes).catch((error: unknown) => {
    throw rejections.wordDamaged(error);
  });
  const megabytes = entries.filter((entry) => entry.name.endsWith('.xml')).reduce((sum, entry) => sum + entry.size, 0) / 1e6;
  if (megabytes > largestXml) throw rejections.wordTooLarge(largestXml);
};

/**
 * The text of a Word file, cells of a table parted by tabs.
 * @throws AppError `word-damaged`, `word-too-large`
 */
export const readWord = async (bytes: Uint8Array): Promise<string> => {
  await checkSize(bytes);
  try {
    const noImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const result = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noImages, externalFileAccess: false });
    return htmlText(result.value);
  } catch (error) {
    throw rejections.wordDamaged(error);
  }
};
