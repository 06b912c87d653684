import sharp from 'sharp';
import { AppError } from '../../shared/errors.ts';
import type { Page } from '../../shared/mail/transcript.ts';
import type { PageImage, Pages } from '../../shared/ports.ts';
import { decodeText } from '../unpack/decode-text.ts';
import { htmlText } from '../unpack/html-text.ts';
import { docx } from '../unpack/media-type.ts';
import { readWord } from '../unpack/read-word.ts';
import { rejections } from '../unpack/rejections.ts';
import { openPdf } from './open-pdf.ts';
import { readPdfPage } from './pdf-pages.ts';
import { loadPdfium } from './pdfium.ts';
import { pictureCount, picturePage } from './picture-pages.ts';
import { unreadPage } from './plain-page.ts';
import type { GreyPicture } from './render-page.ts';
import { sheetPages } from './sheet-pages.ts';

type Visit = (page: Page | PageImage) => Promise<void>;

const mostPixels = 120e6;

const encode = async (picture: GreyPicture): Promise<Uint8Array> =>
  sharp(picture.pixels, { raw: { width: picture.width, height: picture.height, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 1 })
    .toBuffer();

const eachOfPdf = async (bytes: Uint8Array, visit: Visit): Promise<void> => {
  const document = openPdf(await loadPdfium(), bytes);
  try {
    for (let index = 0; index < document.pageCount; index++) {
      const read = readPdfPage(document, index);
      if ('page' in read) await visit(read.page);
      else await visit({ number: index + 1, png: await encode(read.picture), dpi: read.picture.dpi, size: read.size });
    }
  } finally {
    document.close();
  }
};

/** A page of several that cannot be opened stands unread among the others. */
const eachOfPicture = async (bytes: Uint8Array, visit: Visit): Promise<void> => {
  const count = await pictureCount(bytes, mostPixels);
  for (let index = 0; index < count; index++) {
    const page = await picturePage(bytes, index, mostPixels).catch((error: unknown) => {
      if (count > 1 && error instanceof AppError) return unreadPage(index + 1, [595, 842], 'sharp');
      throw error;
    });
    await visit(page);
  }
};

const textOf = async (bytes: Uint8Array, mediaType: string): Promise<string> => {
  if (mediaType === docx) return readWord(bytes);
  const text = decodeText(bytes);
  if (text === undefined) throw rejections.unknownType();
  return mediaType === 'text/html' ? htmlText(text) : text;
};

const eachOfText = async (bytes: Uint8Array, mediaType: string, visit: Visit): Promise<void> => {
  for (const page of sheetPages(await textOf(bytes, mediaType))) await visit(page);
};

/** Pages of PDFs, pictures, Word files and texts, one after the other. */
export const createPages = (): Pages & { close(): Promise<void> } => ({
  each: async (bytes, mediaType, visit) => {
    if (mediaType === 'application/pdf') return eachOfPdf(bytes, visit);
    if (mediaType.startsWith('image/')) return eachOfPicture(bytes, visit);
    if (mediaType === docx || mediaType.startsWith('text/')) return eachOfText(bytes, mediaType, visit);
    throw rejections.unknownType();
  },
  close: async () => {},
});
