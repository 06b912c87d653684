import { z } from 'zod';
import type { RecordedDocument } from '../../shared/contracts/record.ts';
import { citations } from '../../shared/law/citations.ts';
import { addressee, orderedName, sameName } from '../_layout/addressee.ts';
import { conventionNames } from '../_layout/choice-names.ts';
import { daysLater } from '../_layout/days-later.ts';
import { euros, longDate } from '../_layout/format.ts';
import { of } from '../_layout/french.ts';
import { maybe, maybeText, optional, said } from '../_layout/optional.ts';
import { nameInSentence, nameSort } from '../_layout/person-name.ts';
import { numberField, textField } from '../_layout/read-field.ts';
import { insuredNameOf, linesByPerson, lossDateOf, saidByPerson } from '../_layout/references.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';

const schema = z.strictObject({
  escalation: optional,
  ofInsured: said,
  lossKind: said,
  lossOn: optional,
  place: optional,
  report: z.array(z.strictObject({ by: optional, on: optional })).max(1),
  liableParty: said,
  isInsurer: z.boolean(),
  facts: z.array(said),
  basis: optional,
  hasAmounts: z.boolean(),
  amounts: z.array(z.strictObject({ label: said, value: said })),
  payment: z.array(z.strictObject({ amount: said, on: said })).max(1),
  payTo: optional,
  subrogation: said,
  answerBy: said,
});

/** Days given for an answer; a courtesy, not a limit of the law. */
const answerDays = 30;

const lossKinds: Readonly<Record<string, string>> = {
  water: 'd’un dégât des eaux',
  fire: 'd’un incendie',
  theft: 'd’un vol',
  storm: 'd’une tempête',
  motor: 'd’un accident de la circulation',
  construction: 'd’un désordre de construction',
};

const steps: Readonly<Record<string, string>> = { 'chef-de-service': 'échelon Chef de Service', direction: 'échelon Direction' };

/** The words without which an escalation is not admissible: "Convention IRSA - échelon Chef de Service". */
const escalationOf = (order: LetterOrder): string | undefined => {
  const step = steps[saidByPerson(order, 'escalation') ?? ''];
  const convention = saidByPerson(order, 'convention') ?? textField(order.document, 'convention');
  return step === undefined || convention === undefined ? undefined : `Convention ${convention} - ${step}`;
};

const liablePartyOf = (order: LetterOrder): string => {
  const name = textField(order.document, 'liablePartyName');
  return name === undefined ? 'la personne désignée par l’expert' : nameInSentence(name);
};

const isInsurer = (order: LetterOrder): boolean => {
  const name = orderedName(order);
  const party = textField(order.document, 'liablePartyName');
  const insurer = textField(order.document, 'liableInsurer');
  if (insurer !== undefined) return name === undefined || !(party !== undefined && sameName(name, party));
  return name !== undefined && nameSort(name) === 'company' && !(party !== undefined && sameName(name, party));
};

const amountLabels = [
  ['damageAmount', 'Dommages, TTC, avant vétusté'],
  ['depreciationAmount', 'Vétusté'],
  ['repairCost', 'Coût des réparations'],
  ['replacementValue', 'Valeur de remplacement du véhicule'],
] as const;

const amountsOf = (document: RecordedDocument): { label: string; value: string }[] =>
  amountLabels.flatMap(([field, label]) => maybe(numberField(document, field), euros).map((value) => ({ label, value })));

const paymentOf = (order: LetterOrder): { amount: string; on: string }[] => {
  const amount = saidByPerson(order, 'paidAmount');
  const on = saidByPerson(order, 'paidOn');
  if (amount === undefined || on === undefined || !Number.isFinite(Number(amount))) return [];
  return [{ amount: euros(Number(amount)), on: longDate(on) }];
};

const reportOf = (document: RecordedDocument): { by: string[]; on: string[] }[] => {
  const by = textField(document, 'expertFirm') ?? textField(document, 'expertName');
  return document.kind === 'expert-report'
    ? [{ by: maybe(by, nameInSentence), on: maybe(textField(document, 'documentDate'), longDate) }]
    : [];
};

const basisOf = (order: LetterOrder): string | undefined =>
  saidByPerson(order, 'basis') ?? conventionNames[saidByPerson(order, 'convention') ?? textField(order.document, 'convention') ?? ''];

const context = (order: LetterOrder): z.input<typeof schema> => {
  const amounts = amountsOf(order.document);
  const insured = insuredNameOf(order);
  return {
    escalation: maybeText(escalationOf(order)),
    ofInsured: insured === undefined ? 'de la personne lésée' : of(nameInSentence(insured)),
    lossKind: lossKinds[textField(order.document, 'lossType') ?? ''] ?? 'd’un sinistre',
    lossOn: maybe(lossDateOf(order), longDate),
    place: maybeText(saidByPerson(order, 'place')),
    report: reportOf(order.document),
    liableParty: liablePartyOf(order),
    isInsurer: isInsurer(order),
    facts: linesByPerson(order, 'facts'),
    basis: maybeText(basisOf(order)),
    hasAmounts: amounts.length > 0,
    amounts,
    payment: paymentOf(order),
    payTo: maybeText(saidByPerson(order, 'payTo')),
    subrogation: citations.subrogationInsurance.article,
    answerBy: longDate(saidByPerson(order, 'answerBy') ?? daysLater(order.today, answerDays)),
  };
};

/** Announces our recourse to the liable party's insurer, or to himself when his insurer is not known. */
export const liabilityNotice = defineLetter({
  name: 'liability-notice',
  version: 1,
  shell: 'letter',
  audience: 'insurer',
  department: 'recourse',
  pageLimit: 2,
  schema,
  addressee: (order) => addressee(order, 'liableInsurer', 'liablePartyName'),
  subject: (order) =>
    isInsurer(order) ? 'mise en cause de votre assuré et réserve de notre recours' : 'mise en cause de votre responsabilité',
  enclosures: (order) => [
    'Rapport d’expertise',
    ...(paymentOf(order).length > 0 ? ['Justificatif de paiement et quittance subrogative'] : []),
  ],
  context,
});
