import { allMatches } from '../text/all-matches.ts';
import { findPhones } from '../text/contacts.ts';
import { findDates } from '../text/dates.ts';
import { claimShape } from './page-patterns.ts';

/** Figures in a row with signs or a few letters between them: "26 061 40077", "2026/R/77410", "26-N-6614". */
const run = /\d[\da-z]*(?:[ ./_-]{1,3}[a-z]{0,3}[./_-]?\d[\da-z]*)*/g;
const fewestFigures = 6;
const mostFigures = 14;

/** Other long numbers: a registered letter's, a company's, a post code with its town's box. */
const otherNumber = /(?:siren|siret|rcs|orias|capital(?: de)?|tsa|cs|bp|naf|ape|iban|lrar|ar|n ?° ?\d?[a-z])\s{0,2}[:n°]{0,3}\s{0,2}$/;

type Placed = { readonly start: number; readonly end: number };

/** The file numbers of a text, by their figures alone; it is folded. Days, telephones and numbers in the shape of our claims are none. */
export const fileNumbersIn = (text: string): ReadonlySet<string> => {
  const others: Placed[] = [
    ...findDates(text),
    ...findPhones(text),
    ...allMatches(text, claimShape).map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ];
  const found = new Set<string>();
  for (const { 0: raw, index } of allMatches(text, run)) {
    const end = index + raw.length;
    const figures = raw.replace(/\D/g, '');
    if (figures.length < fewestFigures || figures.length > mostFigures) continue;
    if (others.some((one) => one.start < end && index < one.end)) continue;
    if (otherNumber.test(text.slice(Math.max(0, index - 16), index))) continue;
    found.add(figures);
  }
  return found;
};
