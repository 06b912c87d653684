import { PDFiumLibrary } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | undefined;

/** The pdfium that reads our own prints, started once a thread; files from outside have theirs in `engines/pages`. */
export const pdfiumLibrary = (): Promise<PDFiumLibrary> => {
  library ??= PDFiumLibrary.init();
  return library;
};
