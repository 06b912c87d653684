import { Hono } from 'hono/tiny';
import { z } from 'zod';
import type { MailPage, MailRows } from '../../../shared/contracts/console.ts';
import { day } from '../../../shared/contracts/scalars.ts';
import { configurationError, inputError } from '../../../shared/errors.ts';
import { kinds, queues } from '../../../shared/mail/kinds.ts';
import { sees, sightOf } from '../../../shared/mail/sight.ts';
import { mailStates } from '../../../shared/mail/state.ts';
import { allowMail } from '../allow-mail.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import { mailDetail } from '../mail-detail.ts';
import { mailRow } from '../mail-row.ts';
import { requireRole } from '../person.ts';
import { uploadFile } from '../upload-files.ts';
import { visibleMail } from '../visible-mail.ts';

const most = 200;
const list = z.object({
  queue: z.enum(queues).optional(),
  state: z.enum(mailStates).optional(),
  kind: z.enum(kinds).optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(most).default(100),
});
const search = z.strictObject({
  text: z.string().min(1).max(200),
  queue: z.enum(queues).optional(),
  kind: z.enum(kinds).optional(),
  from: day.optional(),
  to: day.optional(),
  claimNumber: z.string().max(60).optional(),
  limit: z.int().min(1).max(most).default(50),
});

const noFile = (): Error => inputError('no-file', 'Aucun fichier n’est arrivé. Choisissez-en au moins un.');

/** Looking at mail, handing some in, and letting what is held be read. */
export const mailRoutes: Routes = (ports) => {
  const rowsOf = (items: Parameters<typeof mailRow>[0][]): MailPage['items'] => items.map((item) => mailRow(item, ports.clock.today()));
  return new Hono<ApiEnvironment>()
    .get('/mail', async (context) => {
      const { cursor, ...filter } = list.parse(context.req.query());
      const { items, next } = await ports.lists.mailPage({ ...filter, after: cursor, see: sightOf(context.get('person')) });
      return context.json({ items: rowsOf([...items]), next } satisfies MailPage);
    })
    .post('/search', async (context) => {
      const { text, ...filter } = search.parse(await context.req.json());
      const found = await ports.lists.search(text, { ...filter, see: sightOf(context.get('person')) });
      return context.json({ items: rowsOf([...found]) } satisfies MailPage);
    })
    .post('/mail/rows', async (context) => {
      const { ids } = z.strictObject({ ids: z.array(z.string()).max(most) }).parse(await context.req.json());
      const found = await ports.lists.summaries(ids, { medical: true });
      const seen = found.filter((summary) => sees(sightOf(context.get('person')), summary));
      const hidden = found.filter((summary) => !seen.includes(summary)).map(({ id }) => id);
      return context.json({ items: rowsOf(seen), hidden } satisfies MailRows);
    })
    .post('/mail', async (context) => {
      const person = context.get('person');
      requireRole(person, ['mailroom', 'handler', 'approver', 'jurist', 'administrator']);
      if (context.req.header('content-type')?.startsWith('multipart/form-data; boundary=') !== true) throw noFile();
      const form = await context.req.formData();
      const received = day.optional().parse(form.get('received') ?? undefined);
      if (received !== undefined && received > ports.clock.today())
        throw configurationError('day-invalid', 'Un courrier ne peut être arrivé un jour à venir.');
      const files = form.getAll('files').filter((entry) => entry instanceof File);
      if (files.length === 0) throw noFile();
      const items = [];
      for (const file of files) items.push(await uploadFile({ file, received, person }, ports));
      return context.json({ items }, 202);
    })
    .get('/mail/:id', async (context) => {
      const person = context.get('person');
      return context.json(await mailDetail(await visibleMail(context.req.param('id'), person, ports), person, ports));
    })
    .post('/mail/:id/allow', async (context) => {
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      return context.json({ record: await allowMail(record.id, context.get('person').id, ports) });
    });
};
