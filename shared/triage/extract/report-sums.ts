import type { FieldValue } from '../../contracts/document.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { amountsAfter } from './near-label.ts';
import type { Reading } from './reading.ts';

const gap =
  /^[\s:;.,=()'"*–|-]{0,24}(?:(?:est|s'eleve|retenue?s?|ttc|ht|de|a|la|somme|estimee?s?|arretee?|contractuelle?|applicable|chiffree?s?|evaluee?s?|nette?|due|totale?|generale?|deduite?|deduire|reglee?|soit|montant|du|des|dommages|contrat|immediat[e]?|vetuste|deduction|faite|d'expert|\(vrade\)|reparations?|estimees?|en|t\.t\.c\.?)[\s:;.,=()'"–|-]{1,6}){0,9}$/;

/** A sentence that leads from the label to its sum, over no other sum and no other label. */
const prose =
  /^(?!\s{0,2}(?:\/|%))(?:(?!franchise|indemnit|vetuste|plafond|total|valeur|soit|reste|net(?![a-z])|sans |aucun|neant|hors |article|annee|mois|jours)[^\d;\n.:]){0,70}(?:a|de|:|est|=|ttc|ht|d'un commun accord)\s{0,3}(?:la somme de\s|ttc\s)?$/;

/** Sums behind a label; told in prose they count a little less. */
export const byLabel = (reading: Reading, label: RegExp, strength: number): readonly Candidate<number>[] =>
  [
    ...amountsAfter(reading, label, { strength, reach: 90, between: gap }),
    ...amountsAfter(reading, label, { strength: strength - 0.15, reach: 90, between: prose }),
  ].map((one) => ({ ...one, strength: one.strength - one.start / 1e7 }));

/** The strongest sum of several lists. */
export const best = (reading: Reading, ...lists: readonly (readonly Candidate<number>[])[]): FieldValue | undefined =>
  toField(reading, strongest(lists.flat()));
