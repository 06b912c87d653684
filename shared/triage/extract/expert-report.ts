import type { FieldValue } from '../../contracts/document.ts';
import { cellAmount } from '../../text/amounts.ts';
import { fold } from '../../text/fold.ts';
import { expertFirmField, expertNameField } from './expert-name.ts';
import { agreed, type Candidate, type FieldMap, strongest, toField } from './field.ts';
import { liableInsurerField, liablePartyField, recourseAdvisedField } from './liable-party.ts';
import { lossTypeField } from './loss-type.ts';
import { amountsAfter, datesAfter, firstFrom, matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';
import { columnTotal, rowAmounts } from './report-table.ts';

const visits =
  /(?:date\s{1,2}(?:de\s{1,2}(?:la\s)?|d'\s?)(?:visite|expertise|examen|l'expertise|constat)|visite(?:\s{1,2}(?:des lieux|sur place|du risque|effectuee|realisee))?|(?:vehicule\s{1,2})?(?:examinee?|expertisee?|vu)\s{1,2}|examen(?: du vehicule)?(?=\s{1,2}(?:le|du|:))|expertise\s{1,2}(?:realisee|effectuee|contradictoire|du vehicule)|dresse\s|dernierement|examine[e]?\s|reunion\s{1,2}(?:d'expertise|contradictoire|sur place)?|deplacement|(?:me|nous) (?:suis|sommes) (?:rendue?s?|deplacee?s?)[^.;\n]{0,40}|operations? d'expertise)\s{0,2}/g;

const inspectionDate = (reading: Reading): FieldValue | undefined => {
  const found = datesAfter(reading, visits, { reach: 50, strength: 0.88, between: /^[\s:,a-z' ]{0,36}(?:le|du|:)?\s{0,4}$/ });
  return toField(reading, agreed(found.map((one) => ({ ...one, strength: one.strength - one.start / 1e6 }))));
};

const gap =
  /^[\s:;.,=()'"*–|-]{0,24}(?:(?:est|s'eleve|retenue?s?|ttc|ht|de|a|la|somme|estimee?s?|arretee?|contractuelle?|applicable|chiffree?s?|evaluee?s?|nette?|due|totale?|generale?|deduite?|deduire|reglee?|soit|montant|du|des|dommages|contrat|immediat[e]?|vetuste|deduction|faite|d'expert|\(vrade\)|reparations?|estimees?|en|t\.t\.c\.?)[\s:;.,=()'"–|-]{1,6}){0,9}$/;

const byLabel = (reading: Reading, label: RegExp, strength: number): readonly Candidate<number>[] =>
  amountsAfter(reading, label, { strength, reach: 90, between: gap }).map((one) => ({ ...one, strength: one.strength - one.start / 1e7 }));

const best = (reading: Reading, ...lists: readonly (readonly Candidate<number>[])[]): FieldValue | undefined =>
  toField(reading, strongest(lists.flat()));

const isMotor = (lossType: FieldValue | undefined): boolean => lossType?.value === 'motor';

const irreparable =
  /economiquement\s{1,3}irreparable|irreparable|\bvei\b|perte\s{1,2}totale|non\s{1,2}reparable|techniquement irreparable|\brsv\b/g;
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

const motorFields = (reading: Reading): FieldMap => {
  const repairable = repairableField(reading);
  const replacementValue = best(
    reading,
    byLabel(
      reading,
      /valeur\s{1,2}(?:de\s{1,2}remplacement|venale|du vehicule avant(?: sinistre| accident)?|avant\s{1,2}(?:sinistre|accident|evenement))(?:\s{1,2}a\s{1,2}dire\s{1,2}d'\s?expert)?(?:\s?\(vrade\))?|(?<![a-z])v\.?\s?r\.?\s?a\.?\s?d\.?\s?e?\.?(?![a-z])/g,
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
  reading.document.blocks.flatMap((placed) =>
    (placed.block.rows ?? []).flatMap((cells): Candidate<number>[] => {
      const folded = cells.map((cell) => fold(cell).trim());
      const [value, wear] = folded.slice(1).map(cellAmount);
      const known = (placed.block.rows ?? []).some((row) => row.some((cell) => /vetuste/.test(fold(cell))));
      return cells.length === 3 &&
        known &&
        folded[0]?.startsWith('total') === true &&
        value !== undefined &&
        wear !== undefined &&
        wear < value
        ? [{ value: wear, start: placed.start, end: placed.end, strength: 0.9 }]
        : [];
    }),
  );

/** Where no indemnity is written: the value after wear less the deductible. */
const netOfDeductible = (reading: Reading): readonly Candidate<number>[] => {
  const used = columnTotal(reading, ['net'], 0.6)[0];
  const deductible = strongest(byLabel(reading, /franchises?(?:\s{1,2}(?:contractuelle|applicable|du contrat))?/g, 0.6));
  const reglement = matchesIn(reading.cue, /indemnite|reglement/g)[0];
  if (used === undefined || deductible === undefined || reglement === undefined) return [];
  return [{ value: Math.round((used.value - deductible.value) * 100) / 100, start: deductible.start, end: deductible.end, strength: 0.55 }];
};

const propertyAmount = (reading: Reading): FieldValue | undefined =>
  best(
    reading,
    columnTotal(reading, ['ttc', 'new'], 0.94),
    rowAmounts(reading, /valeur a neuf(?!.{0,20}deduite)|^total (?:ttc|general|des dommages)|^montant (?:total )?des dommages/, 0.9),
    inTaxes(reading),
    byLabel(
      reading,
      /(?:total|montant|evaluation|cout)\s{1,2}(?:total(?:e)?\s{1,2}|global(?:e)?\s{1,2}|retenue?\s{1,2}|general\s{1,2})?(?:des?\s{1,2}|du\s{1,2}|de la\s{1,2})?(?:dommages?|dommage|reparation[s]?|pertes?|prejudices?|travaux|reprises?|sinistre|remise en etat|degats)(?:\s{1,2}retenue?s?)?|total\s{1,2}(?:general|ttc|valeur a neuf|retenu|evaluation)|dommages?\s{1,2}retenus?|valeur\s{1,2}a\s{1,2}neuf(?:\s{1,2}retenue)?|montant retenu/g,
      0.86,
    ),
  );

const amounts = (reading: Reading): FieldMap => ({
  depreciationAmount: best(
    reading,
    columnTotal(reading, ['depreciation'], 0.94),
    rowAmounts(reading, /^(?:montant (?:de la )?|total )?vetuste(?! deduite)/, 0.93),
    secondOfTotal(reading),
    byLabel(
      reading,
      /(?:montant\s{1,2}(?:de\s{1,2}la\s{1,2})?|total\s{1,2}|dont\s{1,2}|moins\s{1,2})?vetuste(?!\s{1,2}deduite|\s{1,2}incluse|\s{1,2}comprise)(?:\s{1,2}(?:retenue|appliquee|totale|a deduire|globale))?/g,
      0.88,
    ),
  ),
  deductible: best(
    reading,
    byLabel(reading, /franchises?(?:\s{1,2}(?:contractuelle|applicable|legale|generale|du contrat|a deduire|deduite))?/g, 0.92),
  ),
  indemnityAmount: best(
    reading,
    byLabel(reading, /indemnites?\s{1,2}immediates?|(?:reglement|versement)\s{1,2}immediat/g, 0.96),
    byLabel(
      reading,
      /indemnites?\s{1,2}(?:nettes?|dues?|proposees?|totales?|a\s{1,2}(?:regler|verser|payer)|de sinistre|contractuelles?|finales?|retenues?|revenant)|net\s{1,2}(?:a\s{1,2}(?:regler|payer|verser)|a votre charge)|montant\s{1,2}(?:net|de\s{1,2}l'\s?indemnite|a regler)|indemnisation(?:\s{1,2}(?:nette|proposee))?|reste a regler|solde (?:net|a regler)|(?<!difference d')indemnite(?!s?\s{1,2}differee)/g,
      0.88,
    ),
    columnTotal(reading, ['immediate'], 0.93),
    rowAmounts(reading, /^indemnite(?!.{0,12}differee)/, 0.92),
    netOfDeductible(reading),
  ),
});

/** An expert's report: who, what, how much, who is liable. */
export const expertReportFields = (reading: Reading): FieldMap => {
  const lossType = lossTypeField(reading);
  const liable = liablePartyField(reading);
  const motor = isMotor(lossType) ? motorFields(reading) : {};
  const liability: FieldMap = {
    liablePartyName: liable,
    liableInsurer: liableInsurerField(reading),
    recourseAdvised: recourseAdvisedField(reading),
  };
  return {
    expertName: expertNameField(reading),
    expertFirm: expertFirmField(reading),
    lossType,
    inspectionDate: inspectionDate(reading),
    ...amounts(reading),
    ...liability,
    ...(isMotor(lossType) ? motor : { damageAmount: propertyAmount(reading) }),
  };
};
