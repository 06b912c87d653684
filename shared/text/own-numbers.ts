import { readDigits } from './ocr-digits.ts';

/** The shape of one of our numbers: a regular expression of its signs and the form that is given back. */
export type NumberShape = { readonly pattern: string; readonly form: string };

/** One of our numbers as a correspondent wrote it, `value` in our form; `exact` where no sign had to be corrected. */
export type OwnNumberMatch = { readonly start: number; readonly end: number; readonly value: string; readonly exact: boolean };

/** Blanks, dots and dashes, which anybody may set within a number. */
const separators = /[ ./_\n,-]+/g;
const [newline, blank, comma, slash, underscore] = [10, 32, 44, 47, 95];
/** Comma, dash, dot and slash follow one another. */
const isSeparator = (code: number): boolean =>
  code === blank || (code >= comma && code <= slash) || code === newline || code === underscore;

/** The place of each sign that is no separator. */
const placesOf = (folded: string): readonly number[] => {
  const places: number[] = [];
  for (let at = 0; at < folded.length; at++) if (!isSeparator(folded.charCodeAt(at))) places.push(at);
  return places;
};

/** Literal separators say nothing where blanks, dots and dashes are left out. */
const withoutSeparators = (pattern: string): string =>
  pattern
    .toLowerCase()
    .replace(/\\d/gi, '\\d')
    .replace(/(?<![[\\a-z\d])[-.\s/]\??(?![^[]*\])/g, '');

/** The same pattern for signs that recognition took for others: a digit for a letter, a letter for a digit. */
const tolerant = (pattern: string): string =>
  pattern
    .replace(/\\d/g, '[\\doilszbgq]')
    .replace(/(?<![[\\a-z])s(?![\]])/g, '[s5$]')
    .replace(/(?<![[\\a-z])b(?![\]])/g, '[b8]');

const letterOf: Readonly<Record<string, string>> = { '5': 's', $: 's', '8': 'b', '0': 'o', '1': 'i' };

/** The signs with digits where the strict pattern wants digits, letters where it wants letters. */
const corrected = (signs: string, strict: RegExp): string | undefined => {
  const asDigits = (from: number): string | undefined => {
    const digits = readDigits(signs.slice(from));
    return digits === undefined ? undefined : signs.slice(0, from) + digits;
  };
  for (let from = 0; from <= Math.min(3, signs.length); from++) {
    const tried = asDigits(from);
    if (tried === undefined) continue;
    const head = Array.from(tried.slice(0, from), (sign) => letterOf[sign] ?? sign).join('') + tried.slice(from);
    if (strict.test(head)) return head;
  }
  return undefined;
};

const boundary = (folded: string, before: number, after: number): boolean =>
  !/[a-z\d]/.test(folded.charAt(before)) && !/[a-z\d]/.test(folded.charAt(after));

const formed = (signs: string, strict: RegExp, form: string): string =>
  signs
    .replace(
      strict,
      form.replace(/[A-Za-z]/g, (sign) => sign),
    )
    .toUpperCase();

type Compiled = { readonly strict: RegExp; readonly plain: RegExp; readonly loose: RegExp };
const compiled = new Map<string, Compiled>();

const compile = (pattern: string): Compiled => {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const plain = withoutSeparators(pattern);
  const made = { strict: new RegExp(`^${plain}$`), plain: new RegExp(plain, 'g'), loose: new RegExp(tolerant(plain), 'g') };
  compiled.set(pattern, made);
  return made;
};

/** Blanks within a number part it in few pieces, or stand one after every sign, and never run over a line of their own. */
const closeTogether = (folded: string, start: number, end: number, signs: number): boolean => {
  const text = folded.slice(start, end);
  return (end - start - signs <= 6 || /^(?:\S )+\S$/.test(text)) && !/\n\n/.test(text);
};

type Place = { readonly start: number; readonly end: number; readonly signs: string };

/** Where a pattern stands whole in a text of which `signs` are the signs without separators: not within a longer word, its pieces close together. */
const wholePlaces = (folded: string, signs: string, placeOf: (index: number) => number | undefined, pattern: RegExp): Place[] => {
  const found: Place[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(signs); match !== null; match = pattern.exec(signs)) {
    const start = placeOf(match.index);
    const last = placeOf(match.index + match[0].length - 1);
    const whole =
      start !== undefined &&
      last !== undefined &&
      boundary(folded, start - 1, last + 1) &&
      closeTogether(folded, start, last + 1, match[0].length);
    if (whole) found.push({ start, end: last + 1, signs: match[0] });
    else pattern.lastIndex = match.index + 1;
  }
  return found;
};

/** Our numbers in folded text by their configured shape, with any blanks, dots or dashes in between; and with misread signs, where no number without any stands. */
export const findOwnNumbers = (folded: string, shape: NumberShape): readonly OwnNumberMatch[] => {
  const { strict, plain, loose } = compile(shape.pattern);
  const signs = folded.replace(separators, '');
  let places: readonly number[] | undefined;
  const placeOf = (index: number): number | undefined => {
    places ??= placesOf(folded);
    return places[index];
  };
  const exact = wholePlaces(folded, signs, placeOf, plain).map(
    ({ start, end, signs: read }): OwnNumberMatch => ({ start, end, value: formed(read, strict, shape.form), exact: true }),
  );
  const misread = wholePlaces(folded, signs, placeOf, loose).flatMap(({ start, end, signs: read }): OwnNumberMatch[] => {
    const fixed = exact.some((one) => one.start < end && start < one.end) ? undefined : corrected(read, strict);
    return fixed === undefined ? [] : [{ start, end, value: formed(fixed, strict, shape.form), exact: false }];
  });
  return [...exact, ...misread].sort((a, b) => a.start - b.start);
};
