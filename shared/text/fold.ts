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
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) out += String.fromCharCode(code + 32);
    else if (code < 128 && code !== 9 && code !== 96) out += text.charAt(i);
    else out += foldUnit(text.charAt(i));
  }
  return out;
};
