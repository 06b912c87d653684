import type { Block as TextractBlock } from '@aws-sdk/client-textract';
import type { PlacedWord } from '../../../engines/pages/placed-word.ts';
import { readingOrder } from '../../../engines/pages/reading-order.ts';
import { isSeparatorSheet } from '../../../engines/pages/separator.ts';
import type { Box, Handwriting, Page } from '../../../shared/mail/transcript.ts';
import type { Job } from './job.ts';

export const textractEngine = 'textract detect-document-text';

const round = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;

const boxOf = ({ Geometry }: TextractBlock): Box | undefined => {
  const { Left, Top, Width, Height } = Geometry?.BoundingBox ?? {};
  if (Left === undefined || Top === undefined || Width === undefined || Height === undefined) return undefined;
  return [round(Left), round(Top), round(Width), round(Height)];
};

const wordOf = (block: TextractBlock): PlacedWord[] => {
  const box = boxOf(block);
  if (block.BlockType !== 'WORD' || block.Text === undefined || block.Confidence === undefined || box === undefined) return [];
  return [{ text: block.Text.normalize('NFC'), box, confidence: Math.round(block.Confidence * 10) / 1000, angle: 0 }];
};

const meanConfidence = (words: readonly PlacedWord[]): number => {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const total = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0);
  return letters === 0 ? 1 : Math.round((total / letters) * 1000) / 1000;
};

const lettersOf = (words: readonly TextractBlock[]): number => words.reduce((sum, { Text }) => sum + (Text?.length ?? 0), 0);

/** A line of which most words were written by hand. */
const isWritten = (line: TextractBlock, written: ReadonlySet<string | undefined>): boolean => {
  const words = line.Relationships?.flatMap(({ Type, Ids }) => (Type === 'CHILD' ? (Ids ?? []) : [])) ?? [];
  return line.BlockType === 'LINE' && words.filter((id) => written.has(id)).length > words.length / 2;
};

/** What was written by hand, as Textract says of each word; undefined when nothing was. */
const handwritingOf = (blocks: readonly TextractBlock[]): Handwriting | undefined => {
  const words = blocks.filter(({ BlockType }) => BlockType === 'WORD');
  const written = words.filter(({ TextType }) => TextType === 'HANDWRITING');
  if (written.length === 0) return undefined;
  const ids = new Set(written.map(({ Id }) => Id));
  const boxes = blocks.filter((block) => isWritten(block, ids)).map(boxOf);
  return {
    share: Math.round((lettersOf(written) / Math.max(1, lettersOf(words))) * 100) / 100,
    boxes: boxes.filter((box) => box !== undefined),
  };
};

/** Textract's blocks of one page as a page of ours: its words, put in reading order by the same code as those of Tesseract. */
export const textractPage = (blocks: readonly TextractBlock[], job: Pick<Job, 'number' | 'size' | 'rotation'>): Page => {
  const words = blocks.flatMap(wordOf);
  const handwriting = handwritingOf(blocks);
  return {
    number: job.number,
    source: 'ocr',
    engine: textractEngine,
    confidence: meanConfidence(words),
    size: job.size,
    rotation: job.rotation,
    blank: words.length === 0,
    separator: isSeparatorSheet(words),
    ...(handwriting === undefined ? {} : { handwriting }),
    blocks: readingOrder(words, job.size),
    barcodes: [],
  };
};
