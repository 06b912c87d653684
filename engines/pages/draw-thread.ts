// oxlint-disable no-underscore-dangle -- pdfium's own names
import sharp from 'sharp';
import { type Reply, serveThread } from '../thread/serve-thread.ts';
import { rejections } from '../unpack/rejections.ts';
import { openPdf } from './open-pdf.ts';
import { loadPdfium } from './pdfium.ts';
import { picturePage } from './picture-pages.ts';
import { type GreyPicture, renderPage } from './render-page.ts';

export type DrawQuestion = { readonly bytes: Uint8Array; readonly mediaType: string; readonly index: number };

const isQuestion = (what: unknown): what is DrawQuestion => typeof what === 'object' && what !== null && 'index' in what;

/** Readable on a screen, and not larger than it needs to be. */
const dpi = 110;
const widest = 1_300;
const mostPixels = 120e6;

const drawPdf = async ({ bytes, index }: DrawQuestion): Promise<GreyPicture> => {
  const document = openPdf(await loadPdfium(), bytes);
  try {
    const page = index < document.pageCount ? document.pdfium._FPDF_LoadPage(document.pointer, index) : 0;
    if (page === 0) throw rejections.unreadable();
    try {
      const picture = renderPage(document.pdfium, page, dpi);
      if (picture === undefined) throw rejections.unreadable();
      return picture;
    } finally {
      document.pdfium._FPDF_ClosePage(page);
    }
  } finally {
    document.close();
  }
};

const answer = async (what: DrawQuestion): Promise<Reply> => {
  if (what.mediaType !== 'application/pdf') {
    const { png } = await picturePage(what.bytes, what.index, mostPixels);
    return { value: new Uint8Array(await sharp(png).resize({ width: widest, withoutEnlargement: true }).png().toBuffer()) };
  }
  const { pixels, width, height } = await drawPdf(what);
  const picture = sharp(pixels, { raw: { width, height, channels: 1 } }).resize({ width: widest, withoutEnlargement: true });
  return { value: new Uint8Array(await picture.toColourspace('b-w').png().toBuffer()) };
};

serveThread(isQuestion, answer);
