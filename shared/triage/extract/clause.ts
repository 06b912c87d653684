import { allMatches } from '../../text/all-matches.ts';

/** The end of a sentence, of a paragraph, of a page. */
const sentenceEnd = /[.;?!]\s|\n\n|\f/g;

/** What stands before this place in its sentence, at most so many characters. */
export const sentenceBefore = (cue: string, at: number, most: number): string => {
  const slice = cue.slice(Math.max(0, at - most), at);
  const last = allMatches(slice, sentenceEnd).at(-1);
  return last === undefined ? slice : slice.slice(last.index + 1);
};

/** What stands from this place on up to such an end, at most so many characters. */
export const upTo = (cue: string, at: number, most: number, end: RegExp): string => {
  const slice = cue.slice(at, at + most);
  const found = slice.search(end);
  return found < 0 ? slice : slice.slice(0, found);
};
