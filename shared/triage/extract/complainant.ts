import type { FieldValue } from '../../contracts/document.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { insuredNameField } from './insured-name.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import { partyAt } from './party-at.ts';
import type { Reading } from './reading.ts';
import { senderNameField } from './sender-name.ts';

const civility = "(?=(?:m\\.|mme|mlle|monsieur|madame|la |le |l'))";
const relatives =
  '(?:pere|mere|mari|femme|epou(?:x|se)|fils|fille|frere|soeur|oncle|tante|grand[- ]?(?:pere|mere)|parents|voisine?|locataire|bailleur|compagne|compagnon|beau[- ]?(?:pere|fils)|belle[- ]?(?:mere|fille)|neveu|niece|client|cliente)';

/** For whom somebody else writes: a lawyer, a broker, a guardian, a relative. */
const represented: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `(?:mon client|ma cliente|mes clients|(?:notre|nos) clients?(?: communs?)?|notre cliente(?: commune)?|notre adherente?|notre (?:assuree?|societaire)(?: commune?)?|votre (?:assuree?|societaire|cliente?)(?: commune?)?|conseil de|interets de|nom et pour le compte de|mandate[e]? par|chargee? par|represente|pour le compte de)\\s{0,2},?\\s{1,3}${civility}`,
      'g',
    ),
    0.86,
  ],
  [
    new RegExp(
      `(?:a[uv] nom|pour le compte|a la (?:demande|place)|en lieu et place|dans l'interet|de la part) (?:et pour le compte )?(?:de (?:mon|ma|mes|notre|sa|son) ${relatives}\\s{0,2}[,:]?\\s{1,3}(?:${civility})?|d[e']\\s{0,2}${civility})`,
      'g',
    ),
    0.86,
  ],
  [
    new RegExp(
      `(?:ecri[st]|adresse|reclame|proteste|me plains|agi[st]|prends la plume|tape)[^.;\\n]{0,30} pour (?:mon|ma|mes|notre) ${relatives}\\s{0,2}[,:]?\\s{1,3}(?:${civility})?(?=[a-z])`,
      'g',
    ),
    0.86,
  ],
  [
    new RegExp(
      `(?:(?:tut(?:eur|rice)|curat(?:eur|rice)|representante? legale?|mandataire)(?: [a-z]{4,12}){0,5} (?:de|d')|(?:protege[e]?|majeure? protegee?)(?: de)?\\s{0,2}[,:]?)\\s{1,3}${civility}`,
      'g',
    ),
    0.84,
  ],
];

