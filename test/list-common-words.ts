import { writeFileSync } from 'node:fs';
import { pageText } from '../shared/mail/transcript.ts';
import { fold } from '../shared/text/fold.ts';
import { type CorpusMail, corpusMail } from './corpus-mail.ts';

/** Ways of rendering that no recognition stands behind: what is read is what was written. */
const asWritten = new Set(['pdf', 'docx', 'eml', 'txt']);

/** Shorter words are never repaired; words of fewer files are slips of one hand, words with capitals names. */
const shortest = 6;
const fewestFiles = 3;

const wordsIn = ({ mail }: CorpusMail): Set<string> => {
  const pages = mail.parts.flatMap((part) => part.transcript.pages);
  const words = pages.flatMap((page) =>
    pageText(page)
      .normalize('NFC')
      .split(/[^\p{L}\d]+/u),
  );
  return new Set(
    words
      .filter((word) => /^\p{Ll}+$/u.test(word))
      .map(fold)
      .filter((word) => word.length >= shortest),
  );
};

/** The words that letters of the fitting part use, by how many files use them. */
const commonWords = (): string[] => {
  const files = new Map<string, number>();
  for (const one of ['test/corpus/samples', 'test/corpus/fit'].flatMap(corpusMail))
    if (asWritten.has(one.truth.render ?? '')) for (const word of wordsIn(one)) files.set(word, (files.get(word) ?? 0) + 1);
  return [...files].flatMap(([word, count]) => (count >= fewestFiles ? [word] : [])).sort();
};

/** Writes the words that are never repaired (`shared/triage/common-words.json`). */
if (import.meta.main) writeFileSync('shared/triage/common-words.json', `${JSON.stringify(commonWords().join(' '))}\n`);
