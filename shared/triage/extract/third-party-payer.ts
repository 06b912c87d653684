import type { FieldValue } from '../../contracts/document.ts';
import { firstNames } from '../../text/first-names.ts';
import { fold } from '../../text/fold.ts';
import { firmName, personName } from '../../text/names.ts';
import { amountField } from './amount-claimed.ts';
import { type Candidate, type FieldMap, strongest, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import { partyAt, partyOnLine } from './party-at.ts';
import type { Reading } from './reading.ts';
import { senderNameField } from './sender-name.ts';

const victims: readonly (readonly [RegExp, number])[] = [
  [
    /(?:victime|assuree?\s{1,2}(?:social[e]?|victime)|assuree?|salariee?|agent|beneficiaire|patiente?|adherente?|nom (?:et prenom )?(?:de la victime|de l'assuree?)|notre (?:assuree?|salariee?|adherente?|agente?))\s{0,2}:\s{0,3}/g,
    0.92,
  ],
  [
    /(?:victime|notre (?:assuree?|salariee?|adherente?|agente?|collaborat(?:eur|rice))|(?:dont|accident (?:de (?:trajet|travail|service|circulation) )?de|blesse|concernant|sante de|salariee?|prejudice de|soins de))\s{0,2},?\s{1,3}(?:a ete victime\s)?(?=(?:m\.|mme|mlle|monsieur|madame)\s)/g,
    0.84,
  ],
];

const plain =
  /[Nn]otre\s(?:salariée?|agente?|employée?|adhérente?|collaborateur|collaboratrice),?\s(\p{Lu}[\p{L}-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){1,3})/gu;
const before =
  /((?:M\.|Mme|Mlle|Monsieur|Madame)\s\p{Lu}[\p{L}'’-]{1,30}(?:\s(?:(?:de|du|le|la)\s)?\p{Lu}[\p{L}'’-]{1,30}){0,3}),?\s(?:[^,.;\n]{2,40},\s)?(?:victime|agente?\s|notre\s(?:adhérent|salarié|agent|assuré)e?|salariée?|employée?|adhérente?|est employée?|a été (?:victime|blessée?|renversée?|arrêtée?|admise?))/gu;

/** "VICTIME MARMIER CELINE - ACCIDENT DU …", "agent Cédric VERGNE", "OBJET : VANHOUTTE Régine – accident causé par votre assuré". */
const bare =
  /(?:(?:^|[\s—–-])(?:VICTIME|[Vv]ictime|ASSUREE?|AGENTE?|[Aa]gente?|[Ss]alariée?)|(?:Objet|OBJET)\s?:)\s{1,3}((?:(?:M\.|Mme|Mlle|Monsieur|Madame)\s)?\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){1,2})(?=\s{0,2}(?:[–—,(-]|\n|$))/gu;

const namedBare = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.text, bare).flatMap((match) => {
    const name = personName(match[1] ?? '');
    const person = name?.split(' ').some((word) => firstNames.has(fold(word))) === true;
    return name === undefined || !person || isOurName(reading, name)
      ? []
      : [{ value: name, start: match.at, end: match.until, strength: 0.83 - match.at / 1e6 }];
  });

const namedBefore = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.text, before).flatMap((match) => {
    const party = partyAt(match[1] ?? '');
    return party === undefined ? [] : [{ value: party.name, start: match.at, end: match.until, strength: 0.85 - match.at / 1e6 }];
  });

const namedPlainly = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.text, plain).flatMap((match) => {
    const name = personName(match[1] ?? '');
    return name === undefined ? [] : [{ value: name, start: match.at, end: match.until, strength: 0.84 }];
  });

const victim = (reading: Reading): FieldValue | undefined => {
  const found = victims.flatMap(([pattern, strength]) =>
    matchesIn(reading.cue, pattern).flatMap((match): Candidate<string>[] => {
      const text = reading.text.slice(match.until, match.until + 110);
      const party = match[0].includes(':') ? partyOnLine(text) : partyAt(text);
      if (party === undefined || isOurName(reading, party.name) || party.name.split(' ').length < 2 || /\d/.test(party.name)) return [];
      // An insured person's child or spouse is the victim where both stand in the statement.
      const social = /victime/.test(match[0]) ? 0.03 : /beneficiaire/.test(match[0]) ? 0.02 : 0;
      return [{ value: party.name, start: match.at, end: match.until + party.length, strength: strength + social - match.at / 1e6 }];
    }),
  );
  return toField(reading, strongest([...found, ...namedBefore(reading), ...namedPlainly(reading), ...namedBare(reading)]));
};

