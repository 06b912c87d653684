const special: Readonly<Record<string, string>> = {
  œ: 'o',
  Œ: 'o',
  æ: 'a',
  Æ: 'a',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\t': ' ',
  ß: 's',
  ø: 'o',
  Ø: 'o',
};

const [tab, backtick] = [9, 96];

const cache = new Map<string, string>();

const foldUnit = (unit: string): string => {
  const known = cache.get(unit);
  if (known !== undefined) return known;
  const base = special[unit] ?? unit.normalize('NFD').charAt(0).toLowerCase().charAt(0);
  const folded = base === '' ? ' ' : base;
  cache.set(unit, folded);
  return folded;
};

/**
 * Lower case, no accents, straight quotes, plain blanks and dashes: one character for each character of the text (NFC), so that positions stay the same.
 * @example fold('À LA REQUÊTE') // 'a la requete'
 */
export const fold = (text: string): string => {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128 && code !== tab && code !== backtick) continue;
    out += text.slice(from, i).toLowerCase() + foldUnit(text.charAt(i));
    from = i + 1;
  }
  return out + text.slice(from).toLowerCase();
};
