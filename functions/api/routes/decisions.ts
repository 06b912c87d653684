import { Hono } from 'hono/tiny';
import { z } from 'zod';
import { fieldValue } from '../../../shared/contracts/document.ts';
import { pageRange } from '../../../shared/contracts/record.ts';
import { day } from '../../../shared/contracts/scalars.ts';
import { kinds } from '../../../shared/mail/kinds.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import { correctField } from '../correct-field.ts';
import { correctReceived } from '../correct-received.ts';
import { correctSplit } from '../correct-split.ts';
import { type CorrectPorts, renewChanged } from '../decide-again.ts';
import { settleKind } from '../settle-kind.ts';
import { visibleMail } from '../visible-mail.ts';

const placed = fieldValue.pick({ quote: true, page: true, box: true });
/** The version of the record that the person saw: a change that another made since is never overwritten. */
const version = z.int().nonnegative();
const fieldChange = z
  .strictObject({
    name: z.string(),
    text: z.string().max(2000).optional(),
    absent: z.literal(true).optional(),
    place: placed.optional(),
    version,
  })
  .refine((body) => (body.text === undefined) !== (body.absent === undefined));

/** Deciding on mail: each of these decides anew on all of it. */
export const decisionRoutes: Routes<CorrectPorts> = (ports) =>
  new Hono<ApiEnvironment>()
    .post('/mail/:id/documents/:document/kind', async (context) => {
      const said = z.strictObject({ kind: z.enum(kinds), version }).parse(await context.req.json());
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      const by = context.get('person').id;
      const decided = await settleKind({ mailId: record.id, documentId: context.req.param('document'), by, ...said }, ports);
      await renewChanged(record, decided, by, ports);
      return context.json({ record: decided });
    })
    .patch('/mail/:id/documents/:document/fields', async (context) => {
      const { text, absent: _, ...said } = fieldChange.parse(await context.req.json());
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      const input = { mailId: record.id, documentId: context.req.param('document'), by: context.get('person').id };
      return context.json({ record: await correctField({ ...input, ...said, text: text ?? null }, ports) });
    })
    .patch('/mail/:id/received', async (context) => {
      const said = z.strictObject({ day, version }).parse(await context.req.json());
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      return context.json({ record: await correctReceived({ mailId: record.id, by: context.get('person').id, ...said }, ports) });
    })
    .post('/mail/:id/split', async (context) => {
      const said = z.strictObject({ documents: z.array(pageRange).min(1).max(500), version }).parse(await context.req.json());
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      return context.json({ record: await correctSplit({ mailId: record.id, by: context.get('person').id, ...said }, ports) });
    });
