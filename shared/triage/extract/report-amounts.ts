import type { FieldValue } from '../../contracts/document.ts';
import { cellAmount } from '../../text/amounts.ts';
import { type Candidate, type FieldMap, strongest } from './field.ts';
import { firstFrom, matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';
import { best, byLabel } from './report-sums.ts';
import { columnTotal, rowAmounts } from './report-table.ts';
import { tablesOf } from './table-cells.ts';

const inTaxes = (reading: Reading): readonly Candidate<number>[] =>
  matchesIn(reading.cue, /(?:soit|cout[^.;\n]{0,60}?:|,\s{1,2}total)\s{1,2}(?=\d)/g).flatMap((match): Candidate<number>[] => {
    const amount = reading.amounts[firstFrom(reading.amounts, match.until)];
    if (amount === undefined || amount.start > match.until + 2) return [];
    return /^\s?(?:ttc|en valeur a neuf)/.test(reading.cue.slice(amount.end, amount.end + 20))
      ? [{ value: amount.value, start: match.at, end: amount.end, strength: 0.87 }]
      : [];
  });

/** A total row without heads: value, then wear. */
const secondOfTotal = (reading: Reading): readonly Candidate<number>[] =>
  tablesOf(reading).flatMap(({ rows }) => {
    const known = rows.some((row) => row.some(({ cue }) => /vetuste/.test(cue)));
    return rows.flatMap((cells): Candidate<number>[] => {
      const [first, second, third] = cells;
      const [value, wear] = [second, third].map((cell) => cellAmount(cell?.cue ?? ''));
      return cells.length === 3 &&
        known &&
        first?.cue.startsWith('total') === true &&
        value !== undefined &&
        wear !== undefined &&
        wear < value
        ? [{ value: wear, start: first.start, end: third?.end ?? first.end, strength: 0.9 }]
        : [];
    });
  });

/** Where no indemnity is written: the value after wear less the deductible. */
const netOfDeductible = (reading: Reading): readonly Candidate<number>[] => {
  const used = columnTotal(reading, ['net'], 0.6)[0];
  const deductible = strongest(byLabel(reading, /franchises?(?:\s{1,2}(?:contractuelle|applicable|du contrat))?/g, 0.6));
  const reglement = matchesIn(reading.cue, /indemnite|reglement/g)[0];
  if (used === undefined || deductible === undefined || reglement === undefined) return [];
  return [{ value: Math.round((used.value - deductible.value) * 100) / 100, start: deductible.start, end: deductible.end, strength: 0.55 }];
};

/** "Dommages", "travaux" and the like, whose sum follows in the sentence. */
const losses = '(?:dommages?|degats|pertes?|prejudices?|refections?|reprises?|travaux|reparations?|remise en etat|sinistre)';
const amounting = '(?:total|totaux|montant|evaluation|cout|chiffrage|estimation|ensemble|somme)';
const damageLabels: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `${amounting}\\s{1,2}(?:total(?:e)?\\s{1,2}|global(?:e)?\\s{1,2}|retenue?\\s{1,2}|general\\s{1,2})?(?:des?\\s{1,2}|du\\s{1,2}|de la\\s{1,2})?${losses}(?:\\s{1,2}retenue?s?)?|total\\s{1,2}(?:general|ttc|valeur a neuf|retenu|evaluation)|${losses}\\s{1,2}(?:retenue?s?|ttc)|valeur\\s{1,2}a\\s{1,2}neuf(?:\\s{1,2}retenue)?|montant retenu`,
      'g',
    ),
    0.86,
  ],
  [new RegExp(`(?<![a-z])${losses}(?![a-z])`, 'g'), 0.7],
  [/(?<![a-z])(?:soit (?:un|au) total|ensemble|soit en tout|total)(?![a-z])(?! (?:ht|tva|vetuste|des franchises))/g, 0.66],
];

const notDamage =
  /(?:franchise|vetuste|indemnit|net(?:te)?|plafond|ecarte|non retenue?|devis|deduite?|remplacement|reste|regler|immediate?|differee?)[^.;\n]{0,40}$/;

/** Without any label: the greatest sum with taxes that the text speaks of. */
const greatestTaxed = (reading: Reading): readonly Candidate<number>[] => {
  const taxed = reading.amounts.filter(
    ({ start, end }) =>
      /^\s?ttc(?![a-z])/.test(reading.cue.slice(end, end + 6)) && !notDamage.test(reading.cue.slice(Math.max(0, start - 60), start)),
  );
  const value = Math.max(...taxed.map((one) => one.value));
  return taxed.filter((one) => one.value === value).map(({ start, end }) => ({ value, start, end, strength: 0.55 }));
};

