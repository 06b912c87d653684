/** Shorter words are looked for whole: too much begins with them. */
const shortest = 3;

/** A letter alone tells nothing apart where another word does. */
const telling = (words: readonly string[]): readonly string[] => {
  const longer = words.filter((word) => word.length > 1);
  return longer.length === 0 ? words : longer;
};

/** What a person types, as an FTS5 query: every word must stand there, a longer one may be cut short. @returns undefined when nothing is left to look for */
export const matchQuery = (text: string): string | undefined => {
  const words = text.match(/[\p{L}\p{N}]+/gu);
  return words === null
    ? undefined
    : telling(words)
        .map((word) => `"${word}"${word.length < shortest ? '' : '*'}`)
        .join(' ');
};
