import type { FieldValue } from '../../contracts/document.ts';
import { type Candidate, type FieldMap, strongest, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';
import { best, byLabel } from './report-sums.ts';
import { columnTotal, rowAmounts } from './report-table.ts';

const irreparable =
  /economiquement\s{1,3}irrep[a-z|-]{3,8}|irreparable|\bvei\b|perte\s{1,2}totale|non\s{1,2}reparable|techniquement irreparable|\brsv\b/g;
const reparable = /(?<!ir|non |pas )reparable(?!\s{0,2}:?\s{0,2}non)/g;
const negated = /(?:n'est pas|ne soit|hypothese|si le vehicule|cas de|sans etre|non)\s{0,2}[^.;\n]{0,24}$/;

const repairableField = (reading: Reading): FieldValue | undefined => {
  const affirmed = (pattern: RegExp): readonly { at: number; until: number }[] =>
    matchesIn(reading.cue, pattern).filter((match) => {
      const before = reading.text.slice(Math.max(0, match.at - 40), match.at);
      return !negated.test(reading.cue.slice(Math.max(0, match.at - 40), match.at)) && !/[☐□][^☒☑■\n]{0,38}$/.test(before);
    });
  const no = affirmed(irreparable).at(-1);
  const yes = affirmed(reparable).at(-1);
  if (no !== undefined) return toField(reading, { value: false, start: no.at, end: no.until, strength: 0.92 });
  return yes === undefined ? undefined : toField(reading, { value: true, start: yes.at, end: yes.until, strength: 0.9 });
};

/** What a report on a vehicle says of its value and its repair. */
export const motorFields = (reading: Reading): FieldMap => {
  const repairable = repairableField(reading);
  const replacementValue = best(
    reading,
    rowAmounts(reading, /^(?:valeur (?:de remplacement|venale|avant)|v\.?r\.?a\.?d)/, 0.92),
    byLabel(
      reading,
      /valeur\s{1,2}(?:de\s{1,2}remplacement|venale|du vehicule avant(?: sinistre| accident)?|avant\s{1,2}(?:sinistre|accident|evenement))(?:\s{1,2}a\s{1,2}dire\s{1,2}d(?:e l)?'\s?expert)?(?:\s?\(vrade\))?|(?<![a-z])v\.?\s?r\.?\s?a\.?\s?d\.?\s?e?\.?(?![a-z])/g,
      0.93,
    ),
  );
  const repairCost = best(
    reading,
    rowAmounts(
      reading,
      /^(?:montant|cout|total)?\s?(?:total\s|estime\s)?(?:des\s|de l'|de la\s)?(?:reparations?|expertise|remise en etat|travaux)/,
      0.95,
    ),
    byLabel(
      reading,
      /(?:montant|cout|total)(?:\s{1,2}total)?(?:\s{1,2}estime)?\s{1,2}(?:des\s{1,2}reparations?|de l'expertise|de la remise en etat|des travaux)|reparations?\s{1,2}(?:estimees?|chiffrees?|evaluees?|ttc|retenues?)|remise en etat|total\s{1,2}reparations?|(?:^|\n)\s?reparations?(?=\s?[:\d]|\s\d)/g,
      0.92,
    ),
    columnTotal(reading, ['ttc'], 0.8),
  );
  const difference = byLabel(
    reading,
    /difference\s{1,2}(?:des|de|entre les)\s{1,2}valeurs?|perte\s{1,2}(?:nette|retenue)|indemnite en perte totale/g,
    0.94,
  );
  const total =
    repairable?.value === false
      ? best(reading, difference, differenceOf(reading, replacementValue))
      : (best(reading, difference) ?? repairCost);
  return { repairable, replacementValue, repairCost, damageAmount: total };
};

/** Without a line for it, the difference of the values is the one before less the one after. */
const differenceOf = (reading: Reading, replacement: FieldValue | undefined): readonly Candidate<number>[] => {
  const salvage = strongest(
    byLabel(
      reading,
      /valeur\s{1,2}(?:du bien\s{1,2}|du vehicule\s{1,2})?(?:apres\s{1,2}(?:evenement|sinistre|accident)|residuelle|de sauvetage|d'epave|epave)|sauvetage|valeur de l'epave/g,
      0.8,
    ),
  );
  if (salvage === undefined || typeof replacement?.value !== 'number') return [];
  const value = Math.round(replacement.value * 100 - salvage.value * 100) / 100;
  return value > 0 ? [{ value, start: salvage.start, end: salvage.end, strength: 0.7 }] : [];
};
