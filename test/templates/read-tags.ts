// oxlint-disable no-underscore-dangle -- pdfium's own names
import { openPdf } from '../../engines/pages/open-pdf.ts';
import { loadPdfium, type Pdfium } from '../../engines/pages/pdfium.ts';

/** An element of a page's structure: its tag, what a screen reader says of a picture, its words and what is within. */
export type Tag = { readonly type: string; readonly alt: string; readonly content: readonly (Tag | string)[] };

type Structure = Pdfium & {
  _FPDF_StructTree_GetForPage(page: number): number;
  _FPDF_StructTree_CountChildren(tree: number): number;
  _FPDF_StructTree_GetChildAtIndex(tree: number, index: number): number;
  _FPDF_StructTree_Close(tree: number): void;
  _FPDF_StructElement_CountChildren(element: number): number;
  _FPDF_StructElement_GetChildAtIndex(element: number, index: number): number;
  _FPDF_StructElement_GetChildMarkedContentID(element: number, index: number): number;
  _FPDF_StructElement_GetType(element: number, out: number, size: number): number;
  _FPDF_StructElement_GetAltText(element: number, out: number, size: number): number;
  _FPDFPageObj_GetMarkedContentID(object: number): number;
  _FPDF_GetMetaText(document: number, tag: number, out: number, size: number): number;
  _FPDFDoc_GetAttachmentCount(document: number): number;
  _FPDFDoc_GetAttachment(document: number, index: number): number;
  _FPDFAttachment_GetName(attachment: number, out: number, size: number): number;
  _FPDFAttachment_GetFile(attachment: number, out: number, size: number, length: number): number;
};

const readsTags = (pdfium: Pdfium): pdfium is Structure =>
  ['_FPDF_StructTree_GetForPage', '_FPDFPageObj_GetMarkedContentID', '_FPDFAttachment_GetFile'].every((name) => name in pdfium);

const room = 4_096;

/** What a function of pdfium writes as UTF-16. */
const textFrom = (pdfium: Pdfium, write: (out: number, size: number) => number): string => {
  const out = pdfium.wasmExports.malloc(room);
  const length = write(out, room);
  const bytes = Buffer.from(pdfium.HEAPU8.slice(out, out + Math.max(0, Math.min(length, room) - 2)));
  pdfium.wasmExports.free(out);
  return length > room ? '' : bytes.toString('utf16le');
};

/** The words of a page by the number of the marked content in which they are drawn; -1 is what no tag holds. */
const wordsByContent = (pdfium: Structure, page: number): Map<number, string> => {
  const words = new Map<number, string>();
  const text = pdfium._FPDFText_LoadPage(page);
  for (let index = 0; index < pdfium._FPDFText_CountChars(text); index++) {
    const object = pdfium._FPDFText_GetTextObject(text, index);
    if (object === 0 || pdfium._FPDFText_IsGenerated(text, index) === 1) continue;
    const id = pdfium._FPDFPageObj_GetMarkedContentID(object);
    words.set(id, (words.get(id) ?? '') + String.fromCodePoint(pdfium._FPDFText_GetUnicode(text, index)));
  }
  pdfium._FPDFText_ClosePage(text);
  return words;
};

const tagOf = (pdfium: Structure, element: number, words: ReadonlyMap<number, string>): Tag => {
  const children = Array.from({ length: pdfium._FPDF_StructElement_CountChildren(element) }, (_, index): Tag | string => {
    const child = pdfium._FPDF_StructElement_GetChildAtIndex(element, index);
    if (child !== 0) return tagOf(pdfium, child, words);
    const id = pdfium._FPDF_StructElement_GetChildMarkedContentID(element, index);
    return id === -1 ? '' : (words.get(id) ?? '');
  });
  return {
    type: textFrom(pdfium, (out, size) => pdfium._FPDF_StructElement_GetType(element, out, size)),
    alt: textFrom(pdfium, (out, size) => pdfium._FPDF_StructElement_GetAltText(element, out, size)),
    content: children,
  };
};

const pageTags = (pdfium: Structure, document: number, index: number): { tags: Tag[]; untagged: string } => {
  const page = pdfium._FPDF_LoadPage(document, index);
  const words = wordsByContent(pdfium, page);
  const tree = pdfium._FPDF_StructTree_GetForPage(page);
  const tags = Array.from({ length: pdfium._FPDF_StructTree_CountChildren(tree) }, (_, child) =>
    tagOf(pdfium, pdfium._FPDF_StructTree_GetChildAtIndex(tree, child), words),
  );
  pdfium._FPDF_StructTree_Close(tree);
  pdfium._FPDF_ClosePage(page);
  return { tags, untagged: words.get(-1) ?? '' };
};

const attachments = (pdfium: Structure, document: number): { name: string; text: string }[] =>
  Array.from({ length: pdfium._FPDFDoc_GetAttachmentCount(document) }, (_, index) => {
    const attachment = pdfium._FPDFDoc_GetAttachment(document, index);
    const length = pdfium.wasmExports.malloc(8);
    pdfium._FPDFAttachment_GetFile(attachment, 0, 0, length);
    const size = new DataView(pdfium.HEAPU8.buffer, length, 4).getUint32(0, true);
    const out = pdfium.wasmExports.malloc(size);
    pdfium._FPDFAttachment_GetFile(attachment, out, size, length);
    return {
      name: textFrom(pdfium, (to, most) => pdfium._FPDFAttachment_GetName(attachment, to, most)),
      text: Buffer.from(pdfium.HEAPU8.slice(out, out + size)).toString('utf8'),
    };
  });

/** A PDF as a screen reader and a filing machine find it: its title, the structure of each page with what no tag holds, the files within. */
export const readTags = async (pdf: Uint8Array) => {
  const pdfium = await loadPdfium();
  if (!readsTags(pdfium)) throw new TypeError('pdfium reads no structure');
  const { pointer, pageCount, close } = openPdf(pdfium, pdf);
  const name = pdfium.wasmExports.malloc(6);
  pdfium.HEAPU8.set(Buffer.from('Title\0'), name);
  const read = {
    title: textFrom(pdfium, (out, size) => pdfium._FPDF_GetMetaText(pointer, name, out, size)),
    pages: Array.from({ length: pageCount }, (_, index) => pageTags(pdfium, pointer, index)),
    attachments: attachments(pdfium, pointer),
  };
  close();
  return read;
};

/** What is read aloud of some tags, list markers apart. */
export const spoken = (tags: readonly (Tag | string)[]): string =>
  tags.map((tag) => (typeof tag === 'string' ? tag : tag.type === 'Lbl' ? '' : spoken(tag.content))).join('');

/** Every tag that says something on this page, and every picture, in reading order. */
export const allTags = (tags: readonly Tag[]): Tag[] =>
  tags
    .filter((tag) => tag.type === 'Figure' || spoken(tag.content) !== '')
    .flatMap((tag) => [tag, ...allTags(tag.content.filter((child) => typeof child !== 'string'))]);
