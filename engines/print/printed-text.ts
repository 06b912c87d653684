// oxlint-disable no-underscore-dangle -- pdfium's own names
import { openPdf } from '../pages/open-pdf.ts';
import { loadPdfium, type Pdfium } from '../pages/pdfium.ts';

let loading: Promise<Pdfium> | undefined;

/** The pdfium that reads our own prints, started once a thread. */
const pdfiumForPrints = (): Promise<Pdfium> => {
  loading ??= loadPdfium();
  return loading;
};

const charactersOf = (pdfium: Pdfium, page: number): string => {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return '';
  const codes = Array.from({ length: pdfium._FPDFText_CountChars(text) }, (_, index) => pdfium._FPDFText_GetUnicode(text, index));
  pdfium._FPDFText_ClosePage(text);
  return codes.map((code) => String.fromCodePoint(code)).join('');
};

const pageText = (pdfium: Pdfium, document: number, index: number): string => {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) return '';
  try {
    return charactersOf(pdfium, page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
};

/** The text of each page of a PDF that we printed. */
export const printedText = async (pdf: Uint8Array): Promise<string[]> => {
  const { pdfium, pointer, pageCount, close } = openPdf(await pdfiumForPrints(), pdf);
  try {
    return Array.from({ length: pageCount }, (_, index) => pageText(pdfium, pointer, index));
  } finally {
    close();
  }
};

/** Whether a PDF holds any text; looks no further than the first page that does. */
export const hasText = async (pdf: Uint8Array): Promise<boolean> => {
  const { pdfium, pointer, pageCount, close } = openPdf(await pdfiumForPrints(), pdf);
  try {
    for (let index = 0; index < pageCount; index += 1) if (pageText(pdfium, pointer, index).trim() !== '') return true;
    return false;
  } finally {
    close();
  }
};
