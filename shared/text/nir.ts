export type NirMatch = { readonly start: number; readonly end: number; readonly value: string };

const pattern = /(?<!\d)([12])\s?(\d{2})\s?(0[1-9]|1[0-2]|[2-9]\d)\s?(\d{2}|2[ab])\s?(\d{3})\s?(\d{3})\s?(\d{2})(?!\d)/g;

/** Is the key of a French social security number right (97 minus the rest by 97; Corsica 2A counts as 19, 2B as 18)? */
export const isNir = (nir: string): boolean => {
  const clean = nir.toLowerCase().replace(/\s/g, '');
  const body = clean.slice(0, 13).replace('2a', '19').replace('2b', '18');
  if (!/^\d{13}$/.test(body) || !/^\d{2}$/.test(clean.slice(13))) return false;
  return 97 - (Number(body) % 97) === Number(clean.slice(13));
};

/** Social security numbers with a right key. They are never a field: what finds them keeps them out of other numbers. */
export const findNirs = (folded: string): readonly NirMatch[] =>
  Array.from(folded.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match.slice(1).join('').toUpperCase(),
  })).filter((match) => isNir(match.value));
