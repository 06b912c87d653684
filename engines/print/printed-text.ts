import { PDFiumLibrary } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | undefined;

const pdfium = (): Promise<PDFiumLibrary> => {
  library ??= PDFiumLibrary.init();
  return library;
};

/** The text of each page of a PDF. */
export const printedText = async (pdf: Uint8Array): Promise<string[]> => {
  const document = await (await pdfium()).loadDocument(pdf);
  try {
    return Array.from(document.pages(), (page) => page.getText());
  } finally {
    document.destroy();
  }
};
