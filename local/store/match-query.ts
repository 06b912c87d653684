/** What a person types, as an FTS5 query: every word must stand there, the last one may be cut short. @returns undefined when nothing is left to look for */
export const matchQuery = (text: string): string | undefined => {
  const words = text.match(/[\p{L}\p{N}]+/gu);
  return words === null ? undefined : words.map((word) => `"${word}"*`).join(' ');
};
