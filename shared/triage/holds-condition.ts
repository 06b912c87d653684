import type { Condition } from '../contracts/configuration.ts';
import type { Deadline, FieldValue } from '../contracts/document.ts';
import type { Kind } from '../mail/kinds.ts';
import { plusDays } from '../text/calendar-day.ts';
import { foldName } from './fold-name.ts';

/** What a condition can ask of a document. */
export type Conditioned = {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly deadlines: readonly Deadline[];
  readonly received: string;
  readonly byEmail: boolean;
};

type Wanted = NonNullable<Condition['fields']>[string];

const isKind = (wanted: Condition['kind'], kind: Kind): boolean =>
  wanted === undefined || (Array.isArray(wanted) ? wanted.includes(kind) : wanted === kind);

const holdsField = (value: FieldValue['value'] | undefined, wanted: Wanted): boolean => {
  if (wanted === true) return value !== undefined && value !== false;
  if (wanted === false) return value === undefined || value === false;
  if (value === undefined) return false;
  const values = (Array.isArray(value) ? value : [value]).map(String);
  return (Array.isArray(wanted) ? wanted : [wanted]).some((one) => values.includes(String(one)));
};

const namesIn = (value: FieldValue | undefined): string[] => {
  if (value === undefined) return [];
  return (Array.isArray(value.value) ? value.value : [String(value.value)]).map(foldName);
};

/** Whether two names are the same person's: the words of one all stand in the other. */
const samePerson = (a: string, b: string): boolean => {
  const [short, long] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && short.every((word) => long.includes(word));
};

const isAmong = (fields: Conditioned['fields'], name: string, others: string): boolean =>
  namesIn(fields[name]).some((one) => namesIn(fields[others]).some((other) => samePerson(one, other)));

const fallsDue = (document: Conditioned, days: number): boolean =>
  document.deadlines.some((deadline) => deadline.prudent <= plusDays(document.received, days));

/** Whether a document meets every part of a condition. */
export const holdsCondition = (when: Condition, document: Conditioned): boolean =>
  isKind(when.kind, document.kind) &&
  Object.entries(when.fields ?? {}).every(([name, wanted]) => holdsField(document.fields[name]?.value, wanted)) &&
  Object.entries(when.notIn ?? {}).every(([name, others]) => !isAmong(document.fields, name, others)) &&
  (when.dueWithin === undefined || fallsDue(document, when.dueWithin)) &&
  (when.byEmail === undefined || when.byEmail === document.byEmail);
