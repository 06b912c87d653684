/**
 * Every match of a global pattern, in order. By the pattern's own `exec`: `matchAll` makes a copy of it first, which costs as much as looking through a letter,
 * and hundreds of patterns are asked of each.
 */
export const allMatches = (text: string, pattern: RegExp): RegExpExecArray[] => {
  if (!pattern.global) throw new TypeError(`not a global pattern: ${pattern.source.slice(0, 60)}`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
    found.push(match);
  }
  return found;
};
