import { isDeepStrictEqual } from 'node:util';
import type { FieldReading } from '../functions/learn/field-readings.ts';
import { type LearntFields, learnFields } from '../functions/learn/learn-fields.ts';
import { sameValue } from '../local/evaluate/same-value.ts';
import { defaultConfiguration } from '../shared/contracts/default-configuration.ts';
import { fieldsOf } from '../shared/mail/fields.ts';
import { sureEnough } from '../shared/triage/doubtful-dates.ts';
import { asShipped, logLoss, recalibrate } from '../shared/triage/recalibrate.ts';
import { triage } from '../shared/triage/triage.ts';
import { type CorpusMail, corpusMail } from './corpus-mail.ts';

/** The fields of a document that was read, and whether each is right. */
type Checked = readonly FieldReading[];

const valueIn = (truth: unknown): unknown =>
  typeof truth === 'object' && truth !== null && !Array.isArray(truth) && 'value' in truth ? truth.value : truth;
const isValue = (value: unknown): value is Parameters<typeof sameValue>[2] =>
  ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** What is read of each document of known kind, against its truth. */
const checkedIn = ({ mail, truth }: CorpusMail): Checked[] => {
  const received = truth.received ?? '2026-11-25';
  const { documents } = triage(mail, { configuration: defaultConfiguration, received, receivedFrom: 'clerk' });
  if (documents.length !== truth.documents.length) return [];
  return documents.flatMap(({ kind, fields }, at) => {
    const known = truth.documents[at];
    if (known === undefined || known.kind !== kind) return [];
    const types = fieldsOf(kind);
    return [
      Object.entries(fields).flatMap(([field, { value, confidence }]) => {
        const type = Object.entries(types).find(([name]) => name === field)?.[1];
        const expected = valueIn(known.fields?.[field]);
        if (type === undefined) return [];
        const right = isValue(expected) && (isDeepStrictEqual(value, expected) || sameValue(field, type.type, value, expected));
        return [{ field, confidence, right }];
      }),
    ];
  });
};

const withLearnt = (readings: readonly FieldReading[], learnt: LearntFields['install']): FieldReading[] =>
  readings.map((one) => ({ ...one, confidence: recalibrate(one.confidence, learnt?.[one.field] ?? asShipped) }));

const told = (name: string, readings: readonly FieldReading[]): string => {
  const unseen = readings.filter(({ right, confidence }) => !right && confidence >= sureEnough).length;
  const asked = readings.filter(({ right, confidence }) => right && confidence < sureEnough).length;
  return `${name}: ${readings.length} readings, log loss ${logLoss(readings, asShipped).toFixed(4)}, wrong and sure ${unseen}, right and to check ${asked}`;
};

const folds = 5;
const hasMistake = (fields: Checked): boolean => fields.some(({ right }) => !right);

/** Learnt on four fifths of the documents that people looked at, judged on all documents of the last fifth; each in its turn. */
const judge = (documents: readonly Checked[], looked: (fields: Checked) => boolean): { before: FieldReading[]; after: FieldReading[] } => {
  const [before, after]: [FieldReading[], FieldReading[]] = [[], []];
  for (let fold = 0; fold < folds; fold++) {
    const { install } = learnFields(documents.filter((fields, index) => index % folds !== fold && looked(fields)).flat(), {});
    const rest = documents.filter((_fields, index) => index % folds === fold).flat();
    before.push(...rest);
    after.push(...withLearnt(rest, install));
  }
  return { before, after };
};

/**
 * Prints what learning the confidence of fields would bring a house whose people correct every mistake that they meet on the tuning part: when they look at every
 * document, and when only those with a mistake were known, which is why those alone are not learnt from.
 */
if (import.meta.main) {
  const documents = corpusMail(process.argv[2] ?? 'test/corpus/tune').flatMap(checkedIn);
  const all = judge(documents, () => true);
  console.log(told('as shipped', all.before));
  console.log(told('learnt on all that was looked at', all.after));
  console.log(told('learnt on corrected documents alone', judge(documents, hasMistake).after));
}
