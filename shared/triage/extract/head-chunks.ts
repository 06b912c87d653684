import { allMatches } from '../../text/all-matches.ts';
import type { Reading } from './reading.ts';

/** A piece of a line at the head of a letter, between dashes, bars or commas: where it starts and ends in the text. */
export type Chunk = { readonly text: string; readonly start: number; readonly end: number };

const headLength = 1100;
const parting = /\s[–—|•·-]\s|\s\/\s(?=[A-Z]\d{2}-|[A-Z]{2}\d{6})|[\n\f;]|\s{3,}|,\s|:\s/g;

const cut = (text: string): Chunk[] => {
  const chunks: Chunk[] = [];
  let from = 0;
  for (const match of [...allMatches(text, parting), undefined]) {
    const to = match?.index ?? text.length;
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    const start = from + raw.length - raw.trimStart().length;
    if (trimmed !== '') chunks.push({ text: trimmed, start, end: start + trimmed.length });
    from = to + (match?.[0].length ?? 0);
  }
  return chunks;
};

/** The pieces of the lines at the head of a letter, where references and dates stand without a label. */
export const headChunks = (reading: Reading): readonly Chunk[] => reading.once('headChunks', () => cut(reading.text.slice(0, headLength)));
