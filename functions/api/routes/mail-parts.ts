import { Hono } from 'hono/tiny';
import { z } from 'zod';
import type { MailPart, MailRecord } from '../../../shared/contracts/record.ts';
import { transcript } from '../../../shared/contracts/transcript.ts';
import { configurationError } from '../../../shared/errors.ts';
import { handoverKey } from '../../../shared/mail/keys.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import { visibleMail } from '../visible-mail.ts';

const unknownPage = (): Error => configurationError('unknown-page', 'Cette page n’existe pas.');

const partOf = (record: MailRecord, id: string): MailPart => {
  const part = record.parts.find((candidate) => candidate.id === id);
  if (part === undefined) throw unknownPage();
  return part;
};

const pageNumber = (text: string): number => {
  const found = z.coerce.number().int().positive().safeParse(text);
  if (!found.success) throw unknownPage();
  return found.data;
};

const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name.split(/[\\/]/).at(-1) ?? name)}`;

/** The pages of a piece of mail as pictures made here, the words on them, and the original as a download: never shown in the console's own origin. */
export const mailPartRoutes: Routes = (ports) =>
  new Hono<ApiEnvironment>()
    .get('/mail/:id/pages/:part/:page', async (context) => {
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      const part = partOf(record, context.req.param('part'));
      const page = pageNumber(context.req.param('page'));
      if (page > part.pageCount) throw unknownPage();
      const picture = await ports.draw(await ports.files.get(part.key), part.mediaType, page);
      if (picture === undefined) throw configurationError('unknown-picture', 'Ce document est un texte : il n’a pas d’image.');
      return context.body(new Uint8Array(picture), 200, { 'Content-Type': 'image/png' });
    })
    .get('/mail/:id/words/:part/:page', async (context) => {
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      const part = partOf(record, context.req.param('part'));
      const number = pageNumber(context.req.param('page'));
      if (part.transcript === undefined) throw unknownPage();
      const read = transcript.parse(JSON.parse(new TextDecoder().decode(await ports.files.get(part.transcript))));
      const page = read.pages.find((candidate) => candidate.number === number);
      if (page === undefined) throw unknownPage();
      const words = page.blocks.flatMap((block) => block.lines.flatMap((line) => line.words.map(({ text, box }) => ({ text, box }))));
      return context.json({ words, size: page.size, source: page.source, rotation: page.rotation });
    })
    .get('/mail/:id/original', async (context) => {
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      if (ports.download !== undefined) return context.redirect(await ports.download(record.original, record.fileName));
      return context.body(new Uint8Array(await ports.files.get(record.original)), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': attachment(record.fileName),
        'Content-Security-Policy': 'sandbox',
      });
    })
    .get('/mail/:id/documents/:document/handover.zip', async (context) => {
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      const document = record.documents.find(({ id }) => id === context.req.param('document'));
      const key = document === undefined ? undefined : handoverKey(document.id);
      if (key === undefined || !(await ports.files.has(key)))
        throw configurationError('unknown-handover', 'Il n’y a pas de transmission au service juridique pour ce document.');
      return context.body(new Uint8Array(await ports.files.get(key)), 200, {
        'Content-Type': 'application/zip',
        'Content-Disposition': attachment(`transmission-${document?.id ?? record.id}.zip`),
        'Content-Security-Policy': 'sandbox',
      });
    })
    .get('/mail/:id/record.json', async (context) => {
      const record = await visibleMail(context.req.param('id'), context.get('person'), ports);
      return context.json(record, 200, { 'Content-Disposition': attachment(`${record.id}.json`) });
    });
