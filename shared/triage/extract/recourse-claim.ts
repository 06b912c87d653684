import type { FieldValue } from '../../contracts/document.ts';
import { cellAmount } from '../../text/amounts.ts';
import { fold } from '../../text/fold.ts';
import { amountField } from './amount-claimed.ts';
import { answerDueField } from './answer-due.ts';
import { conventionField, escalationLevelField, scaleCaseField } from './convention.ts';
import { counterpartyField } from './counterparty.ts';
import { type Candidate, type FieldMap, strongest, toField } from './field.ts';
import { labelledValues } from './labelled.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';

const rates =
  /(?:imputabilite|responsabilite\s{1,2}imputee|charge\s{1,2}entiere|votre charge)[^\n%;]{0,50}?(\d{1,3})(?:,0{1,2})?\s?%|(?:taux|part|pourcentage|quote-part)\s{1,2}(?:de\s{1,2})?(?:responsabilite|resp\.?)?[^\n%;]{0,50}?(\d{1,3})(?:,0{1,2})?\s?%|(\d{1,3})\s?%\s{1,3}(?:de\s{1,2}(?:la\s{1,2})?responsabilite|a\s{1,2}(?:la\s{1,2})?charge|de responsabilite)|responsabilite[^.;\n%]{0,60}?(?:a\s{1,2}hauteur\s{1,2}de|pour|a|de|est)\s{1,3}(\d{1,3})\s?%/g;
const whole =
  /(?:responsabilite[^.;\n]{0,40}\s(?:est|parait)\s(?:totale|entiere|pleine)|responsabilite\s{1,2}(?:totale|entiere|exclusive|pleine et entiere)|(?:entierement|integralement|totalement|seule?|exclusivement)\s{1,2}responsable|entiere\s{1,2}responsabilite)/g;
const half = /partage\s{1,2}(?:de responsabilite\s{1,2})?(?:par moitie|50\s?\/\s?50)|pour moitie/g;

