/**
 * A phrase over tokens. Elements stand in order, parted by blanks: `word`, `begin*` (any word that begins so), `a|b*` (one of them), `x?` (may be missing),
 * `..3` (up to three words of any sort), `#` (a number). Matching looks at each token a bounded number of times.
 */
export type Phrase = { readonly elements: readonly Element[]; readonly source: string };

type Choice = { readonly exact: readonly string[]; readonly prefixes: readonly string[]; readonly number: boolean };
type Element = { readonly choice?: Choice; readonly gap: number; readonly optional: boolean };

const choiceOf = (source: string): Choice => {
  const options = source.split('|');
  return {
    exact: [...new Set(options.filter((o) => !o.endsWith('*') && o !== '#'))],
    prefixes: options.filter((o) => o.endsWith('*')).map((o) => o.slice(0, -1)),
    number: options.includes('#'),
  };
};

const elementOf = (source: string): Element => {
  if (source.startsWith('..')) return { gap: Number(source.slice(2)), optional: true };
  const optional = source.endsWith('?');
  return { choice: choiceOf(optional ? source.slice(0, -1) : source), gap: 0, optional };
};

/** Reads a phrase from its notation. */
export const phrase = (source: string): Phrase => ({ elements: source.trim().split(/\s+/).map(elementOf), source });

const isNumber = (word: string): boolean => word !== '' && word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

const takes = (choice: Choice, word: string): boolean =>
  choice.exact.includes(word) || (choice.number && isNumber(word)) || choice.prefixes.some((prefix) => word.startsWith(prefix));

/** The end (exclusive) of these elements from here on, or -1. */
const matchFrom = (words: readonly string[], at: number, elements: readonly Element[], index: number): number => {
  const element = elements[index];
  if (element === undefined) return at;
  if (element.choice === undefined) {
    for (let skip = 0; skip <= element.gap; skip++) {
      const end = matchFrom(words, at + skip, elements, index + 1);
      if (end >= 0) return end;
    }
    return -1;
  }
  const word = words[at];
  if (word !== undefined && takes(element.choice, word)) {
    const end = matchFrom(words, at + 1, elements, index + 1);
    if (end >= 0) return end;
  }
  return element.optional ? matchFrom(words, at, elements, index + 1) : -1;
};

const none: readonly never[] = [];

/** A phrase with what it stands for; `prefix` is what its first word begins with. */
type Entry<T> = { readonly one: Phrase; readonly value: T; readonly prefix: string };

/** The first three letters of a word as a number: prefixes are found by them, and to cut them out for each token would cost more than the search. */
const firstLetters = (word: string): number => (word.charCodeAt(0) << 16) ^ (word.charCodeAt(1) << 8) ^ word.charCodeAt(2);

/** Phrases by their first word, so that each token is tried against few of them. */
export class PhraseIndex<T> {
  private readonly exact = new Map<string, Entry<T>[]>();
  private readonly prefixed = new Map<number, Entry<T>[]>();

  constructor(entries: Iterable<readonly [Phrase, T]>) {
    for (const [one, value] of entries) this.add(one, value);
  }

  private add(one: Phrase, value: T): void {
    const first = one.elements[0]?.choice;
    if (first === undefined || one.elements[0]?.optional === true) throw new TypeError(`a phrase begins with a word: ${one.source}`);
    for (const word of first.exact) push(this.exact, word, { one, value, prefix: word });
    for (const prefix of first.prefixes) push(this.prefixed, firstLetters(prefix), { one, value, prefix });
  }

  /** Calls back for each phrase that stands at this token, with its value and end (exclusive). */
  eachAt(words: readonly string[], at: number, found: (value: T, one: Phrase, to: number) => void): void {
    const word = words[at] ?? '';
    // Their first word is known to be this one.
    for (const { one, value } of this.exact.get(word) ?? none) {
      const to = matchFrom(words, at + 1, one.elements, 1);
      if (to >= 0) found(value, one, to);
    }
    for (const { one, value, prefix } of this.prefixed.get(firstLetters(word)) ?? none) {
      const to = word.startsWith(prefix) ? matchFrom(words, at + 1, one.elements, 1) : -1;
      if (to >= 0) found(value, one, to);
    }
  }

  /** Does any of the phrases stand at this token? */
  standsAt(words: readonly string[], at: number): boolean {
    let stands = false;
    this.eachAt(words, at, () => {
      stands = true;
    });
    return stands;
  }
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
};

/** The plain words of a phrase's notation, those that a misread word may be repaired to. */
export const wordsOfPhrase = (source: string): string[] =>
  source
    .split(/[\s|]+/)
    .map((word) => word.replace(/\?$/, ''))
    .filter((word) => /^[a-z]+$/.test(word));
