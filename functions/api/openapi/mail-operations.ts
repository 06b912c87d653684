import { z } from 'zod';
import { fieldValue } from '../../../shared/contracts/document.ts';
import { mailRecord, pageRange } from '../../../shared/contracts/record.ts';
import { day } from '../../../shared/contracts/scalars.ts';
import { kinds, queues } from '../../../shared/mail/kinds.ts';
import { mailStates } from '../../../shared/mail/state.ts';
import { askedUpload, doneUpload } from '../routes/uploads.ts';
import { changedMail, mailDetail, mailPage, mailRows, openSession, pageWords, session, uploaded, uploads } from './answers.ts';
import type { Operations } from './operation.ts';

const worker = ['handler', 'approver', 'jurist', 'mailroom'] as const;
const uploader = [...worker, 'administrator'] as const;
const text = z.string();
const most = z.int().min(1).max(200);
const version = z.int().nonnegative();
const filed = { queue: z.enum(queues).optional(), kind: z.enum(kinds).optional() };

export const sessionOperations: Operations = {
  'POST /session': {
    summary: 'Comes in with the token of a link',
    open: true,
    body: { schema: z.strictObject({ token: text }), example: { token: 'link.a.1.b' } },
    answer: session,
  },
  'GET /session': { summary: 'Who one is, and the value of x-pli-csrf that changes need', answer: openSession },
  'DELETE /session': { summary: 'Ends the session', status: 204 },
  'GET /sign-in': { summary: 'To the directory of people, where there is one', open: true, sometimes: true, status: 302 },
  'GET /sign-in/back': { summary: 'Back from the directory, with a session', open: true, sometimes: true, status: 302 },
  'GET /news': { summary: 'A mark that changes whenever mail, letters or desks have changed', answer: z.object({ mark: text }) },
  'GET /events': { summary: 'The same as a stream: an event `changed` with the mark', answer: 'events' },
  'GET /openapi.json': { summary: 'This document', answer: z.looseObject({ openapi: text }) },
};

export const mailOperations: Operations = {
  'GET /mail': {
    summary: 'Mail, newest first',
    query: z.object({ ...filed, state: z.enum(mailStates).optional(), cursor: text.max(100).optional(), limit: most.optional() }),
    answer: mailPage,
  },
  'POST /search': {
    summary: 'Looks through all that was read; a POST, so that no content stands in an address',
    body: {
      schema: z.strictObject({
        text: text.min(1).max(200),
        ...filed,
        from: day.optional(),
        to: day.optional(),
        claimNumber: text.max(60).optional(),
        limit: most.optional(),
      }),
      example: { text: 'Kervella' },
    },
    answer: mailPage,
  },
  'POST /mail/rows': {
    summary: 'Some pieces of mail as lines; which of them are there but not for this person',
    body: { schema: z.strictObject({ ids: z.array(text).max(200) }), example: { ids: ['m-0'] } },
    answer: mailRows,
  },
  'POST /mail': {
    summary: 'Hands files in, with the day received where a clerk knows it',
    roles: uploader,
    files: true,
    status: 202,
    answer: uploads,
  },
  'POST /uploads': {
    summary: 'Where to put the pieces of a large file',
    roles: uploader,
    sometimes: true,
    body: { schema: askedUpload, example: { name: 'lot.pdf', bytes: 1, received: '2026-11-24' } },
    status: 201,
    answer: z.object({ id: text, key: text, pieceBytes: z.int(), pieces: z.array(text) }),
  },
  'POST /uploads/finish': {
    summary: 'Makes the pieces one file',
    roles: uploader,
    sometimes: true,
    body: { schema: doneUpload, example: { id: 'a', key: 'b', tags: ['c'] } },
    status: 202,
    answer: uploaded,
  },
  'GET /mail/:id': { summary: 'One piece of mail, its letters and what is related', answer: mailDetail },
  'POST /mail/:id/documents/:document/kind': {
    summary: 'A person says what a document is',
    roles: worker,
    body: { schema: z.strictObject({ kind: z.enum(kinds), version }), example: { kind: 'complaint', version: 0 } },
    answer: changedMail,
  },
  'PATCH /mail/:id/documents/:document/fields': {
    summary: 'A person corrects a field, or says that it is absent',
    roles: worker,
    body: {
      schema: z.strictObject({
        name: text,
        text: text.max(2000).optional(),
        absent: z.literal(true).optional(),
        place: fieldValue.pick({ quote: true, page: true, box: true }).optional(),
        version,
      }),
      example: { name: 'claimNumber', text: 'S26-104233', version: 0 },
    },
    answer: changedMail,
  },
  'PATCH /mail/:id/received': {
    summary: 'A person says on which day it was received',
    roles: worker,
    body: { schema: z.strictObject({ day, version }), example: { day: '2026-11-24', version: 0 } },
    answer: changedMail,
  },
  'POST /mail/:id/split': {
    summary: 'A person says where each letter begins and ends',
    roles: worker,
    body: {
      schema: z.strictObject({ documents: z.array(pageRange).min(1).max(500), version }),
      example: { documents: [{ part: 'p1', pages: [1, 1] }], version: 0 },
    },
    answer: changedMail,
  },
  'POST /mail/:id/allow': {
    summary: 'Lets a held file be read in spite of the page budget',
    roles: ['mailroom', 'administrator'],
    answer: changedMail,
  },
  'GET /mail/:id/pages/:part/:page': { summary: 'A page as a picture', answer: 'png' },
  'GET /mail/:id/words/:part/:page': { summary: 'The words of a page in their places, in fractions of it', answer: pageWords },
  'GET /mail/:id/original': { summary: 'The file as it came, as a download', answer: 'download' },
  'GET /mail/:id/documents/:document/handover.zip': { summary: 'The hand-over to the legal team', answer: 'zip' },
  'GET /mail/:id/record.json': { summary: 'All that is known of a piece of mail', answer: mailRecord },
};
