import type { FieldValue } from '../../contracts/document.ts';
import { fold } from '../../text/fold.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { type Chunk, headChunks } from './head-chunks.ts';
import { matchesIn } from './near-label.ts';
import { ourClaims, ourPolicies } from './ours.ts';
import type { Reading } from './reading.ts';

/** Labels of the sender's own reference, surest first. */
const labels: readonly (readonly [RegExp, number])[] = [
  [
    /(?:\bn\s?[/.]\s?ref[a-z]*|\bnos?\s{1,2}ref[a-z]*|\bnotre\s{1,2}(?:ref[a-z]*|dossier)|\bmes\s{1,2}ref[a-z]*|\bma\s{1,2}ref[a-z]*|\bmon\s{1,2}dossier|\bn\s?[/.]\s?r(?![a-z])|(?:references?|dossier)\s{1,2}(?:du\s)?(?:cabinet|etude|expert|rct)(?![a-z])|(?<![a-z])md(?=\s?:)|(?<![a-z])acte(?=\s?n\s?°)|ref[a-z]*\.?\s{0,2}(?:(?:de|du)\s{0,2})?(?:l')?(?:etude|cabinet|acte|expert|interne|emetteur|societe|mediateur|mediation)|n\s?[°o]\s{0,2}(?:de\s)?(?:rapport|mission))\s?\.?/g,
    0.93,
  ],
  [/(?:reference\s{1,2}a\s{1,2}rappeler|a\s{1,2}rappeler)\s?\.?/g, 0.8],
  [
    /(?<!v\s?\/\s?|vos |votre |[a-z])(?:ref\s?\.?|references?|reference\s{1,2}(?:dossier|sinistre)|ref\.?\s{0,2}(?:dossier|sinistre)|dossier(?:\s{1,2}(?:suivi|n\s?[°o]))?|n\s?[°o]\s?(?:de\s)?dossier)(?=\s?\.?\s{0,2}(?::|n\s?[°o]|[a-z0-9/.-]{0,14}\s?[a-z]?\d))/g,
    0.75,
  ],
  [/(?:facture|devis|rapport(?: d'expertise)?|proces-verbal|pv|pret|note)\s{1,2}(?:n\s?[°o]\s?)?(?=[a-z]{0,4}[-/]?\d{2,})/g, 0.62],
  [/notre\s{1,2}(?:dossier|facture|rapport)\s{1,2}(?:n\s?[°o]\s?)?(?=[a-z]{0,5}[-/]?\d)/g, 0.9],
];

/** A token in the shape of a file number at the head of the letter, without a label. */
const headToken = /(?<![\w/.@-])([A-Z]{1,6}(?:[-/.][A-Z0-9]{1,9}){1,4})(?![\w@-])/g;
const shapedTail = /(?:^|\n)\s?([a-z0-9][a-z0-9/.-]{3,24})\s[-–]\s(?=v\s?[/.]?\s?ref|vos? ref|votre ref)/g;

const lead =
  /^[\s.:-]{0,5}(?:dossier|plainte|litige|sinistre|acte|etude|client|interne)?[\s.]{0,3}(?:n\s?[°o]\s?\.?)?[\s:.-]{0,5}(?:dossier\s{0,2}:\s{0,2}|n\s?[°o]\s?)?/;
const shape =
  /^[A-Za-z0-9][A-Za-z0-9./_-]*(?:[/][A-Za-z0-9.-]+)*(?:-(?:LE|LA|DE|DU)\s[A-Z]{2,20}(?![A-Za-z])|\s(?=[A-Z0-9./-]*\d)[A-Z0-9][A-Z0-9./-]*|\s[A-Z]{2,3}(?![A-Za-z])|\s[A-Z](?=\s*$|\s[A-Z]?\d)){0,4}(?:\s?[/–-]\s?(?![VN]\s?\/?\s?(?:R|$|\/))(?:[A-Z]{1,3}|[a-z]{2,3}(?=\s*$|\/))(?:\/[A-Za-z]{2,3})?(?![A-Za-z]|\s?\d)){0,3}/;

const isOurs = (reading: Reading, start: number, end: number): boolean =>
  [...ourClaims(reading), ...ourPolicies(reading)].some((own) => own.start < end && start < own.end);

const valueAt = (reading: Reading, until: number): { value: string; start: number } | undefined => {
  const skipped = lead.exec(reading.cue.slice(until, until + 40))?.[0].length ?? 0;
  const start = until + skipped;
  const line = reading.text.slice(start, start + 44).split(/[\n\f]/)[0] ?? '';
  const raw = shape
    .exec(line)?.[0]
    .replace(/\s(?:DU|LE|EN)(?:\s.*)?$|\s\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*$/, '')
    .replace(/[.,/-]+$/, '')
    .trim();
  if (raw === undefined || raw.length < 3 || !/\d/.test(raw) || raw.length > 32) return undefined;
  if (/^\d{1,2}[/.](?:0?[1-9]|1[0-2])[/.](?:\d{2}|(?:19|20)\d{2})$|^du\s/.test(raw)) return undefined;
  return { value: raw, start };
};

/** Letters, digits and signs in the shape of a file number, whole. */
const numberShape =
  /^(?:(?:notre |nos |mon |ma )?(?:dossier|affaire|ref\.?|r[ée]f[ée]rences?|nous|sinistre|mission|dossier n°|n°)\s)?((?:[A-Z]{1,5}[.:]?[\s/-]?|[A-Z]{1,3}-[A-Z]\s|[a-z]{3,5}\.\s|[A-Z](?:\.[A-Z]){1,3}\.\s?|[A-Z]{2}\/[A-Z]{2}\s)?[A-Z]{0,3}\d[A-Z0-9./-]*(?:\s[A-Z0-9/-]*\d[A-Z0-9/-]*){0,2}(?:\s[A-Z]{1,3})?)$/;
const otherNumber =
  /^(?:\d{5}(?:\s|$|[A-Z]{3})|(?:TEL|FAX|MOB)|\d{1,2}-\d{1,2}-\d{4}$|0\d[\s.]?\d\d|(?:19|20)\d\d$|\d{1,4}$|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|[A-Z]{2}-\d{3}-[A-Z]{2}$|(?:RG|TSA|CS|BP|CEDEX|ORIAS|RCS|TVA|FR|LOT|APE|SIRET?N?|CAPITAL|ART|PAGE|VA|S)\s?\d)/i;

const isNumber = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) >= 3 && text.length <= 22 && !otherNumber.test(text);

/** A file number that stands by itself between dashes or on its line at the head: the sender's, when it is neither ours nor a court's. */
const standingAlone = (reading: Reading): Candidate<string>[] =>
  headChunks(reading).flatMap(({ text, start, end }: Chunk) => {
    const value = numberShape.exec(text)?.[1];
    if (value === undefined || !isNumber(value) || isOurs(reading, start, end)) return [];
    if (/^\d+\/\d+$/.test(value) && reading.caseNumbers.some((one) => one.start < end && start < one.end)) return [];
    if (
      /(?:v\s?[/.]\s?r[ef.]*|vos? ref\S*|votre\s\S*|vous|police|contrat|immat\S*|vehicule|rg|toque|case|palais|tel\S*|fax)\s?:?\s?$/.test(
        reading.cue.slice(Math.max(0, start - 22), start),
      )
    )
      return [];
    return [{ value, start, end, strength: 0.6 - start / 1e4 }];
  });

const candidates = (reading: Reading): Candidate<string>[] => {
  const found: Candidate<string>[] = [];
  for (const [label, strength] of labels)
    for (const match of matchesIn(reading.cue, label, { from: 0, to: Math.min(reading.cue.length, 6000) })) {
      const read = valueAt(reading, match.until);
      if (read === undefined || isOurs(reading, read.start, read.start + read.value.length)) continue;
      if (/(?:rcs|siren|siret|iban|rg|tva)\s/.test(fold(read.value))) continue;
      const kept = /^(?:pv|pret)\s/.test(match[0]) ? `${reading.text.slice(match.at, match.at + match[0].length).trim()} ` : '';
      found.push({
        value: `${kept}${read.value}`,
        start: match.at,
        end: read.start + read.value.length,
        strength: strength - match.at / 200_000,
      });
    }
  for (const match of matchesIn(reading.cue, shapedTail, { from: 0, to: 2500 })) {
    const value = reading.text.slice(match.at, match.until).trim().split(/\s/)[0];
    if (value !== undefined && /\d/.test(value) && !isOurs(reading, match.at, match.at + value.length))
      found.push({ value, start: match.at, end: match.until, strength: 0.82 });
  }
  for (const match of matchesIn(reading.text, headToken, { from: 0, to: 500 })) {
    const value = match[1] ?? '';
    if (value.replace(/\D/g, '').length < 4 || isOurs(reading, match.at, match.until) || /^[A-Z]{2}-\d{3}-[A-Z]{2}$/.test(value)) continue;
    if (
      /(?:v\s?[/.]?\s?r[ef.]|vos? ref|votre|police|contrat|sinistre|rg|portalis|tsa|cs|bp|loi|article|vehicule|immat\S*|toque)[^\n]{0,12}$/.test(
        reading.cue.slice(Math.max(0, match.at - 20), match.at + 1),
      )
    )
      continue;
    found.push({ value, start: match.at, end: match.until, strength: 0.56 - match.at / 1e5 });
  }
  return [...found, ...standingAlone(reading)];
};

/** The sender's own reference: what stands under N/Réf or a like label and is none of our numbers. */
export const senderReferenceField = (reading: Reading): FieldValue | undefined => toField(reading, strongest(candidates(reading)));
