import { counted } from '../text/counted.ts';

/** A length of time; months before days (CPC art. 644: distance is in months). `clear`: neither the first nor the last day counts. */
export type Term = {
  readonly months?: number;
  readonly days?: number;
  readonly ouvrables?: number;
  readonly working?: number;
  readonly clear?: number;
};

const months = (count: number): string => (count % 12 === 0 ? years(count / 12) : `${count} mois`);
const years = (count: number): string => counted(count, 'an');

/** "2 mois", "15 jours", "2 mois et 15 jours", "10 jours ouvrables". */
export const termInWords = (term: Term): string => {
  const parts: string[] = [];
  if (term.months !== undefined) parts.push(months(term.months));
  if (term.days !== undefined) parts.push(counted(term.days, 'jour'));
  if (term.ouvrables !== undefined) parts.push(counted(term.ouvrables, 'jour ouvrable', 'jours ouvrables'));
  if (term.working !== undefined) parts.push(counted(term.working, 'jour ouvré', 'jours ouvrés'));
  if (term.clear !== undefined) parts.push(counted(term.clear, 'jour franc', 'jours francs'));
  return parts.join(' et ');
};
