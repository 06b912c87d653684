import { Hono } from 'hono';
import { z } from 'zod';
import { fieldValue } from '../../../shared/contracts/document.ts';
import { inputError } from '../../../shared/errors.ts';
import { fieldsOf } from '../../../shared/mail/fields.ts';
import { kindNames, kinds, queues } from '../../../shared/mail/kinds.ts';
import { mailStates } from '../../../shared/mail/state.ts';
import { allowMail } from '../allow-mail.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import { correctField } from '../correct-field.ts';
import { leaveOtherQueues } from '../leave-other-queues.ts';
import { letterRow, mailRow } from '../mail-row.ts';
import { requireRole } from '../person.ts';
import { relatedMail } from '../related-mail.ts';
import { settleKind } from '../settle-kind.ts';
import { maySee, visibleMail } from '../visible-mail.ts';

const most = 200;
const list = z.object({
  queue: z.enum(queues).optional(),
  state: z.enum(mailStates).optional(),
  claimNumber: z.string().optional(),
  before: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(most).default(100),
});
const compactList = ({ queue, state, claimNumber, before, limit }: z.infer<typeof list>) => ({
  limit,
  ...(queue === undefined ? {} : { queue }),
  ...(state === undefined ? {} : { state }),
  ...(claimNumber === undefined ? {} : { claimNumber }),
  ...(before === undefined ? {} : { before }),
});

const placed = fieldValue.pick({ quote: true, page: true, box: true });

/** Looking at mail, and deciding on it. */
export const mailRoutes: Routes = (ports) =>
  new Hono<ApiEnvironment>()
    .get('/mail', async (context) => {
      const found = await ports.register.listMail(compactList(list.parse(context.req.query())));
      const today = ports.clock.today();
      const mine = found.filter((record) => maySee(context.get('person'), record));
      return context.json({ items: mine.map((record) => mailRow(record, today)) });
    })
    .post('/search', async (context) => {
      const { text } = z.strictObject({ text: z.string().min(1).max(200) }).parse(await context.req.json());
      const found = await ports.register.find(text, most);
      const today = ports.clock.today();
      return context.json({
        items: found.filter((record) => maySee(context.get('person'), record)).map((record) => mailRow(record, today)),
      });
    })
    .post('/mail', async (context) => {
      requireRole(context.get('person'), ['mailroom', 'handler', 'approver', 'jurist', 'administrator']);
      if (context.req.header('content-type')?.startsWith('multipart/form-data; boundary=') !== true)
        throw inputError('no-file', 'Aucun fichier n’est arrivé. Choisissez-en au moins un.');
      const files = (await context.req.formData()).getAll('files').filter((entry) => entry instanceof File);
      if (files.length === 0) throw inputError('no-file', 'Aucun fichier n’est arrivé. Choisissez-en au moins un.');
      const items = [];
      for (const file of files) {
        await ports.upload(file.name, new Uint8Array(await file.arrayBuffer()));
        items.push({ name: file.name, outcome: 'accepted', message: 'Reçu : il est lu dans un instant.' });
      }
      return context.json({ items }, 202);
    })
    .get('/mail/:id', async (context) => {
      const person = context.get('person');
      const record = await visibleMail(context.req.param('id'), person, ports);
      const letters = await ports.register.listLetters({ mailId: record.id });
      const others = (await relatedMail(record, ports)).filter((other) => maySee(person, other));
      const today = ports.clock.today();
      return context.json({
        record,
        row: mailRow(record, today),
        kindNames,
        fieldsOfKinds: Object.fromEntries(kinds.map((kind) => [kind, Object.keys(fieldsOf(kind))])),
        letters: letters.map(letterRow),
        related: others.map((other) => mailRow(other, today)),
      });
    })
    .post('/mail/:id/documents/:document/kind', async (context) => {
      const { kind } = z.strictObject({ kind: z.enum(kinds) }).parse(await context.req.json());
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      const decided = await settleKind(
        { mailId: record.id, documentId: context.req.param('document'), kind, by: context.get('person').id },
        ports,
      );
      await leaveOtherQueues(decided, context.req.param('document'), ports);
      return context.json({ record: decided });
    })
    .patch('/mail/:id/documents/:document/fields', async (context) => {
      const { name, text, place } = z
        .strictObject({
          name: z.string(),
          text: z.string().max(2000).optional(),
          absent: z.literal(true).optional(),
          place: placed.optional(),
        })
        .refine((body) => (body.text === undefined) !== (body.absent === undefined))
        .parse(await context.req.json());
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      const input = { mailId: record.id, documentId: context.req.param('document'), by: context.get('person').id };
      const decided = await correctField({ ...input, name, text: text ?? null, place }, ports);
      await leaveOtherQueues(decided, input.documentId, ports);
      return context.json({ record: decided });
    })
    .post('/mail/:id/allow', async (context) => {
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      return context.json({ record: await allowMail(record.id, context.get('person').id, ports) });
    });