const provisionalSigns =
  /(?:n'est|ne sont|n'etant)\s(?:donc\s)?pas\s(?:encore\s)?(?:definiti|arrete)|provisoire|a\s{1,2}parfaire|sous\s{1,2}reserve\s{1,2}(?:de|d'|des)[^.;\n]{0,40}(?:debours|prestations|frais|consolidation)|non\s{1,2}definiti|en attente de consolidation/g;
const definitiveSigns = /definiti(?:f|ve|fs|ves)/g;

/** Provisional or definitive, as the statement calls itself first. */
const provisional = (reading: Reading): FieldValue | undefined => {
  const yes = matchesIn(reading.cue, provisionalSigns)[0];
  const no = matchesIn(reading.cue, definitiveSigns).find(
    (match) =>
      !/(?:non|pas|avant|ulterieur|creance definitive (?:vous )?sera|relevé|sera|suivra|adresse)[^.;\n]{0,40}$/.test(
        reading.cue.slice(Math.max(0, match.at - 50), match.at),
      ),
  );
  if (yes !== undefined && (no === undefined || yes.at <= no.at))
    return toField(reading, { value: true, start: yes.at, end: yes.until, strength: 0.9 });
  return no === undefined ? undefined : toField(reading, { value: false, start: no.at, end: no.until, strength: 0.88 });
};

const fund =
  /(?:CPAM|Cpam|C\.P\.A\.M\.?|CAISSE PRIMAIRE D['’]ASSURANCE MALADIE|Caisse primaire d['’]assurance maladie|MSA|Rectorat|RECTORAT)\s(?:(?:de|du|des|DE|DU|DES)\s(?:(?:la|LA)\s|(?:l|L)['’])?|d['’]|D['’])\p{Lu}[\p{L}'’-]{1,30}(?:[\s-](?:(?:et|de|du|la)[\s-])?(?!P[ôoÔO]LE|RECOURS|Pôle|Recours|Service|SERVICE)\p{Lu}[\p{L}'’-]{1,30}){0,3}/u;

/** The fund itself, where the letterhead begins with what all funds print. */
const payer = (reading: Reading): FieldValue | undefined => {
  const sender = senderNameField(reading);
  const general = typeof sender?.value !== 'string' || /^(?:l['’]\s?)?assurance maladie|r[ée]gion acad/i.test(sender.value);
  const found = general ? fund.exec(reading.text.slice(0, 500).replace(/\n/g, '\f')) : null;
  const name = found === null ? undefined : firmName(found[0]);
  return found === null || name === undefined
    ? sender
    : toField(reading, { value: name, start: found.index, end: found.index + found[0].length, strength: 0.88 });
};

/** What a tiers payeur claims, indemnité de gestion included. */
export const thirdPartyPayerFields = (reading: Reading): FieldMap => ({
  payerName: payer(reading),
  victimName: victim(reading),
  amountClaimed: amountField(reading, {
    before: [
      [
        /total\s{1,2}(?:general|a\s{1,2}(?:nous\s{1,2})?(?:rembourser|payer|regler|verser)|de\s{1,2}(?:la|notre)\s{1,2}creance|reclamee?|du|creance|des debours)[^\n]{0,30}$/,
        0.95,
      ],
      [/a\s{1,2}rembourser[^.;\n]{0,30}$/, 0.9],
      [/(?:creance|debours)(?:\s(?:definitive?s?|provisoires?|totale?s?))?\s{0,2}:?\s{0,3}$/, 0.88],
      [/(?:nous|me)\s{1,2}(?:regler|rembourser|verser|payer)\s{1,2}$/, 0.88],
      [/net\s{1,2}a\s{1,2}payer\s{0,2}:?\s{0,3}$/, 0.92],
      [/somme\s{1,2}(?:definitive|totale|globale)\s{1,2}de\s{1,2}$/, 0.92],
      [/total\s{0,3}(?:ttc)?\s{0,2}:?\s{0,3}$/, 0.9],
      [/(?:soit (?:un total|au total|une somme totale)|somme totale|montant total|totale?)\s{0,3}(?:de\s{0,3})?[^.;\n]{0,20}$/, 0.9],
      [/(?:creance|debours|reclam|rembours|s'eleve|montant)[^.;]{0,80}(?:de|a|:)\s{1,3}$/, 0.8],
      [/(?:la|une)\s{1,2}somme\s{1,2}(?:totale\s)?de\s{1,3}$/, 0.76],
    ],
    not: /(?:indemnite forfaitaire|frais de gestion|plafond|capital|sous[- ]total|hospitalisation|indemnites journalieres)[^.;\n]{0,34}$/,
  }),
  provisional: provisional(reading),
});
