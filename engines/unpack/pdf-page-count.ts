import { AppError } from '../../shared/errors.ts';
import { openPdf } from '../pages/open-pdf.ts';
import { loadPdfium } from '../pages/pdfium.ts';
import { rejections } from './rejections.ts';

/** @throws AppError `pdf-damaged`, `pdf-encrypted`, `pdf-empty` */
export const pdfPageCount = async (bytes: Uint8Array): Promise<number> => {
  const pdfium = await loadPdfium();
  try {
    const document = openPdf(pdfium, bytes);
    document.close();
    return document.pageCount;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw rejections.pdfDamaged(error);
  }
};
