// oxlint-disable no-underscore-dangle -- pdfium's own names
import { rejections } from '../unpack/rejections.ts';
import type { Pdfium } from './pdfium.ts';

export type PdfDocument = { readonly pdfium: Pdfium; readonly pointer: number; readonly pageCount: number; readonly close: () => void };

const encrypted = new Set([4, 5]);

/** Bytes in front of the mark shift every offset in the file. */
const fromMark = (bytes: Uint8Array): Uint8Array => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).indexOf('%PDF-');
  return start > 0 ? bytes.subarray(start) : bytes;
};

/**
 * Opens a PDF in this pdfium.
 * @throws AppError `pdf-encrypted`, `pdf-damaged`, `pdf-empty`
 */
export const openPdf = (pdfium: Pdfium, file: Uint8Array): PdfDocument => {
  const bytes = fromMark(file);
  const memory = pdfium.wasmExports.malloc(bytes.length);
  if (memory === 0) throw rejections.pdfDamaged();
  pdfium.HEAPU8.set(bytes, memory);
  const pointer = pdfium._FPDF_LoadMemDocument(memory, bytes.length, 0);
  if (pointer === 0) {
    const code = pdfium._FPDF_GetLastError();
    pdfium.wasmExports.free(memory);
    throw encrypted.has(code) ? rejections.pdfEncrypted() : rejections.pdfDamaged();
  }
  const pageCount = pdfium._FPDF_GetPageCount(pointer);
  const close = (): void => {
    pdfium._FPDF_CloseDocument(pointer);
    pdfium.wasmExports.free(memory);
  };
  if (pageCount > 0) return { pdfium, pointer, pageCount, close };
  close();
  throw rejections.pdfEmpty();
};
