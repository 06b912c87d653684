import type { FieldValue } from '../../contracts/document.ts';
import { amountField } from './amount-claimed.ts';
import { bailiffField } from './bailiff.ts';
import { type Candidate, type FieldMap, strongest, toField } from './field.ts';
import { labelledValues } from './labelled.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import { partyAt, partyOnLine } from './party-at.ts';
import type { Reading } from './reading.ts';
import { serviceDateField, serviceModeField } from './service.ts';

const debtorHeads: readonly (readonly [RegExp, number])[] = [
  [/(?:^|\n)\s?(?:contre|a l'encontre de)\s?:\s{0,3}/g, 0.92],
  [/debit(?:eur|rice)s?\s{0,2}(?:saisie?\s?)?(?:\(s\)\s?)?:\s{0,3}/g, 0.94],
  [
    /(?:envers|detient|detenues? pour le compte de|pour le compte de|au prejudice de|a l'encontre de|appartenant a|dues? a|redevable envers)\s{1,3}(?:du debiteur,?\s{0,2}|le debiteur,?\s{0,2})?(?!le |du debiteur)(?=(?:m\.|mme|mlle|monsieur|madame|la |le |l'|sarl|sas|sci|eurl|[a-z]))/g,
    0.82,
  ],
  [/(?:redevable|debit(?:eur|rice)),?\s{0,2}:?\s{1,2}(?=(?:m\.|mme|monsieur|madame|la |sarl|sas|sci|eurl))/g, 0.88],
  [
    /(?:tenue|dues?|redevable|debit(?:eur|rice))\s(?:par elle\s|par vous\s|que\s[^;\n]{0,20})?(?:envers|a|a l'egard de|pour le compte de)\s{0,2}:?\s{1,3}(?=(?:m\.|mme|monsieur|madame|la |sarl|sas|sci|eurl))/g,
    0.86,
  ],
  [/(?:contre|debiteur)\s{1,2}(?=(?:m\.|mme|monsieur|madame|la (?:societe|sarl|sas|sci)))/g, 0.74],
];

/** "envers son assurée, la société X". */
const ofHers = /^(?:son|sa|votre|leur)\s(?:assuree?|societaire|cliente?),?\s/;

const debtor = (reading: Reading): FieldValue | undefined => {
  const found = debtorHeads.flatMap(([pattern, strength]) =>
    matchesIn(reading.cue, pattern).flatMap((match): Candidate<string>[] => {
      const lead = ofHers.exec(reading.cue.slice(match.until, match.until + 30))?.[0].length ?? 0;
      const text = reading.text.slice(match.until + lead, match.until + lead + 130);
      if (
        !/^(?:la |le |l['’]|m\.|mme|monsieur|madame|sarl|sas|sci|\p{Lu})/iu.test(text) ||
        /^(?:le|la|les|du) (?:redevable|debiteur|creancier|tiers|somme)|^(?:avoir|pour|paiement)\s/i.test(text)
      )
        return [];
      const party = partyAt(text);
      return party === undefined ||
        /^(?:Elle|Lui)$|^(?:Son|Sa|Votre)\s(?:[Aa]ssur|[Ss]ociétaire|[Cc]lient)/.test(party.name) ||
        isOurName(reading, party.name)
        ? []
        : [{ value: party.name, start: match.at, end: match.until + lead + party.length, strength: strength - match.at / 1e6 }];
    }),
  );
  return toField(reading, strongest([...labelled(reading), ...found]));
};

/** "Débiteur | BÂTISERVICES FLANDRE SARL", "dont vous êtes tenue envers : GARAGE DES REMPARTS". */
const labelled = (reading: Reading): Candidate<string>[] =>
  labelledValues(reading).flatMap(({ label, value, start, end }) => {
    if (!/^(?:le |la |partie )?(?:debit(?:eur|rice)|saisie?|debiteur saisi)(?: ?\(s\))?$|(?:tenue?|redevable) envers$/.test(label))
      return [];
    const party = partyOnLine(value);
    return party === undefined || isOurName(reading, party.name) ? [] : [{ value: party.name, start, end, strength: 0.93 - start / 1e6 }];
  });

/** A seizure in our hands: who owes, how much, when and how it was served. */
export const seizureNoticeFields = (reading: Reading): FieldMap => ({
  serviceDate: serviceDateField(reading),
  serviceMode: serviceModeField(reading),
  bailiff: bailiffField(reading),
  debtorName: debtor(reading),
  amountClaimed: amountField(reading, {
    before: [
      [
        /(?:total|ensemble|total (?:en euros|general|a payer|du|des sommes dues|de la creance)|totalite|montant total)\s{0,3}(?:ttc)?\s{0,2}:?\s{0,3}$/,
        0.95,
      ],
      [
        /(?:soit (?:au )?total|somme totale de|pour avoir (?:paiement|surete)[^.;]{0,40}de|evaluee?s?[^.;]{0,30} a|a hauteur de|a concurrence de|montant de)\s{0,3}$/,
        0.85,
      ],
      [/(?:somme de|creance de)\s{0,3}$/, 0.72],
    ],
    not: /capital de|sous[- ]total|solde bancaire insaisissable/,
  }),
});
