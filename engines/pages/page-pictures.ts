// oxlint-disable no-underscore-dangle -- pdfium's own names
import { outMemory } from './out-memory.ts';
import type { Pdfium } from './pdfium.ts';

const pathObject = 2;
const imageObject = 3;

/** What pictures are drawn on a page: the share of it that the largest one covers, whether anything is drawn at all, and whether a bar code may be. */
export type PagePictures = { readonly objects: number; readonly largestShare: number; readonly mayHoldCode: boolean };

/** Most objects that are looked at: a page drawn of a hundred thousand strokes is no scan. */
const mostObjects = 2_000;

/** Points: a code is no smaller both ways; its bars and modules, drawn one by one, are no wider and stand no farther apart. */
const leastCode = 14;
const mostModule = 8;
/** The fewest bars in a row that make a code, and the fewest corners of a path that draws one as a whole. */
const leastBars = 8;
const leastSegments = 16;

type Drawn = { readonly kind: number; readonly left: number; readonly bottom: number; readonly width: number; readonly height: number };

/** Where an object stands, in points. */
const drawnObject = (pdfium: Pdfium, object: number, kind: number, out: ReturnType<typeof outMemory>): Drawn => {
  pdfium._FPDFPageObj_GetBounds(object, out.pointer, out.pointer + 4, out.pointer + 8, out.pointer + 12);
  const view = out.view();
  const [left, bottom] = [view.getFloat32(0, true), view.getFloat32(4, true)];
  return { kind, left, bottom, width: view.getFloat32(8, true) - left, height: view.getFloat32(12, true) - bottom };
};

/** Bars and modules that stand beside each other: of one height, at one height, so near that they are no borders of cells. */
const holdsBars = (drawn: readonly Drawn[]): boolean => {
  const rows = new Map<string, number[]>();
  for (const { kind, left, bottom, width, height } of drawn) {
    if (kind !== pathObject || width > mostModule) continue;
    const row = `${Math.round(bottom)} ${Math.round(height)}`;
    rows.set(row, [...(rows.get(row) ?? []), left]);
  }
  return [...rows.values()].some(
    (lefts) => lefts.length >= leastBars && Math.max(...lefts) - Math.min(...lefts) <= lefts.length * mostModule,
  );
};

/** Looks through the objects of an open page. */
export const pagePictures = (pdfium: Pdfium, page: number): PagePictures => {
  const objects = pdfium._FPDFPage_CountObjects(page);
  const area = pdfium._FPDF_GetPageWidthF(page) * pdfium._FPDF_GetPageHeightF(page);
  const out = outMemory(pdfium, 16);
  const found: Drawn[] = [];
  let whole = false;
  for (let index = 0; index < Math.min(objects, mostObjects); index++) {
    const object = pdfium._FPDFPage_GetObject(page, index);
    const kind = pdfium._FPDFPageObj_GetType(object);
    if (kind !== imageObject && kind !== pathObject) continue;
    const drawn = drawnObject(pdfium, object, kind, out);
    found.push(drawn);
    if (Math.min(drawn.width, drawn.height) < leastCode) continue;
    whole ||= kind === imageObject || pdfium._FPDFPath_CountSegments(object) >= leastSegments;
  }
  out.free();
  const images = found.filter(({ kind }) => kind === imageObject).map(({ width, height }) => (width * height) / area);
  return { objects, largestShare: Math.min(1, Math.max(0, ...images)), mayHoldCode: whole || holdsBars(found) };
};
