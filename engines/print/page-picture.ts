import sharp from 'sharp';
import { pdfiumLibrary } from './pdfium-library.ts';

const png = ({ data, width, height }: { data: Uint8Array; width: number; height: number }): Promise<Uint8Array> =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();

/** Each page of a PDF as PNG, at so many dots an inch. */
export const pagePictures = async (pdf: Uint8Array, dpi: number): Promise<Uint8Array[]> => {
  const document = await (await pdfiumLibrary()).loadDocument(pdf);
  try {
    const pictures: Uint8Array[] = [];
    for (const page of document.pages()) {
      const rendered = await page.render({ scale: dpi / 72, render: png });
      pictures.push(rendered.data);
    }
    return pictures;
  } finally {
    document.destroy();
  }
};
