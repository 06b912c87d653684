export type RegisteredMailMatch = { readonly start: number; readonly end: number; readonly value: string };

const pattern = /(?<![a-z\d])([12][acdekr])\s?(\d{3})\s?(\d{3})\s?(\d{4})\s?(\d)(?!\d)/g;
const international = /(?<![a-z\d])(r[a-z])\s?(\d{3})\s?(\d{3})\s?(\d{3})\s?(fr)(?![a-z\d])/g;
const labelled =
  /(?:lrar|recommandee?|r\.a\.r\.?|\brar\b|avis de reception)[^\n\d]{0,60}?(?:n\s?[°o]\.?|numero)\s?:?\s?([\da-z][\da-z ]{9,20}\d)(?![\da-z])/g;

/** Numbers of registered letters: "1A 123 456 7890 1", "2C …", "RK 123 456 789 FR", grouped as they are printed. */
export const findRegisteredMail = (folded: string): readonly RegisteredMailMatch[] => {
  const shaped = [...folded.matchAll(pattern), ...folded.matchAll(international)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match.slice(1).join(' ').toUpperCase(),
  }));
  if (shaped.length > 0) return shaped.sort((a, b) => a.start - b.start);
  return Array.from(folded.matchAll(labelled), (match) => ({
    start: match.index + match[0].length - (match[1]?.length ?? 0),
    end: match.index + match[0].length,
    value: (match[1] ?? '').replaceAll(' ', '').toUpperCase(),
  })).filter((match) => match.value.replace(/\D/g, '').length >= 9);
};
