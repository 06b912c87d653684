import { z } from 'zod';
import type { Configuration } from '../shared/contracts/configuration.ts';
import { deadline, type FieldValue } from '../shared/contracts/document.ts';
import type { RecordedDocument } from '../shared/contracts/record.ts';
import { compact } from '../shared/mail/compact.ts';
import { kinds } from '../shared/mail/kinds.ts';
import { channels } from '../shared/mail/state.ts';
import { fieldInWords } from './_layout/field-in-words.ts';
import type { LetterOrder } from './letter-order.ts';

const claim = z
  .strictObject({
    claimNumber: z.string(),
    policyNumber: z.string(),
    insuredName: z.string(),
    vehicleRegistration: z.string(),
    lossDate: z.string(),
    insuredAddress: z.array(z.string()),
    policyFrom: z.string(),
    policyUntil: z.string(),
  })
  .partial()
  .required({ claimNumber: true });

/** A letter's example as it stands in its folder: the values of the fields without their places. */
export const letterExample = z.strictObject({
  letterId: z.string(),
  today: z.iso.date(),
  received: z.iso.date(),
  channel: z.enum(channels),
  kind: z.enum(kinds),
  fileName: z.string(),
  pages: z.tuple([z.int().positive(), z.int().positive()]),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).min(1)])),
  reasons: z.array(z.string()).default([]),
  deadlines: z.array(deadline.omit({ certainty: true })).default([]),
  claim: claim.optional(),
  recipient: z.strictObject({ name: z.string().optional(), address: z.array(z.string()).optional() }).optional(),
  extra: z.record(z.string(), z.string()).optional(),
});

type Example = z.infer<typeof letterExample>;
const placed = (value: Example['fields'][string], page: number): FieldValue => ({
  value,
  confidence: 0.97,
  quote: [value].flat().map(String).join(', '),
  page,
  box: [0.1, 0.1, 0.4, 0.02],
});

const documentOf = (example: Example): RecordedDocument => ({
  id: 'd-00000000000000ff',
  part: 'p-1',
  pages: example.pages,
  kind: example.kind,
  confidence: 0.97,
  evidence: [],
  fields: Object.fromEntries(Object.entries(example.fields).map(([name, value]) => [name, placed(value, example.pages[0])])),
  deadlines: example.deadlines.map((entry) => ({ ...entry, certainty: 'sure' })),
  route: { queue: 'legal', copies: [], priority: 'urgent', reasons: example.reasons },
  letters: [],
});

/** The quotes as an act would have them: the values in words. */
const quoted = (document: RecordedDocument): RecordedDocument => ({
  ...document,
  fields: Object.fromEntries(
    Object.entries(document.fields).map(([name, value]) => [name, { ...value, quote: fieldInWords(document, name) ?? value.quote }]),
  ),
});

/** The order that an example stands for. */
export const exampleOrder = (json: unknown, configuration: Configuration): LetterOrder => {
  const example = letterExample.parse(json);
  return compact({
    letterId: example.letterId,
    today: example.today,
    channel: example.channel,
    mail: { id: 'm-00000000000000ff', fileName: example.fileName, received: example.received, pageCount: example.pages[1] },
    document: quoted(documentOf(example)),
    configuration,
    claim: example.claim === undefined ? undefined : compact(example.claim),
    recipient: example.recipient === undefined ? undefined : compact(example.recipient),
    extra: example.extra,
  });
};
