import type { Page, Word } from '../mail/transcript.ts';
import { documentText } from '../text/document-text.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** Place of a word that stands in the subject of an e-mail, not on a page. */
export const inSubject = -1;

const subjectPage = (subject: string): Page => {
  const words = subject
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text): Word => ({ text, box: [0, 0, 1, 1], confidence: 1 }));
  const block = { role: 'text', lines: [{ words, box: [0, 0, 1, 1] }], box: [0, 0, 1, 1] } as const;
  return {
    number: 1,
    source: 'text',
    engine: 'subject',
    confidence: 1,
    size: [595, 842],
    rotation: 0,
    blank: false,
    separator: false,
    blocks: [block],
    barcodes: [],
  };
};

/** The tokens of a message with those of its subject before them, as a first line of their own. */
export const withSubject = (tokens: Tokens, subject: string | undefined): Tokens => {
  const { words } = subject === undefined ? { words: [] } : tokensOf(documentText([subjectPage(subject)]));
  const nowhere = words.map(() => inSubject);
  const moved = tokens.lines.map((line) => ({ ...line, from: line.from + words.length, to: line.to + words.length }));
  return {
    words: [...words, ...tokens.words],
    starts: [...nowhere, ...tokens.starts],
    ends: [...nowhere, ...tokens.ends],
    lineOf: [...words.map(() => 0), ...tokens.lineOf.map((line) => line + 1)],
    lines: [{ from: 0, to: words.length, page: 1, block: -1, capitals: 0, leadingCapitals: 0 }, ...moved],
  };
};
