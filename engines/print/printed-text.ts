import { pdfiumLibrary } from './pdfium-library.ts';

/** The text of each page of a PDF. */
export const printedText = async (pdf: Uint8Array): Promise<string[]> => {
  const document = await (await pdfiumLibrary()).loadDocument(pdf);
  try {
    return Array.from(document.pages(), (page) => page.getText());
  } finally {
    document.destroy();
  }
};

/** Whether a PDF holds any text; looks no further than the first page that does. */
export const hasText = async (pdf: Uint8Array): Promise<boolean> => {
  const document = await (await pdfiumLibrary()).loadDocument(pdf);
  try {
    for (const page of document.pages()) if (page.getText().trim() !== '') return true;
    return false;
  } finally {
    document.destroy();
  }
};