const about: readonly (readonly [RegExp, number])[] = [
  [
    /(?:saisine\s{1,2}(?:de|presentee par|emanant de|par)|saisie?s?\s{1,2}(?:par|d'une (?:demande|reclamation|contestation) (?:de|par|emanant de|formee par))|signalement\s{1,2}(?:de|depose par)|recue?\s{1,2}(?:un courrier )?de|destinataire d'un courrier de|demande\s{1,2}(?:de|presentee par|emanant de|formulee par)|reclamation\s{1,2}(?:de|presentee par|emanant de|formulee par)|litige\s{1,2}(?:opposant|entre|vous opposant a)|dossier de|plainte de|courrier de|reclamant[e]?|demandeur|demanderesse|requerante?|assuree?|consommateur|consommatrice|adherente?|plaignante?|interessee?|affaire)\s{0,2}:?\s{1,3}(?=(?:m\.|mme|mlle|monsieur|madame|la (?:sci|societe|sarl)|[a-z]))/g,
    0.88,
  ],
  [/dossier[^\n]{0,30}\s[–—-]\s(?=(?:m\.|mme|mlle|monsieur|madame)\s)/g, 0.85],
  [/(?:a l'initiative de|pour|formee par|concernant|opposant|relatif a|situation de)\s{1,3}(?=(?:m\.|mme|mlle|monsieur|madame)\s)/g, 0.76],
  [/votre\s{1,2}(?:assuree?|cliente?|societaire),?\s{1,3}(?=(?:m\.|mme|mlle|monsieur|madame)\s)/g, 0.82],
];

const saying =
  /((?:M\.|Mme|Mlle|Monsieur|Madame)\s\p{Lu}[\p{L}'’-]{1,30}(?:\s(?:(?:de|du|le|la)\s)?\p{Lu}[\p{L}'’-]{1,30}){0,3}),?\s(?:(?:nous|m['’])\s?a\s(?:fait\spart|saisie?s?|adressé|écrit|demandé|signalé|transmis|alerté|confié|exposé|remis)|a\s(?:saisi|formé|adressé|porté|signalé|déposé|sollicité|écrit|appelé)|s['’]est\s(?:adressée?|tournée?|plainte?)|est\svenue?|que\svous\sassurez|\/\s|se\splaint|conteste|vous\sreproche)/gu;

/** "M. X nous a fait part de …", "M. X / VAUCLAIR ASSURANCES". */
const said = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.text, saying).flatMap((match) => {
    const party = partyAt(match[1] ?? '');
    return party === undefined || isOurName(reading, party.name)
      ? []
      : [{ value: party.name, start: match.at, end: match.until, strength: 0.84 - match.at / 1e6 }];
  });

const candidates = (reading: Reading, heads: readonly (readonly [RegExp, number])[]): Candidate<string>[] =>
  heads.flatMap(([pattern, strength]) =>
    matchesIn(reading.cue, pattern).flatMap((match) => {
      const text = reading.text.slice(match.until, match.until + 130);
      if (
        !/^(?:(?:la|le|l['’])\s?(?:sci|soci|sarl|sas|syndic|assoc)|m\.|mme|mlle|monsieur|madame|m\s|\p{Lu}\p{L}{1,30}\s\p{Lu})/iu.test(
          text,
        ) ||
        /^(?:monsieur|madame)\s(?:le|la)\s/i.test(text)
      )
        return [];
      const [line = text] = text.split('\n');
      const party = partyAt(/^\S+\s\S+\s\S+/.test(line) ? line : (text.split('\n\n')[0] ?? text));
      if (party === undefined || isOurName(reading, party.name) || (!party.person && !/^(?:(?:la|le)\s)?\p{Lu}/u.test(text))) return [];
      return [{ value: party.name, start: match.at, end: match.until + party.length, strength: strength - match.at / 1e6 }];
    }),
  );

/** Who complains: the client for whom a lawyer or a relative writes, else the writer. */
export const complainantField = (reading: Reading): FieldValue | undefined => {
  const client = toField(reading, strongest(candidates(reading, represented)));
  if (client !== undefined) return client;
  const writer = senderNameField(reading);
  const lawyer =
    typeof writer?.value === 'string' && /avocat|cabinet|selarl|scp/i.test(writer.value) && /(?:mon|ma|notre) cliente?/.test(reading.cue);
  return (
    (lawyer ? (toField(reading, strongest([...candidates(reading, about), ...said(reading)])) ?? insuredNameField(reading)) : undefined) ??
    writer
  );
};

const opening =
  /(?:^|\n)\s?(?:objet\s?:|madame, monsieur|madame,|monsieur,|messieurs,|(?:madame|monsieur|mme|m\.) l[ae] (?:direct|presid|respons)[a-z]{2,8}[^\n]{0,20},|mesdames)/g;
const inBody = /(?:^|[\s:(])(?=(?:m\.|mme|mlle|monsieur|madame)\s[a-z])/g;
const staff =
  /(?:suivie? par|suivi de|expert|docteur|inspect[a-z]{1,5}|delegue[e]?|conseill[a-z]{1,4}|signe|president|attention de|chef)\s{0,2}:?,?\s{0,2}$/;

/** The first person whom the body of the letter names. */
const firstNamed = (reading: Reading): Candidate<string>[] => {
  const from = matchesIn(reading.cue, opening)[0]?.at;
  if (from === undefined) return [];
  const found = matchesIn(reading.cue, inBody, { from, to: Math.min(reading.cue.length, from + 1500) }).flatMap((match) => {
    const text = reading.text.slice(match.until, match.until + 90);
    if (
      /^(?:monsieur|madame|m\.|mme),?\s(?:l[ae]s?\s|l['’])/i.test(text) ||
      !/^\S+\s\p{Lu}/u.test(text) ||
      /^Madame,? Monsieur/i.test(text)
    )
      return [];
    if (staff.test(reading.cue.slice(Math.max(0, match.until - 40), match.until))) return [];
    const party = partyAt(text.split('\n')[0] ?? text);
    return party === undefined || !party.person || isOurName(reading, party.name)
      ? []
      : [{ value: party.name, start: match.until, end: match.until + party.length, strength: 0.64 }];
  });
  return found.slice(0, 1);
};

/** Whose complaint a mediator or an authority passes on. */
export const complainantOfReferral = (reading: Reading): FieldValue | undefined =>
  reading.once('complainantOfReferral', () =>
    toField(reading, strongest([...candidates(reading, about), ...said(reading), ...firstNamed(reading)])),
  );
