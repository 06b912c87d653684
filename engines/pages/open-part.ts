import { AppError } from '../../shared/errors.ts';
import type { Page } from '../../shared/mail/transcript.ts';
import type { PageImage } from '../../shared/ports.ts';
import { fromSharp, plainPng, sharpOf } from '../picture/grey.ts';
import { pictureHeader } from '../picture/picture-source.ts';
import { readBarcodes } from '../picture/read-barcodes.ts';
import { decodeText } from '../unpack/decode-text.ts';
import { htmlText } from '../unpack/html-text.ts';
import { docx } from '../unpack/media-type.ts';
import { readWord } from '../unpack/read-word.ts';
import { rejections } from '../unpack/rejections.ts';
import { openPdf } from './open-pdf.ts';
import { readPdfPage } from './pdf-pages.ts';
import { loadPdfium } from './pdfium.ts';
import { picturePage } from './picture-pages.ts';
import { unreadPage } from './plain-page.ts';
import type { GreyPicture } from './render-page.ts';
import { isSeparatorSheet } from './separator.ts';
import { sheetPages } from './sheet-pages.ts';

/** A part whose pages are read one at a time; `index` counts from 0. */
export type OpenPart = {
  readonly pageCount: number;
  readonly page: (index: number) => Promise<Page | PageImage>;
  readonly close: () => void;
};

const mostPixels = 120e6;

/** A page of certain words with the codes that are drawn on it, as it stands upright. */
const withBarcodes = async (page: Page, picture: GreyPicture): Promise<Page> => {
  const upright = page.rotation === 0 ? picture : await fromSharp(sharpOf(picture).rotate(page.rotation));
  const barcodes = await readBarcodes(upright, picture.dpi);
  const words = page.blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
  return { ...page, barcodes, separator: isSeparatorSheet(words, barcodes) };
};

const openPdfPart = async (bytes: Uint8Array): Promise<OpenPart> => {
  const document = openPdf(await loadPdfium(), bytes);
  const page = async (index: number): Promise<Page | PageImage> => {
    const read = readPdfPage(document, index);
    if ('page' in read) return read.codes === undefined ? read.page : withBarcodes(read.page, read.codes);
    return { number: index + 1, png: await plainPng(sharpOf(read.picture)), dpi: read.picture.dpi, size: read.size };
  };
  return { pageCount: document.pageCount, page, close: document.close };
};

/** A page of several that cannot be opened stands unread among the others. */
const openPicture = async (bytes: Uint8Array): Promise<OpenPart> => {
  const { pageCount } = await pictureHeader(bytes);
  const page = (index: number): Promise<Page | PageImage> =>
    picturePage(bytes, index, mostPixels).catch((error: unknown) => {
      if (pageCount > 1 && error instanceof AppError) return unreadPage(index + 1, [595, 842], 'sharp');
      throw error;
    });
  return { pageCount, page, close: () => undefined };
};

const textOf = async (bytes: Uint8Array, mediaType: string): Promise<string> => {
  if (mediaType === docx) return readWord(bytes);
  const text = decodeText(bytes);
  if (text === undefined) throw rejections.unknownType();
  return mediaType === 'text/html' ? htmlText(text) : text;
};

const openText = async (bytes: Uint8Array, mediaType: string): Promise<OpenPart> => {
  const pages = sheetPages(await textOf(bytes, mediaType));
  const page = (index: number): Promise<Page> => {
    const found = pages[index];
    return found === undefined ? Promise.reject(rejections.unreadable()) : Promise.resolve(found);
  };
  return { pageCount: pages.length, page, close: () => undefined };
};

/**
 * Opens a part of a piece of mail to read it page by page.
 * @throws AppError kind `input`
 */
export const openPart = (bytes: Uint8Array, mediaType: string): Promise<OpenPart> => {
  if (mediaType === 'application/pdf') return openPdfPart(bytes);
  if (mediaType.startsWith('image/')) return openPicture(bytes);
  if (mediaType === docx || mediaType.startsWith('text/')) return openText(bytes, mediaType);
  return Promise.reject(rejections.unknownType());
};
