// oxlint-disable no-underscore-dangle -- pdfium's own names
import { outMemory } from './out-memory.ts';
import type { Pdfium } from './pdfium.ts';

const imageObject = 3;

/** What pictures are drawn on a page: the share of it that the largest one covers, and whether anything is drawn at all. */
export type PagePictures = { readonly objects: number; readonly largestShare: number };

/** Most objects that are looked at: a page drawn of a hundred thousand strokes is no scan. */
const mostObjects = 2_000;

/** Looks through the objects of an open page. */
export const pagePictures = (pdfium: Pdfium, page: number): PagePictures => {
  const objects = pdfium._FPDFPage_CountObjects(page);
  const area = pdfium._FPDF_GetPageWidthF(page) * pdfium._FPDF_GetPageHeightF(page);
  const out = outMemory(pdfium, 16);
  let largest = 0;
  for (let index = 0; index < Math.min(objects, mostObjects); index++) {
    const object = pdfium._FPDFPage_GetObject(page, index);
    if (pdfium._FPDFPageObj_GetType(object) !== imageObject) continue;
    pdfium._FPDFPageObj_GetBounds(object, out.pointer, out.pointer + 4, out.pointer + 8, out.pointer + 12);
    const view = out.view();
    const width = view.getFloat32(8, true) - view.getFloat32(0, true);
    const height = view.getFloat32(12, true) - view.getFloat32(4, true);
    largest = Math.max(largest, (width * height) / area);
  }
  out.free();
  return { objects, largestShare: Math.min(1, largest) };
};
