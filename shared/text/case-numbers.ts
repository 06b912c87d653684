import { allMatches } from './all-matches.ts';
/** A court's number of a case: "26/01234" (RG), "2026F01234" (commerce), an administrative or parquet number as it stands. */
export type CaseNumberMatch = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly form: 'rg' | 'commerce' | 'other';
  readonly labelled: boolean;
};

const label =
  /(?:\br\.?\s?g\.?\b|role(?: general)?|n[°o]\s?r\.?g|affaire(?: civile)?|dossier|instance|requete|parquet|enrole[a-z]{0,2})\s?(?:n\s?[°o]\s?\.?|numero)?\s?(?:de\s(?:role|repertoire(?: general)?|parquet|minute))?[\s:.°-]{0,5}(?:n\s?[°o]\s?)?(?:rg\s)?(?:f\s)?$/;
const rg = /(?<![\d/a-z.])((?:20)?\d{2})\s?\/\s?(\d{4,6})(?![\d/]|,\d)/g;
const commerce = /(?<![\da-z])((?:20)\d{2})\s?([a-z]{1,2})\s?(\d{4,6})(?![\da-z])/g;
const proximity = /(?<![\d/.-])(\d{2}-\d{2}-\d{6})(?![\d-])/g;
const administrative = /(?<![\d/.,-])(2\d{6})(?:-(\d{1,2}))?(?![\d/,]|\s?€)/g;
const labelledOther =
  /(?:n\s?[°o]\s?(?:de\s)?(?:parquet|repertoire|role|minute)|r\.?g\.?\s?n\s?[°o]|parquet\s?n\s?[°o])[\s:]{0,4}(\d{1,4}[\d\s/-]{3,16}\d)(?![\d/])/g;
const portalis = /(?<![a-z\d])([a-z0-9]{4})-([a-z0-9])-([a-z0-9]{3})-([a-z0-9]{2,6})(?![a-z\d])/g;

const isLabelled = (folded: string, at: number): boolean => label.test(folded.slice(Math.max(0, at - 48), at));

const place = (match: RegExpExecArray): { start: number; end: number } => ({ start: match.index, end: match.index + match[0].length });

/** The case numbers of courts in folded text, in the order of the text. */
export const findCaseNumbers = (folded: string): readonly CaseNumberMatch[] => {
  const found: CaseNumberMatch[] = [];
  for (const match of allMatches(folded, rg)) {
    const year = match[1] ?? '';
    found.push({ ...place(match), value: `${year.slice(-2)}/${match[2] ?? ''}`, form: 'rg', labelled: isLabelled(folded, match.index) });
  }
  for (const match of allMatches(folded, commerce))
    found.push({
      ...place(match),
      value: `${match[1]}${match[2]}${match[3]}`.toUpperCase(),
      form: 'commerce',
      labelled: isLabelled(folded, match.index),
    });
  for (const match of allMatches(folded, proximity)) found.push({ ...place(match), value: match[0], form: 'rg', labelled: true });
  for (const match of allMatches(folded, administrative))
    if (
      match[2] !== undefined ||
      /(?:n\s?[°o]|dossier|requete|instance)[\s:.]{0,4}$/.test(folded.slice(Math.max(0, match.index - 24), match.index))
    )
      found.push({ ...place(match), value: match[1] ?? match[0], form: 'other', labelled: true });
  for (const match of allMatches(folded, labelledOther)) {
    const value = (match[1] ?? '').trim().replace(/\s?\/\s?/g, '/');
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    if (!found.some((other) => start <= other.start && other.end <= match.index + match[0].length))
      found.push({ start, end: match.index + match[0].length, value, form: 'other', labelled: true });
  }
  return found.sort((a, b) => a.start - b.start);
};

/** Portalis numbers, "DB3D-W-B7K-LETX". */
export const findPortalis = (folded: string): readonly { readonly start: number; readonly end: number; readonly value: string }[] =>
  allMatches(folded, portalis)
    .map((match) => ({ ...place(match), value: match[0].toUpperCase() }))
    .filter((one) => /\d/.test(one.value));
