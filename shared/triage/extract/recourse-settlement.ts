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
