const isWordSign = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 124 || code === 36;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A word with figures in it is only that: a number. */
const plain = (word: string): string => (isDigit(word.charCodeAt(0)) ? '#' : word);

const usualGap = ' .,\'"()-';

/** The words left of a place, nearest first, up to the beginning of its line. */
export const wordsBefore = (folded: string, at: number, most: number): string[] => {
  const words: string[] = [];
  let end = at;
  while (words.length < most && end > 0) {
    let to = end;
    while (to > 0 && !isWordSign(folded.charCodeAt(to - 1))) {
      const code = folded.charCodeAt(to - 1);
      if (code === 10 || code === 12 || end - to > 12) return words;
      to--;
    }
    let from = to;
    while (from > 0 && isWordSign(folded.charCodeAt(from - 1))) from--;
    if (from === to) return words;
    words.push(plain(folded.slice(from, to)));
    end = from;
  }
  return words;
};

/** The words right of a place, nearest first, up to the end of its line. */
export const wordsAfter = (folded: string, at: number, most: number): string[] => {
  const words: string[] = [];
  let from = at;
  while (words.length < most && from < folded.length) {
    let start = from;
    while (start < folded.length && !isWordSign(folded.charCodeAt(start))) {
      const code = folded.charCodeAt(start);
      if (code === 10 || code === 12 || start - from > 12) return words;
      start++;
    }
    let end = start;
    while (end < folded.length && isWordSign(folded.charCodeAt(end))) end++;
    if (end === start) return words;
    words.push(plain(folded.slice(start, end)));
    from = end;
  }
  return words;
};

/** The sign that parts a place from what stands before it. */
export const signBefore = (folded: string, at: number): string => {
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const sign = folded.charAt(i);
    if (sign === '\n' || sign === '\f') return '^';
    if (sign !== ' ') return isWordSign(sign.charCodeAt(0)) ? 'w' : usualGap.includes(sign) ? sign : ':';
  }
  return at < 1 ? '^' : ' ';
};

/** The sign that parts a place from what stands behind it. */
export const signAfter = (folded: string, at: number): string => {
  for (let i = at; i < folded.length && i < at + 3; i++) {
    const sign = folded.charAt(i);
    if (sign === '\n' || sign === '\f') return '$';
    if (sign !== ' ') return isWordSign(sign.charCodeAt(0)) ? 'w' : sign;
  }
  return at + 2 >= folded.length ? '$' : ' ';
};
