import type { FieldValue } from '../../contracts/document.ts';
import { firmName } from '../../text/names.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import { partyOnLine } from './party-at.ts';
import type { Reading } from './reading.ts';
import { senderCandidates } from './sender-name.ts';

const insurer = /assur|mutuel|maif|macif|matmut|maaf|mma|gmf|axa|groupama|allianz|smabtp|maf\b|pacifica|prevoyance|iard|mutualit/i;
const labels =
  /(?:(?:soci[eé]t[eé]|compagnie|emetteur|demandeur|expediteur|assureur)(?:\s{1,2}(?:demandeuse?|demanderesse|emettrice|du demandeur))?)\s{0,3}:?[\s\n]{1,3}/g;

/** The other insurer: the one that writes. */
export const counterpartyField = (reading: Reading): FieldValue | undefined => {
  const heads = senderCandidates(reading).map((one) => ({ ...one, strength: one.strength + (insurer.test(one.value) ? 0.06 : -0.15) }));
  const labelled = matchesIn(reading.cue, labels, { from: 0, to: Math.min(3000, reading.cue.length) }).flatMap(
    (match): Candidate<string>[] => {
      const party = partyOnLine(reading.text.slice(match.until, match.until + 100));
      if (party === undefined || party.person || isOurName(reading, party.name) || !insurer.test(party.name)) return [];
      return [{ value: party.name, start: match.at, end: match.until + party.length, strength: 0.86 - match.at / 1e5 }];
    },
  );
  const anywhere = insurersNamed(reading);
  return toField(reading, strongest([...heads, ...labelled, ...anywhere]));
};

const named =
  /(?:\p{Lu}[\p{L}&'’-]{1,30}\s){0,3}(?:ASSURANCES?|MUTUELLE|MUTUELLES|Assurances?|Mutuelle|Mutuelles)(?:\s(?:(?:de|du|des|DE|DU|DES|la|LA|le|LE|et|ET|d['’])\s?)?\p{Lu}[\p{L}&'’-]{1,30}){0,4}/gu;

const insurersNamed = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.text, named, { from: 0, to: Math.min(4000, reading.text.length) }).flatMap((match): Candidate<string>[] => {
    const name = firmName(match[0].replace(/\n/g, ' '));
    if (name === undefined || isOurName(reading, name) || name.split(' ').length < 2 || /^(?:Code|Convention|Médiation|La M)/.test(name))
      return [];
    return [{ value: name, start: match.at, end: match.until, strength: 0.62 - match.at / 1e5 }];
  });
