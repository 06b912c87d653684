import type { Block, Line, Page } from '../mail/transcript.ts';
import { lineText } from '../mail/transcript.ts';
import { fold } from '../text/fold.ts';
import { headOfMessage, looksLikeMessage, quotedLines } from './quoted-lines.ts';

/** What somebody wrote himself, and whether what he quotes below is a letter of ours. */
export type OwnPart = { readonly pages: readonly Page[]; readonly quotesOurs: boolean };

const foldedLine = (line: Line): string => fold(lineText(line).normalize('NFC')).trim();

const kept = (block: Block, quoted: ReadonlySet<Line>): Block[] => {
  const lines = block.lines.filter((line) => !quoted.has(line));
  return lines.length === 0 ? [] : [{ ...block, lines }];
};

/** Words that any insurer's name may have. */
const usualWords = new Set(['assurance', 'assurances', 'mutuelle', 'compagnie', 'societe', 'groupe', 'prevoyance', 'direct']);
const shortestName = 4;
/** The head of what is quoted: who wrote it, to whom, the salutation. */
const quotedHead = 5;

const namesUs = (lines: readonly string[], names: readonly string[]): boolean => {
  const words = names.flatMap((name) => name.split(/[^a-z0-9]+/)).filter((word) => word.length >= shortestName && !usualWords.has(word));
  return lines.some((line) => words.some((word) => line.includes(word)));
};

/** The letter without what it quotes of an earlier message; undefined where it quotes none. `subject` is that of the message; `names` are ours, folded. */
export const ownPart = (pages: readonly Page[], names: readonly string[], subject = ''): OwnPart | undefined => {
  const written = pages.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines));
  const source = pages[0]?.source;
  if (!looksLikeMessage(written.slice(0, headOfMessage).map(foldedLine), source)) return undefined;
  const folded = written.map(foldedLine);
  const lines = written.filter((_, at) => folded[at] !== '');
  const texts = folded.filter((text) => text !== '');
  const marks = quotedLines(texts, source, fold(subject));
  const quoted = new Set(lines.filter((_, at) => marks[at] === true));
  if (quoted.size === 0) return undefined;
  const head = texts.filter((_, at) => marks[at] === true).slice(0, quotedHead);
  return {
    pages: pages.map((page) => ({ ...page, blocks: page.blocks.flatMap((block) => kept(block, quoted)) })),
    quotesOurs: namesUs(head, names) || /^re ?:/.test(fold(subject)),
  };
};