/** The damage that the report retains, with taxes, before wear. */
export const damageField = (reading: Reading): FieldValue | undefined =>
  best(
    reading,
    columnTotal(reading, ['ttc', 'new'], 0.94),
    rowAmounts(
      reading,
      /valeur a neuf(?!.{0,20}deduite)|^cout (?:de|des|du) (?:la )?(?:re|travaux)|^total (?:ttc|general|des dommages)|^montant (?:total )?des dommages/,
      0.9,
    ),
    totalAboveWear(reading),
    inTaxes(reading),
    ...damageLabels.map(([label, strength]) => byLabel(reading, label, strength)),
    greatestTaxed(reading),
  );

/** "Total" in a row of its own above those of wear, deductible or indemnity. */
const totalAboveWear = (reading: Reading): readonly Candidate<number>[] =>
  tablesOf(reading).flatMap(({ rows }) => {
    const at = rows.findIndex(([first]) => /^total(?: (?:ht|ttc|dommages))?$/.test(first?.cue ?? ''));
    const below = rows.slice(at + 1).some(([first]) => /^(?:vetuste|franchise|indemnite|abattement)/.test(first?.cue ?? ''));
    const [label, sum] = rows[at] ?? [];
    const value = cellAmount(sum?.cue ?? '');
    return at < 0 || !below || label === undefined || sum === undefined || value === undefined
      ? []
      : [{ value, start: label.start, end: sum.end, strength: 0.85 }];
  });

/** Wear, deductible and indemnity. */
export const indemnityFields = (reading: Reading): FieldMap => ({
  depreciationAmount: best(
    reading,
    columnTotal(reading, ['depreciation'], 0.94),
    rowAmounts(reading, /^(?:montant (?:de la )?|total |abattement (?:pour )?)?vetustes?(?! deduite)/, 0.93),
    secondOfTotal(reading),
    byLabel(
      reading,
      /(?:montant\s{1,2}(?:de\s{1,2}la\s{1,2})?|total\s{1,2}|dont\s{1,2}|moins\s{1,2})?vetuste(?!\s{1,2}deduite|\s{1,2}incluse|\s{1,2}comprise)(?:\s{1,2}(?:retenue|appliquee|totale|a deduire|globale))?/g,
      0.88,
    ),
  ),
  deductible: best(
    reading,
    rowAmounts(reading, /^(?:a deduire,? )?franchise/, 0.91),
    byLabel(
      reading,
      /franchises?(?:\s{1,2}(?:contractuelle|applicable|legale|generale|(?:d|a)u contrat|a deduire|deduite|vol|tempete|incendie|dde|dommages))?/g,
      0.92,
    ),
  ),
  indemnityAmount: best(
    reading,
    byLabel(reading, /indemnites?\s{1,2}immediates?|(?:reglement|versement)\s{1,2}immediat/g, 0.96),
    byLabel(
      reading,
      /(?:somme|montant|solde)\s{1,2}(?:nette?\s{1,2})?(?:revenant|a\s{1,2}(?:verser|regler|payer|indemniser))|net\s{1,2}a\s{1,2}indemniser|(?:^|[\n;,]\s?)a\s{1,2}(?:verser|regler)(?=\s?:)|(?:^|[\n;,]\s{0,2})reste(?=\s)|indemnites?\s{1,2}(?:nettes?|dues?|proposees?|totales?|a\s{1,2}(?:regler|verser|payer)|de sinistre|contractuelles?|finales?|retenues?|revenant)|net\s{1,2}(?:a\s{1,2}(?:regler|payer|verser)|a votre charge)|montant\s{1,2}(?:net|de\s{1,2}l'\s?indemnite|a regler)|indemnisation(?:\s{1,2}(?:nette|proposee))?|reste a regler|solde (?:net|a regler)|(?<!difference d')indemnite(?!s?\s{1,2}differee)/g,
      0.88,
    ),
    columnTotal(reading, ['immediate'], 0.93),
    rowAmounts(reading, /^(?:indemnite|reglement|versement) immediate?/, 0.96),
    rowAmounts(reading, /^(?:indemnite(?!.{0,12}differee)|(?:montant|somme|net|solde|reste) (?:net )?(?:a |revenant))/, 0.92),
    netOfDeductible(reading),
  ),
});
