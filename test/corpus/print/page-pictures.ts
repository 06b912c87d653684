import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A grey picture of one page, one byte a pixel, row by row, 255 is white. */
export type GreyPage = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** Every page of a PDF as a grey picture at `dpi` dots an inch. */
export const pagePictures = async (pdf: Uint8Array, dpi: number): Promise<GreyPage[]> => {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pictures: GreyPage[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap', colorSpace: 'Gray' });
    pictures.push({ data: Uint8Array.from(data), width, height });
  }
  document.destroy();
  library.destroy();
  return pictures;
};

export const pageCount = async (pdf: Uint8Array): Promise<number> => {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const count = document.getPageCount();
  document.destroy();
  library.destroy();
  return count;
};
