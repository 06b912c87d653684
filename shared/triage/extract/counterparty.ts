import type { FieldValue } from '../../contracts/document.ts';
import { fold } from '../../text/fold.ts';
import { withoutInitials } from '../../text/initials.ts';
import { firmName, withoutForeignForm } from '../../text/names.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { labelledValues } from './labelled.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import { partyAt, partyOnLine } from './party-at.ts';
import type { Reading } from './reading.ts';
import { senderCandidates } from './sender-name.ts';
import { otherSide } from './sides.ts';

const insurer = /assur|mutuel|maif|macif|matmut|maaf|mma|gmf|axa|groupama|allianz|smabtp|maf\b|pacifica|prevoyance|iard|mutualit/i;
const label =
  /^(?:soci[eé]t[eé]|compagnie|emetteur|demandeur|expediteur|assureur)(?:\s(?:demandeuse?|demanderesse|emettrice|contestante|du demandeur))?$/;

/** "société d'assurance mutuelle" says what it is, not who. */
const description =
  /[\s,–-]{1,3}(?:soci[ée]t[ée]|compagnie|mutuelle|entreprise)\s(?:d['’]assurances?|mutuelle|anonyme|r[ée]gie)(?![\p{L}]{2}).*$/iu;
const onlyDescription =
  /^d['’]assurances?|^(?:assurances?\s(?:mutuelles?|maritimes)|mutuelle d['’]assurances?|soci[ée]t[ée] d['’]assurances?|maritimes)(?:$|\s(?:et|[àa]|•|–|contentieux|recours)(?!\p{L}))|^assureur\s/iu;
const leadLabel =
  /^(?:(?:soci[ée]t[ée]\s)?(?:[ée]mettrice|demanderesse|contestante)|exp[ée]diteur|[ée]metteur|demandeur)\s{1,2}(?=\p{L})/iu;
const nobody =
  /^(?:code|convention|m[ée]diation|la m[ée]diation|recours|saisine|contestation|fiche|reconstitution|objet|d['’]avocats|bonjour|madame|monsieur|messieurs)\b|assur[ée]e?\s/iu;

/** The company's name without what surrounds it; undefined where only a description stands. */
const cleanName = (reading: Reading, name: string): string | undefined => {
  const clean = withoutInitials(withoutForeignForm(name.replace(leadLabel, '').replace(description, '').trim()));
  return clean.length < 3 || onlyDescription.test(clean) || nobody.test(clean) || isOurName(reading, clean) ? undefined : clean;
};

const cleaned = (reading: Reading, candidates: readonly Candidate<string>[]): Candidate<string>[] =>
  candidates.flatMap((one) => {
    const value = cleanName(reading, one.value);
    return value === undefined ? [] : [{ ...one, value }];
  });

const labelled = (reading: Reading): Candidate<string>[] =>
  labelledValues(reading).flatMap(({ label: said, value, start, end }): Candidate<string>[] => {
    const party = label.test(said) ? partyOnLine(value) : undefined;
    if (party === undefined || party.person || isOurName(reading, party.name) || !insurer.test(party.name)) return [];
    return [{ value: party.name, start, end, strength: 0.88 - start / 1e5 }];
  });

/** "J'interviens pour la Compagnie X, assureur de …": the client of the one who writes. */
const represented =
  /(?:interviens|intervenons|agissons|agis|mandatee?s?|conseil|nom et pour (?:le )?compte|representons|represente)\s{1,2}(?:pour|au nom|par|de)?\s{0,2}(?:le compte\s)?(?:de\s|d')?(?=(?:la |le |les |l')?[a-z][^.;\n]{2,60},?\s{1,2}(?:(?:en (?:sa )?qualite d')?assureur|subrogee?))/g;

const clients = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.cue, represented, { from: 0, to: Math.min(3000, reading.cue.length) }).flatMap((match): Candidate<string>[] => {
    const party = partyAt(reading.text.slice(match.until, match.until + 110));
    if (party === undefined || party.person || isOurName(reading, party.name)) return [];
    return [{ value: party.name, start: match.at, end: match.until + party.length, strength: 0.95 }];
  });

const named =
  /(?:\p{Lu}[\p{L}&'’-]{1,30}\s){0,3}(?:ASSURANCES?|MUTUELLE|MUTUELLES|Assurances?|Mutuelle|Mutuelles)(?:\s(?:(?:de|du|des|DE|DU|DES|la|LA|le|LE|et|ET|d['’])\s?)?\p{Lu}[\p{L}&'’-]{1,30}){0,4}/gu;

const insurersNamed = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.text, named, { from: 0, to: Math.min(4000, reading.text.length) }).flatMap((match): Candidate<string>[] => {
    const name = firmName(match[0].replace(/\n/g, ' '));
    return name === undefined || name.split(' ').length < 2
      ? []
      : [{ value: name, start: match.at, end: match.until, strength: 0.62 - match.at / 1e5 }];
  });

/** The first line of a letterhead, up to its first dash or description. */
const headline = (reading: Reading): Candidate<string>[] => {
  const line = reading.text.slice(0, 160).split('\n')[0] ?? '';
  const [first = '', second] = line.replace(description, '').split(/\s[–—-]\s|\s{3}|,\s|\s\|\s|\s•\s/);
  // "MRC – Mutuelle Rhône Confluence": the initials stand before the name.
  const text = (/^[\p{Lu}.]{2,6}$/u.test(first.trim()) && second !== undefined && insurer.test(second) ? second : first).trim();
  const name = /^\p{Lu}/u.test(text) && text.length < 60 && !/\d/.test(text) ? firmName(text) : undefined;
  if (name === undefined || name.split(' ').length > 6) return [];
  const described = description.test(line) || insurer.test(fold(reading.text.slice(0, 120)));
  return [{ value: name, start: 0, end: text.length, strength: described ? 0.8 : 0.5 }];
};

/** The other insurer: across from us on a form, the client of a lawyer, else the one that writes. */
export const counterpartyField = (reading: Reading): FieldValue | undefined => {
  const other = otherSide(reading);
  const across: Candidate<string>[] =
    other === undefined ? [] : [{ value: other.name, start: other.start, end: other.end, strength: 0.97 }];
  const heads = senderCandidates(reading).map((one) => ({ ...one, strength: one.strength + (insurer.test(one.value) ? 0.06 : -0.15) }));
  return toField(
    reading,
    strongest(
      cleaned(reading, [...across, ...clients(reading), ...heads, ...labelled(reading), ...headline(reading), ...insurersNamed(reading)]),
    ),
  );
};
