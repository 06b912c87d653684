import { amountField } from './amount-claimed.ts';
import { conventionField } from './convention.ts';
import { counterpartyField } from './counterparty.ts';
import type { FieldMap } from './field.ts';
import type { Reading } from './reading.ts';

/** A payment of our recourse, made or announced. */
export const recourseSettlementFields = (reading: Reading): FieldMap => ({
  counterpartyInsurer: counterpartyField(reading),
  convention: conventionField(reading),
  amountPaid: amountField(reading, {
    sure: [
      [/(?:a hauteur de|a concurrence de|pour)\s{1,2}(?:la somme de\s)?$/, 0.84],
      [
        /(?:vir(?:ons|er|e|ement)|credit(?:er|ons|e)|emis|versons|reglons|adressons|reversons)(?: ce jour)?(?: la somme)?(?: de)?\s{1,2}$/,
        0.94,
      ],
      [/(?:montant|somme|net)\s{1,2}(?:viree?|versee?|reglee?|payee?|reversee?|creditee?)[^\n.;]{0,24}$/, 0.95],
      [/montant[\s.:]{4,30}$/, 0.8],
    ],
    after: [[/^[^.;\n]{0,12}(?:vous (?:parvien|sera|est|a ete)|ont ete (?:vires|verses|regles))/, 0.9]],
    before: [
      [
        /(?:reglement|virement|cheque|paiement|versement|reversement|montant (?:regle|verse|paye|reverse|du (?:reglement|virement|cheque|paiement|reversement))|net (?:regle|verse))[^.;]{0,90}$/,
        0.88,
      ],
      [
        /(?:reglons|versons|payons|adressons|adresserons|reglerons|verserons|procedons|procedait|reverserons|reversons|vous (?:parviendra|sera (?:verse|regle))|acceptons|accord|quittance|regle|verse|recu de|recevoir)[^.;]{0,100}$/,
        0.82,
      ],
      [/(?:la|une)\s{1,2}somme\s{1,2}(?:totale\s)?de\s{1,3}$/, 0.78],
      [/total[^\n]{0,24}$/, 0.8],
      [/montant\s{0,3}:?\s{0,3}$/, 0.7],
    ],
    not: /(?:franchise|plafond|capital|votre (?:recours|reclamation|demande)[^.;]{0,40}|reclamiez|reclame[e]?|initialement|vetuste|deduction|au lieu|sur un total|honoraires|dommages)[^.;\n]{0,30}$/,
  }),
});
