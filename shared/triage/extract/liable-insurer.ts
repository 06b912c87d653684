import type { FieldValue } from '../../contracts/document.ts';
import { fold } from '../../text/fold.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { isCleared } from './is-cleared.ts';
import { labelledValues } from './labelled.ts';
import { leavesLiabilityOpen, liableLabel, liablePartyField } from './liable-party.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import { partyAt, partyOnLine } from './party-at.ts';
import type { Reading } from './reading.ts';
import { recourseAdvised } from './recourse-advised.ts';
import { theirCells } from './sides.ts';
import { tablesOf } from './table-cells.ts';

const label =
  /^(?:(?:son )?assureur(?: (?:(?:du |de la |de l')?(?:tiers|responsable|adverse|partie adverse|lese|rc|rcd|decennale?|presume|conventionnel)[a-z ]{0,24}))?|compagnie (?:adverse|du tiers)|assure[e]? (?:par|aupres de|chez)|(?:rc|rcd)(?: decennale)?)$/;

const spoken =
  /(?:(?:assuree?|couverte?|garantie?|souscrite?|rcd?|responsabilite (?:civile|decennale))s?\s{1,2}(?:(?:pour|en|au titre de)\s{1,2}[a-z ]{3,30}\s{1,2})?(?:aupres\s{1,2}(?:de\s|du\s|des\s|d')|(?:par|chez|aux?|a)\s{1,2})|(?:son|leur)\s{1,2}assureur(?:,|\s{1,2}est|\s?:)?\s{1,2}|\(\s?(?:assureur|rcd?)\s{0,2}:?\s{1,2}|assureur\s{1,2}(?:rcd?|decennal|adverse)\s{0,2}:?\s{1,2})(?=(?:la |le |les |l'|[a-z]))/g;
const insurerName = (reading: Reading, raw: string, onLine: boolean): { name: string; length: number } | undefined => {
  const text = raw.split(/[)\n]/)[0] ?? '';
  if (!/^(?:(?:la|le|les|l['’])\s?)?\p{Lu}/u.test(text)) return undefined;
  const party = onLine ? partyOnLine(text) : partyAt(text);
  return party === undefined || party.person || isOurName(reading, party.name) || /^(?:Oui|Non|Inconnu|Néant|Non )/.test(party.name)
    ? undefined
    : party;
};

/** Nearness to the one held liable, whose insurer it is. */
const beside = (reading: Reading, at: number): number => {
  const liable = liablePartyField(reading);
  if (typeof liable?.value !== 'string') return 0;
  const last = fold(liable.value).split(' ').at(-1) ?? '';
  const before = reading.cue.slice(Math.max(0, at - 160), at);
  return last.length > 3 && before.includes(last) ? 0.05 : 0;
};

const labelledInsurers = (reading: Reading): Candidate<string>[] =>
  labelledValues(reading).flatMap(({ label: said, value, start, end }) => {
    const name = label.test(said) ? insurerName(reading, value, true) : undefined;
    if (name === undefined) return [];
    const exact = /responsable|tiers|adverse|rc/.test(said) ? 0.06 : 0;
    return [{ value: name.name, start, end, strength: 0.84 + exact + beside(reading, start) - start / 1e6 }];
  });

const insurerCell = /^(?:assurances?|assureur|compagnie|assuree? (?:par|chez|aupres de))\s?:?\s/;

/** "Assurance Bourbonnaise Mutuelle - 5 118 402" in the column of the other side. */
const onTheirSide = (reading: Reading): Candidate<string>[] =>
  theirCells(reading).flatMap((cell) => {
    const lead = insurerCell.exec(cell.cue)?.[0].length;
    const name = lead === undefined ? undefined : insurerName(reading, cell.text.slice(lead).split(/\s[-–—]\s/)[0] ?? '', true);
    return name === undefined ? [] : [{ value: name.name, start: cell.start, end: cell.end, strength: 0.9 }];
  });

const insurer = /assur|mutuel|prevoyance|iard/;

/** "Responsable | M. LE BIHAN – Mutuelle des Abers". */
const behindLiable = (reading: Reading): Candidate<string>[] =>
  labelledValues(reading).flatMap(({ label: said, value, start, end }) => {
    if (!liableLabel.test(said)) return [];
    const piece = value
      .split(/\s[–—-]\s|,\s|\(|;/)
      .slice(1)
      .find((one) => insurer.test(fold(one)));
    const name = piece === undefined ? undefined : insurerName(reading, piece.trim().replace(/^assureur\s?:?\s/i, ''), true);
    return name === undefined ? [] : [{ value: name.name, start, end, strength: 0.86 - start / 1e6 }];
  });

/** "M. PUECH (Axelle Assurances, contrat 5541)", ", assuré Mutuelle du Littoral". */
const aside =
  /(?:\(|,\s(?:assurée?\s)?)(?=(?:(?:[Ll]a|[Ll]e|[Ll]['’])\s?)?\p{Lu}[\p{L}'’&-]{1,30}(?:\s(?:(?:de|du|des|la)\s)?\p{Lu}?[\p{L}'’&-]{1,30}){0,4}[,)])/gu;

const asideInsurers = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.text, aside).flatMap((match): Candidate<string>[] => {
    const name = insurerName(reading, reading.text.slice(match.until, match.until + 80).split(',')[0] ?? '', true);
    if (name === undefined || !insurer.test(fold(name.name)) || beside(reading, match.at) === 0) return [];
    return [{ value: name.name, start: match.at, end: match.until + name.length, strength: 0.7 - match.at / 1e6 }];
  });

/** A name with an insurer's word in it. */
const insurerLike = /(?<![\p{L}'’-])\p{Lu}[\p{L}'’&-]{1,30}(?:\s(?:(?:de|du|des|la|les|et)\s|[dl]['’])?\p{Lu}[\p{L}'’&-]{1,30}){0,5}/gu;

/** A head of a column, a paper, somebody insured: no insurer's name. */
const noInsurer = /^(?:assurances?|assureurs?|assuree?s?|compagnie|mutuelle|attestation.*|contrat.*|police.*)$/;

const insurersIn = (reading: Reading, text: string, start: number): Candidate<string>[] =>
  matchesIn(text, insurerLike).flatMap((match): Candidate<string>[] => {
    const sign = fold(match[0]);
    const name = insurer.test(sign) && !noInsurer.test(sign) ? insurerName(reading, match[0], true) : undefined;
    return name === undefined ? [] : [{ value: name.name, start: start + match.at, end: start + match.until, strength: 0.76 }];
  });

/** "Oxalys Assurances, sinistre OX/26/70511, assuré M. AUBERTIN", or a row of the parties with the liable one in a cell and his insurer in another. */
const onHisLine = (reading: Reading): Candidate<string>[] => {
  const liable = liablePartyField(reading);
  const last = typeof liable?.value === 'string' ? (fold(liable.value).split(' ').at(-1) ?? '') : '';
  if (last.length < 4) return [];
  const namesHim = (text: string): boolean => text.split(/[^a-z'-]+/).includes(last);
  const insuredLine = matchesIn(reading.cue, /(?<=\n)[^\n]{0,90}(?<![a-z])assuree?s?\s[^\n]{2,60}(?=\n)/g)
    .filter((line) => {
      const [insured = ''] = (line[0].split(/assuree?s?\s/).at(-1) ?? '').split(/\s(?:contre|c\/)\s/);
      return namesHim(insured);
    })
    .flatMap((line) => insurersIn(reading, reading.text.slice(line.at, line.until), line.at));
  const cells = tablesOf(reading).flatMap(({ rows }) =>
    rows
      .filter((row) => row.length > 2 && namesHim(row[0]?.cue ?? ''))
      .flatMap((row) => row.slice(1).flatMap((cell) => insurersIn(reading, cell.text, cell.start))),
  );
  return [...insuredLine, ...cells];
};

const spokenInsurers = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.cue, spoken).flatMap((match): Candidate<string>[] => {
    const name = insurerName(reading, reading.text.slice(match.until, match.until + 110), /[:(]/.test(match[0]));
    if (name === undefined || isCleared(reading.cue, match.at)) return [];
    const exact = /rc|decennal|adverse/.test(match[0]) ? 0.04 : 0;
    return [
      {
        value: name.name,
        start: match.at,
        end: match.until + name.length,
        strength: 0.82 + exact + beside(reading, match.at) - match.at / 1e6,
      },
    ];
  });

/** The insurer of the liable party, where there is one or recourse is advised. */
export const liableInsurerField = (reading: Reading): FieldValue | undefined =>
  liablePartyField(reading) === undefined && (recourseAdvised(reading)?.value === false || leavesLiabilityOpen(reading))
    ? undefined
    : toField(
        reading,
        strongest([
          ...onTheirSide(reading),
          ...labelledInsurers(reading),
          ...behindLiable(reading),
          ...spokenInsurers(reading),
          ...asideInsurers(reading),
          ...onHisLine(reading),
        ]),
      );
