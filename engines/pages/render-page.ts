// oxlint-disable no-underscore-dangle -- pdfium's own names
import type { Pdfium } from './pdfium.ts';

export type GreyPicture = { readonly pixels: Uint8Array; readonly width: number; readonly height: number; readonly dpi: number };

const grey = 1;
const flags = { annotations: 1, grey: 8 } as const;
const white = 0xffffffff;

/** Large enough for A3 at 200 dpi; a plan on A0 is drawn smaller. */
const mostPixels = 16e6;

/** Draws an open page in grey. @returns undefined when pdfium cannot */
export const renderPage = (pdfium: Pdfium, page: number, dpi: number): GreyPicture | undefined => {
  const [points, high] = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)];
  const scale = Math.min(dpi / 72, Math.sqrt(mostPixels / Math.max(1, points * high)));
  const width = Math.max(1, Math.round(points * scale));
  const height = Math.max(1, Math.round(high * scale));
  const memory = pdfium.wasmExports.malloc(width * height);
  if (memory === 0) return undefined;
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, grey, memory, width);
  try {
    if (bitmap === 0) return undefined;
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags.annotations | flags.grey);
    return { pixels: pdfium.HEAPU8.slice(memory, memory + width * height), width, height, dpi: Math.round(scale * 72) };
  } finally {
    if (bitmap !== 0) pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(memory);
  }
};
