/** Longest address line and most lines of the block (NF Z 10-011). */
export const addressLimits = { lines: 6, characters: 38 } as const;

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bAVENUE\b/, 'AV'],
  [/\bBOULEVARD\b/, 'BD'],
  [/\bPLACE\b/, 'PL'],
  [/\bIMPASSE\b/, 'IMP'],
  [/\bROUTE\b/, 'RTE'],
  [/\bCHEMIN\b/, 'CHE'],
  [/\bALLEE\b/, 'ALL'],
  [/\bFAUBOURG\b/, 'FG'],
  [/\bRESIDENCE\b/, 'RES'],
  [/\bBATIMENT\b/, 'BAT'],
  [/\bAPPARTEMENT\b/, 'APP'],
  [/\bGENERAL\b/, 'GAL'],
  [/\bSAINTE\b/, 'STE'],
  [/\bSAINT\b/, 'ST'],
  [/\bZONE INDUSTRIELLE\b/, 'ZI'],
  [/\bZONE D ACTIVITES?\b/, 'ZA'],
];

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Œ', 'OE').replaceAll('œ', 'oe');

/** Street, place and town: capitals without accents or punctuation. */
const capitals = (line: string): string =>
  withoutAccents(line)
    .toUpperCase()
    .replace(/[^A-Z0-9/ ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

const shorten = (line: string): string =>
  abbreviations.reduce((done, [pattern, short]) => (done.length > 32 ? done.replace(pattern, short) : done), line);

/** Breaks a long line at blanks, and a word without blanks at the limit. */
const fold = (line: string): string[] => {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > addressLimits.characters) {
    const blank = rest.lastIndexOf(' ', addressLimits.characters);
    const cut = blank > 0 ? blank : addressLimits.characters;
    lines.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest === '' ? lines : [...lines, rest];
};

const placeLines = (address: readonly string[]): string[] => {
  const first = address.length - 3;
  return address.flatMap((line, index) => fold(index >= first ? shorten(capitals(line)) : line.trim()));
};

/** Takes the addressee's own name off the top of an address that repeats it. */
const withoutName = (name: string, address: readonly string[]): readonly string[] => {
  const [top, ...rest] = address;
  return top !== undefined && capitals(top) === capitals(name) ? rest : address;
};

/** The lines of the address block: the name as written, then the address, its last three lines in capitals. Lines are folded at 38 characters, never cut off. */
export const addressBlock = (names: readonly string[], address: readonly string[] | undefined): string[] => {
  const [name] = names;
  const lines = name === undefined || address === undefined ? address : withoutName(name, address);
  return [...names.flatMap(fold), ...placeLines(lines ?? [])].filter((line) => line !== '');
};
