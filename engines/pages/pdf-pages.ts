// oxlint-disable no-underscore-dangle -- pdfium's own names
import type { Page } from '../../shared/mail/transcript.ts';
import type { PdfDocument } from './open-pdf.ts';
import { pagePictures } from './page-pictures.ts';
import type { Pdfium } from './pdfium.ts';
import { blankPage, textPage, unreadPage } from './plain-page.ts';
import { readingOrder } from './reading-order.ts';
import { type GreyPicture, renderPage } from './render-page.ts';
import { readTextLayer, type TextLayer } from './text-layer.ts';
import { trustText } from './trust-text.ts';
import { turnWords, uprightTurn } from './turn-words.ts';

export const pdfEngine = 'pdfium';
export const scanDpi = 200;

/** A page of a PDF: transcribed from its text layer (and drawn as well where a bar code may be on it), or drawn for recognition. */
export type PdfPage =
  | { readonly page: Page; readonly codes?: GreyPicture }
  | { readonly picture: GreyPicture; readonly size: readonly [number, number] };

const a4: readonly [number, number] = [595, 842];

/** What was typed into form fields and notes becomes part of the page, in memory only. */
const flatten = (document: PdfDocument, pointer: number, index: number): number => {
  const { pdfium } = document;
  if (pdfium._FPDFPage_GetAnnotCount(pointer) <= 0) return pointer;
  pdfium._FPDFPage_Flatten(pointer, 0);
  pdfium._FPDF_ClosePage(pointer);
  return pdfium._FPDF_LoadPage(document.pointer, index);
};

const transcribe = (layer: TextLayer, number: number, size: readonly [number, number]): Page => {
  const turn = uprightTurn(layer.words);
  const upright: readonly [number, number] = turn === 90 || turn === 270 ? [size[1], size[0]] : size;
  const blocks = readingOrder(turnWords(layer.words, turn), upright);
  return { ...textPage(number, upright, pdfEngine, blocks), rotation: turn };
};

const withCodes = (pdfium: Pdfium, pointer: number, page: Page, mayHoldCode: boolean): PdfPage => {
  const codes = mayHoldCode ? renderPage(pdfium, pointer, scanDpi) : undefined;
  return codes === undefined ? { page } : { page, codes };
};

const readOpenPage = (pdfium: Pdfium, pointer: number, number: number): PdfPage => {
  const size: readonly [number, number] = [pdfium._FPDF_GetPageWidthF(pointer), pdfium._FPDF_GetPageHeightF(pointer)];
  const layer = readTextLayer(pdfium, pointer);
  const pictures = pagePictures(pdfium, pointer);
  if (trustText(layer, pictures)) return withCodes(pdfium, pointer, transcribe(layer, number, size), pictures.mayHoldCode);
  if (pictures.objects === 0) return { page: blankPage(number, size, pdfEngine) };
  const picture = renderPage(pdfium, pointer, scanDpi);
  return picture === undefined ? { page: unreadPage(number, size, pdfEngine) } : { picture, size };
};

/** Reads or draws one page of an open PDF; `index` counts from 0. */
export const readPdfPage = (document: PdfDocument, index: number): PdfPage => {
  const { pdfium } = document;
  const first = pdfium._FPDF_LoadPage(document.pointer, index);
  const pointer = first === 0 ? 0 : flatten(document, first, index);
  if (pointer === 0) return { page: unreadPage(index + 1, a4, pdfEngine) };
  try {
    return readOpenPage(pdfium, pointer, index + 1);
  } finally {
    pdfium._FPDF_ClosePage(pointer);
  }
};
