import { PDFiumLibrary } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | undefined;

/** The pdfium that draws our own prints in colour; it gives no memory back, so it serves contact sheets and tests, not the mailroom. */
export const pdfiumLibrary = (): Promise<PDFiumLibrary> => {
  library ??= PDFiumLibrary.init();
  return library;
};
