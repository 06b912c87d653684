import { Hono } from 'hono/tiny';
import { z } from 'zod';
import type { LetterDetail, LetterLine, LetterVersion, MailRow } from '../../../shared/contracts/console.ts';
import { letterRecord } from '../../../shared/contracts/record.ts';
import { configurationError } from '../../../shared/errors.ts';
import { sightOf } from '../../../shared/mail/sight.ts';
import { letterTemplates } from '../../../shared/mail/state.ts';
import { bodyOfText, textOfBody } from '../../../templates/body-as-text.ts';
import { letterBody } from '../../../templates/letter-body.ts';
import { letterText } from '../../../templates/letter-text.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import type { ApiPorts } from '../api-ports.ts';
import { approveLetter } from '../approve-letter.ts';
import { letterOf } from '../letter-of.ts';
import { letterStatements, statementsOfDraft } from '../letter-statements.ts';
import { letterVersion, letterVersions } from '../letter-versions.ts';
import { letterRow, mailRow } from '../mail-row.ts';
import { orderLetter } from '../order-letter.ts';
import { rejectLetter } from '../reject-letter.ts';
import { releaseStatement } from '../release-statement.ts';
import { visibleLetter, visibleMail } from '../visible-mail.ts';

const htmlOf = async (key: string | undefined, ports: ApiPorts): Promise<string | undefined> =>
  key === undefined ? undefined : new TextDecoder().decode(await ports.files.get(key));

const aboutOf = (mail: MailRow | undefined): LetterLine['about'] => {
  if (mail === undefined) return undefined;
  const { kindName, claimNumber, insuredName, nextDeadline } = mail;
  return { kindName, claimNumber, insuredName, nextDeadline };
};

const letterList = z.object({
  state: letterRecord.shape.state.optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
/** Letters: ordered, read, approved by a second person. */
export const letterRoutes: Routes = (ports) =>
  new Hono<ApiEnvironment>()
    .get('/letters', async (context) => {
      const person = context.get('person');
      const { cursor, ...filter } = letterList.parse(context.req.query());
      const { items, next } = await ports.lists.letterPage({ ...filter, after: cursor, see: sightOf(person) });
      const ids = [...new Set(items.map(({ mailId }) => mailId))];
      const mail = new Map((await ports.lists.summaries(ids, sightOf(person))).map((one) => [one.id, mailRow(one, ports.clock.today())]));
      return context.json({ items: items.map((letter): LetterLine => ({ ...letter, about: aboutOf(mail.get(letter.mailId)) })), next });
    })
    .post('/letters', async (context) => {
      const order = z
        .strictObject({
          mailId: z.string(),
          documentId: z.string().optional(),
          template: z.enum(letterTemplates),
          recipient: z.string().max(200).optional(),
        })
        .parse(await context.req.json());
      const record = await visibleMail(order.mailId, context.get('person'), ports);
      const input = { template: order.template, mailId: record.id, for: order.documentId ?? record.id, by: context.get('person').id };
      const id = await orderLetter(order.recipient === undefined ? input : { ...input, recipient: order.recipient }, ports);
      return context.json({ id }, 202);
    })
    .get('/letters/:id', async (context) => {
      const letter = await visibleLetter(context.req.param('id'), context.get('person'), ports);
      const html = await htmlOf(letter.html, ports);
      return context.json({
        letter: letterRow(letter),
        version: letter.version,
        body: html === undefined ? undefined : textOfBody(letterBody(html)),
        text: html === undefined ? undefined : letterText(html),
        address: letter.address ?? [],
        statements: await letterStatements(await letterOf(letter.id, ports), ports),
        versions: letterVersions(letter),
        history: letter.history,
      } satisfies LetterDetail);
    })
    .get('/letters/:id/versions/:number', async (context) => {
      const letter = await visibleLetter(context.req.param('id'), context.get('person'), ports);
      const number = z.coerce.number().int().positive().safeParse(context.req.param('number'));
      return context.json((await letterVersion(letter, number.data ?? 0, ports)) satisfies LetterVersion);
    })
    .post('/letters/:id/statements', async (context) => {
      const letter = await visibleLetter(context.req.param('id'), context.get('person'), ports);
      const said = z.strictObject({ version: z.int().nonnegative(), quote: z.string().min(1).max(1000) }).parse(await context.req.json());
      const released = await releaseStatement({ letterId: letter.id, by: context.get('person').id, ...said }, ports);
      const statements = await letterStatements(await letterOf(letter.id, ports), ports);
      return context.json({ letter: letterRow(released), version: released.version, statements });
    })
    .get('/letters/:id/pages/:page', async (context) => {
      const letter = await visibleLetter(context.req.param('id'), context.get('person'), ports);
      const page = z.coerce.number().int().positive().max(100).safeParse(context.req.param('page'));
      if (letter.pdf === undefined || !page.success) throw configurationError('unknown-page', 'Cette page n’existe pas.');
      const picture = await ports.draw(await ports.files.get(letter.pdf), 'application/pdf', page.data);
      if (picture === undefined) throw configurationError('unknown-page', 'Cette page n’existe pas.');
      return context.body(new Uint8Array(picture), 200, { 'Content-Type': 'image/png' });
    })
    .post('/letters/:id/check', async (context) => {
      const letter = await visibleLetter(context.req.param('id'), context.get('person'), ports);
      const { body } = z.strictObject({ body: z.string().max(200_000) }).parse(await context.req.json());
      const of = await letterOf(letter.id, ports);
      return context.json({ statements: await statementsOfDraft(of, `<body>${bodyOfText(body)}</body>`, ports) });
    })
    .post('/letters/:id/approve', async (context) => {
      const letter = await visibleLetter(context.req.param('id'), context.get('person'), ports);
      const { version } = z.strictObject({ version: z.int().nonnegative() }).parse(await context.req.json());
      return context.json({
        letter: letterRow(await approveLetter({ letterId: letter.id, by: context.get('person').id, version }, ports)),
      });
    })
    .post('/letters/:id/reject', async (context) => {
      const letter = await visibleLetter(context.req.param('id'), context.get('person'), ports);
      const { reason } = z.strictObject({ reason: z.string().min(3).max(1000) }).parse(await context.req.json());
      const rejected = await rejectLetter({ letterId: letter.id, by: context.get('person').id, why: reason }, ports);
      return context.json({ letter: letterRow(rejected) });
    });
