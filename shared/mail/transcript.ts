/** [x, y, width, height] in fractions of the page, from its top left corner. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** One word as it stands on the page; confidence 0 to 1 (1 from a text layer). */
export type Word = { readonly text: string; readonly box: Box; readonly confidence: number };

/** One line, its words from left to right. */
export type Line = { readonly words: readonly Word[]; readonly box: Box };

/**
 * Lines that belong together, in reading order. `margin` is a strip beside the text (a bailiff's stamp), `header` and `footer` repeat from page to page;
 * these three are kept, and set apart from the sentences. A `table` also holds its rows, each a list of cell texts from left to right.
 */
export type Block = {
  readonly role: 'text' | 'table' | 'margin' | 'header' | 'footer';
  readonly lines: readonly Line[];
  readonly box: Box;
  readonly rows?: readonly (readonly string[])[];
};

/** A bar code, DataMatrix or QR code read on the page. */
export type Barcode = { readonly format: string; readonly text: string; readonly box: Box };

/** Where a page's words come from: its own text layer, recognition of its picture, or text set on a virtual A4 sheet (message, Word file, plain text). */
export type PageSource = 'text-layer' | 'ocr' | 'text';

/** What of a page was written by hand: the share of its letters, and where. */
export type Handwriting = { readonly share: number; readonly boxes: readonly Box[] };

export type Page = {
  /** 1-based, in its file. */
  readonly number: number;
  readonly source: PageSource;
  /** Which engine read it, for example "tesseract.js-core 7.0.0 fra best_int". */
  readonly engine: string;
  /** Mean over the words, 0 to 1; 1 for an empty page. */
  readonly confidence: number;
  /** Width and height in points (1/72 inch). */
  readonly size: readonly [width: number, height: number];
  /** Quarter turns clockwise that the picture needed to stand upright: 0, 90, 180, 270. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Ink share under which nobody would see a letter here; a separator sheet is not blank. */
  readonly blank: boolean;
  /** A sheet that parts two letters of a batch (patch code, separator bar code, the word alone). */
  readonly separator: boolean;
  /** Present where something was written by hand; the confidence of those words is lowered, since a machine reads them badly and does not know it. */
  readonly handwriting?: Handwriting;
  readonly blocks: readonly Block[];
  readonly barcodes: readonly Barcode[];
};

/** What was read in one file: every page of it, in order. */
export type Transcript = { readonly pages: readonly Page[] };

/** A file within a piece of mail: the file itself, or the message, or something attached to it. */
export type TranscribedPart = {
  readonly id: string;
  /** As the sender named it; absent for a file that came by itself and for the message. */
  readonly attachment?: string;
  readonly role: 'file' | 'message' | 'attachment';
  readonly transcript: Transcript;
  /** Why it could not be opened, in French, with what to do. */
  readonly problem?: { readonly code: string; readonly message: string };
};

/** What the envelope of an e-mail says. */
export type Envelope = {
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  /** When the sender says that he sent it, YYYY-MM-DD (Europe/Paris). */
  readonly sent?: string;
  /** The day of the last `Received` header, YYYY-MM-DD (Europe/Paris). */
  readonly received?: string;
};

/** All that was read of one piece of mail. */
export type MailTranscript = { readonly parts: readonly TranscribedPart[]; readonly envelope?: Envelope };

/** The words of a line with single spaces. */
export const lineText = (line: Line): string => line.words.map((word) => word.text).join(' ');

/** The text of a page, one line a line, blocks in reading order; margin strips come last. */
export const pageText = (page: Page): string => {
  const order = (block: Block): number => (block.role === 'margin' ? 1 : 0);
  return [...page.blocks]
    .sort((a, b) => order(a) - order(b))
    .map((block) => block.lines.map(lineText).join('\n'))
    .join('\n\n');
};
