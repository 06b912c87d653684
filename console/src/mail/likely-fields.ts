import type { FieldType } from './value-input.tsx';

const signs: readonly (readonly [RegExp, readonly FieldType['type'][]])[] = [
  [/€|\beuros?\b/i, ['amount']],
  [/\d\s?%/, ['percentage']],
  [
    /\b(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/i,
    ['date'],
  ],
  [/\b\d{1,2}\s?(?:h|heures)\b/i, ['time']],
];

/** The fields that selected words may well be the value of: days for a day, sums for a sum. */
export const likelyFields = (text: string, types: Readonly<Record<string, FieldType>>, names: readonly string[]): string[] => {
  const wanted = signs.filter(([sign]) => sign.test(text)).flatMap(([, kinds]) => kinds);
  return names.filter((name) => {
    const type = types[name]?.type;
    return type !== undefined && wanted.includes(type);
  });
};
