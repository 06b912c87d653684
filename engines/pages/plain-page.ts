import type { Block, Page } from '../../shared/mail/transcript.ts';
import { isSeparatorSheet } from './separator.ts';

/** A page on which nothing can be seen. */
export const blankPage = (number: number, size: readonly [number, number], engine: string): Page => ({
  number,
  source: 'text-layer',
  engine,
  confidence: 1,
  size,
  rotation: 0,
  blank: true,
  separator: false,
  blocks: [],
  barcodes: [],
});

/** A page that an engine could not open: it is there, unread, for a person. */
export const unreadPage = (number: number, size: readonly [number, number], engine: string): Page => ({
  ...blankPage(number, size, engine),
  confidence: 0,
  blank: false,
});

/** A page whose words are known for certain. */
export const textPage = (number: number, size: readonly [number, number], engine: string, blocks: readonly Block[]): Page => ({
  ...blankPage(number, size, engine),
  blank: blocks.length === 0,
  separator: isSeparatorSheet(blocks.flatMap((block) => block.lines.flatMap((line) => line.words))),
  blocks,
});