/** "aux trois quarts de la somme", "à concurrence des deux tiers": a share in words. */
const shares =
  /(?:limit|ramen|hauteur|concurrence|responsabilite|charge|imputab|part|recours|creance|reclam)[^.;]{0,60}(?:aux|des|les|pour|de|d'|a)\s{0,2}(?:(?:un|une|le|la)\s)?(trois\s{1,2}quarts|deux\s{1,2}tiers|tiers|quart)(?![a-z])/g;
const shareOf: Readonly<Record<string, number>> = { trois: 75, deux: 66.67, tiers: 33.33, quart: 25 };

const liabilityRate = (reading: Reading): FieldValue | undefined => {
  const said = matchesIn(reading.cue, rates).flatMap((match): Candidate<number>[] => {
    const value = Number(match.slice(1).find((one) => one !== undefined));
    return value > 100 ? [] : [{ value, start: match.at, end: match.until, strength: 0.9 - match.at / 1e6 }];
  });
  const words = [
    ...matchesIn(reading.cue, whole).map((match) => ({ value: 100, start: match.at, end: match.until, strength: 0.66 })),
    ...matchesIn(reading.cue, shares).flatMap((match): Candidate<number>[] => {
      const value = shareOf[match[1]?.split(/\s/)[0] ?? ''];
      return value === undefined ? [] : [{ value, start: match.at, end: match.until, strength: 0.62 }];
    }),
    ...matchesIn(reading.cue, half).map((match) => ({ value: 50, start: match.at, end: match.until, strength: 0.64 })),
  ];
  return toField(reading, strongest([...formRate(reading), ...said, ...words]));
};

/** "Part resp. destinataire | 100 %". */
const formRate = (reading: Reading): Candidate<number>[] =>
  labelledValues(reading).flatMap(({ label, value, start, end }) => {
    const rate = /^(?:part|taux|quote-part)[a-z. ]{0,8}\s(?:resp|a (?:votre|sa) charge)/.test(label)
      ? /(\d{1,3})\s?%/.exec(value)?.[1]
      : undefined;
    return rate === undefined || Number(rate) > 100 ? [] : [{ value: Number(rate), start, end, strength: 0.93 }];
  });

/** "Mt avance | 2 030,00": what a form of the conventions asks for. */
const formSum = (reading: Reading): FieldValue | undefined => {
  for (const { label, value, start, end } of labelledValues(reading)) {
    const sum = /^(?:mt\.?|montant) avance$|^montant (?:du recours|reclame)$/.test(label) ? cellAmount(fold(value)) : undefined;
    if (sum !== undefined && sum > 0) return toField(reading, { value: sum, start, end, strength: 0.96 });
  }
  return undefined;
};

/** The sum that the recourse asks for. */
export const recourseSum = (reading: Reading): FieldValue | undefined =>
  amountField(reading, {
    before: [
      [
        /total\s{1,2}(?:du\s{1,2}recours|de\s{1,2}(?:la|notre)\s{1,2}(?:reclamation|creance)|reclamee?|a\s{1,2}(?:nous\s{1,2})?rembourser|general|recours)?\s{0,3}(?:ttc|ht)?\s{0,2}:?\s{0,3}$/,
        0.92,
      ],
      [
        /(?:montant|somme)\s{1,2}(?:total(?:e)?\s{1,2})?(?:du\s{1,2}recours|reclamee?|de\s{1,2}(?:notre\s{1,2}|la\s{1,2})?(?:reclamation|recours|creance)|a\s{1,2}(?:nous\s{1,2})?(?:rembourser|reverser))[^.;\n]{0,20}:?\s{0,3}$/,
        0.93,
      ],
      [
        /(?:rembours|revers|regl|adress|vers|pay|reclam|present|recours|creance|s'eleve)[^.;]{0,80}(?:la\s{1,2}somme\s{1,2}(?:totale\s)?de|de|les|a|pour|montant de|:)\s{1,3}$/,
        0.84,
      ],
      [/(?:reclam|demand|sollicit|exig)[a-z]{1,5}\s{1,2}$/, 0.84],
      [/(?:a nous|a me|somme a nous)\s{1,2}(?:regler|rembourser|verser|payer|reverser)\s{0,2}:?\s{0,3}$/, 0.97],
      [/(?:notre debours|cheque|montant des dommages)[^.;\n]{0,40}(?:est de|de|:|\s)\s{0,3}$/, 0.72],
      [/(?:la|une)\s{1,2}somme\s{1,2}(?:totale\s)?de\s{1,3}$/, 0.76],
      [/(?:soit ensemble|ensemble|soit au total|en tout|reclame)\s{0,2}[:,]?\s{0,3}$/, 0.9],
      [/(?:,|^|\s)soit\s{1,3}$/, 0.86],
      [/(?:notre recours|nous vous presentons|nous avons (?:paye|regle|verse|indemnise))[^.;]{0,70}$/, 0.66],
      [/ayant verse[^.;]{0,60}$/, 0.6],
      [/(?:forfait|quittance)[^.;\n]{0,40}(?:de|:|a)\s{1,3}$/, 0.7],
      [/(?:indemnis|regle|verse)[^.;\n]{0,60}(?:de|a hauteur de)?\s{1,3}$/, 0.6],
      [/total[^\n]{0,20}$/, 0.75],
      [/(?:votre part|mt\.? avance|avance)\s{0,2}(?:\(\d{1,3} ?%\))?\s{0,2}:?\s{0,3}$/, 0.96],
    ],
    not: /(?:franchise|plafond|capital|dommages (?:materiels|immateriels)|vetuste|honoraires|deja (?:regle|verse)|tranche|sous[- ]total|augmentee de|majoree de|seuil|inferieur|superieur|moins de|plus de)[^.;\n]{0,34}$/,
  });

/** Another insurer's recourse against us. */
export const recourseClaimFields = (reading: Reading): FieldMap => ({
  answerDue: answerDueField(reading),
  escalationLevel: escalationLevelField(reading),
  counterpartyInsurer: counterpartyField(reading),
  convention: conventionField(reading),
  scaleCase: scaleCaseField(reading),
  liabilityRate: liabilityRate(reading),
  amountClaimed: formSum(reading) ?? recourseSum(reading),
});
