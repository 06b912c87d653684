import type { FieldValue } from '../../shared/contracts/document.ts';
import { deadlinesOf } from '../../shared/law/deadlines-of.ts';
import type { Kind } from '../../shared/mail/kinds.ts';

/** A field as extraction gives it, with a quote of its own where the test needs one. */
export const field = (value: FieldValue['value'], quote = String(value)): FieldValue => ({
  value,
  confidence: 0.9,
  quote,
  page: 1,
  box: [0, 0, 0.1, 0.1],
});

type Values = Readonly<Record<string, FieldValue['value'] | FieldValue>>;

const isField = (value: FieldValue['value'] | FieldValue): value is FieldValue => typeof value === 'object' && !Array.isArray(value);

export const fieldsFrom = (values: Values): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isField(value) ? value : field(value)]));

/** The deadlines of a document received by the sample company of Nantes. */
export const deadlinesFor = (kind: Kind, values: Values, received = '2026-11-25', domicile = 'FR-44') =>
  deadlinesOf({ kind, fields: fieldsFrom(values), received, domicile });

/** "code due (prudent)" for each deadline that runs. */
export const runningCodes = (kind: Kind, values: Values, received?: string, domicile?: string): string[] =>
  deadlinesFor(kind, values, received, domicile).running.map(
    ({ code, due, prudent }) => `${code} ${due}${due === prudent ? '' : ` (${prudent})`}`,
  );
