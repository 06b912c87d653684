import { z } from 'zod';
import { mailRecord, pageRange } from '../../../shared/contracts/record.ts';
import { day } from '../../../shared/contracts/scalars.ts';
import { kinds, queues } from '../../../shared/mail/kinds.ts';
import { letterStates, letterTemplates, mailStates } from '../../../shared/mail/state.ts';
import { deskQuestion } from '../desk-view.ts';
import {
  bulkAnswer,
  changedLetter,
  changedMail,
  deskView,
  letterDetail,
  letterRow,
  letterRows,
  letterVersion,
  letterWay,
  mailDetail,
  mailRows,
  pageWords,
  queueCounts,
  session,
  statements,
  uploads,
} from './answers.ts';
import type { Operations } from './operation.ts';

const version = z.int().nonnegative();
const worker = ['handler', 'approver', 'jurist', 'mailroom'] as const;
const delivery = { schema: z.strictObject({ deliveryId: z.string() }), example: { deliveryId: 'q-0' } };

export const sessionOperations: Operations = {
  'POST /session': {
    summary: 'Comes in with the token of a link',
    body: { schema: z.strictObject({ token: z.string() }), example: { token: 'link.a.1.b' } },
    answer: session,
  },
  'GET /session': { summary: 'Who one is, and the value of x-pli-csrf that changes need', answer: session },
  'DELETE /session': { summary: 'Goes out', status: 204 },
  'GET /news': { summary: 'A mark that changes whenever something has changed', answer: z.object({ mark: z.string() }) },
  'GET /events': { summary: 'News of each change as it comes, without what changed', answer: 'events' },
  'GET /openapi.json': { summary: 'This document', answer: z.looseObject({ openapi: z.string() }) },
};

export const mailOperations: Operations = {
  'GET /mail': {
    summary: 'Mail, newest first',
    query: z.object({
      queue: z.enum(queues).optional(),
      state: z.enum(mailStates).optional(),
      kind: z.enum(kinds).optional(),
      cursor: z.string().max(100).optional(),
      limit: z.int().min(1).max(200).optional(),
    }),
    answer: mailRows,
  },
  'POST /search': {
    summary: 'Looks through all that was read; a POST, so that no content stands in an address',
    body: {
      schema: z.strictObject({
        text: z.string().min(1).max(200),
        queue: z.enum(queues).optional(),
        kind: z.enum(kinds).optional(),
        from: day.optional(),
        to: day.optional(),
        claimNumber: z.string().max(60).optional(),
        limit: z.int().min(1).max(200).optional(),
      }),
      example: { text: 'Kervella', from: '2026-11-01' },
    },
    answer: mailRows,
  },
  'POST /mail/rows': {
    summary: 'What became of some pieces of mail',
    body: { schema: z.strictObject({ ids: z.array(z.string()).max(200) }), example: { ids: ['m-0'] } },
    answer: mailRows,
  },
  'POST /mail': {
    summary: 'Hands files in',
    roles: ['mailroom', 'handler', 'approver', 'jurist', 'administrator'],
    files: true,
    status: 202,
    answer: uploads,
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
        name: z.string(),
        text: z.string().max(2000).optional(),
        absent: z.literal(true).optional(),
        place: z.strictObject({ quote: z.string(), page: z.int().positive(), box: z.array(z.number().min(0).max(1)).length(4) }).optional(),
        version,
      }),
      example: { name: 'claimNumber', text: 'S26-104233', version: 0 },
    },
    answer: changedMail,
  },
  'PATCH /mail/:id/received': {
    summary: 'A person says on which day a piece of mail arrived',
    roles: worker,
    body: { schema: z.strictObject({ day, version }), example: { day: '2026-11-20', version: 0 } },
    answer: changedMail,
  },
  'POST /mail/:id/split': {
    summary: 'A person says which pages are a letter',
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
  'GET /mail/:id/documents/:document/handover.zip': { summary: 'What the legal team gets of a document', answer: 'zip' },
  'GET /mail/:id/record.json': { summary: 'All that is known of a piece of mail', answer: mailRecord },
};

export const queueOperations: Operations = {
  'GET /queues': { summary: 'How much waits at each desk', answer: queueCounts },
  'GET /queues/:queue': { summary: 'What waits at a desk, the most urgent fifty first', answer: deskView },
  'POST /queues/:queue/view': {
    summary: 'What waits at a desk, filtered and sorted; a POST, so that no content stands in an address',
    body: { schema: deskQuestion, example: { kind: 'complaint', holder: 'free', overdue: false, text: 'Kervella', sort: 'deadline' } },
    answer: deskView,
  },
  'POST /queues/:queue/bulk': {
    summary: 'Takes, gives back or files away several deliveries; what could not be done is told one by one',
    roles: worker,
    body: {
      schema: z.strictObject({ action: z.enum(['take', 'give-back', 'finish']), deliveryIds: z.array(z.string()).min(1).max(200) }),
      example: { action: 'take', deliveryIds: ['q-0'] },
    },
    answer: bulkAnswer,
  },
  'POST /queues/:queue/calendar': {
    summary: 'The address of a desk’s calendar for a calendar programme; it opens nothing else',
    answer: z.object({ path: z.string(), name: z.string(), until: day }),
  },
  'GET /calendar/:token': { summary: 'A desk’s calendar, by its address alone (TOKEN.ics)', answer: 'calendar' },
  'POST /queues/:queue/take': {
    summary: 'Takes a delivery',
    roles: worker,
    body: delivery,
    answer: z.object({ done: z.string() }),
  },
  'POST /queues/:queue/give-back': {
    summary: 'Gives a delivery back',
    roles: worker,
    body: delivery,
    answer: z.object({ done: z.string() }),
  },
  'POST /queues/:queue/finish': {
    summary: 'Files a delivery away for good',
    roles: worker,
    body: delivery,
    answer: z.object({ done: z.string() }),
  },
  'GET /queues/:queue/calendar.ics': { summary: 'The deadlines of a desk as a calendar', answer: 'calendar' },
};

export const letterOperations: Operations = {
  'GET /letters': {
    summary: 'Letters, first ordered first',
    query: z.object({
      state: z.enum(letterStates).optional(),
      cursor: z.string().max(15).optional(),
      limit: z.int().min(1).max(200).optional(),
    }),
    answer: letterRows,
  },
  'POST /letters': {
    summary: 'Orders a letter',
    roles: ['handler', 'approver', 'jurist'],
    body: {
      schema: z.strictObject({
        mailId: z.string(),
        documentId: z.string().optional(),
        template: z.enum(letterTemplates),
        recipient: z.string().max(200).optional(),
      }),
      example: { mailId: 'm-0', template: 'complaint-holding' },
    },
    status: 202,
    answer: z.object({ id: z.string() }),
  },
  'GET /letters/:id': { summary: 'A letter: its text, what must not be said in it, its history', answer: letterDetail },
  'GET /letters/:id/way': { summary: 'Who may approve a letter, and what its channel said of it', answer: letterWay },
  'GET /letters/:id/letter.pdf': { summary: 'The letter as it will be sent', answer: 'pdf' },
  'GET /letters/:id/versions/:number': { summary: 'A text that a letter had, and what was changed in it', answer: letterVersion },
  'POST /letters/:id/statements': {
    summary: 'A jurist lets a sentence through in this very text',
    roles: ['jurist'],
    body: {
      schema: z.strictObject({ version, quote: z.string().min(1).max(1000) }),
      example: { version: 0, quote: 'Nous reconnaissons' },
    },
    answer: z.object({ letter: letterRow, version, statements }),
  },
  'GET /letters/:id/pages/:page': { summary: 'A page of a letter as a picture', answer: 'png' },
  'POST /letters/:id/check': {
    summary: 'What must not be said in a text',
    body: { schema: z.strictObject({ body: z.string().max(200_000) }), example: { body: 'Bonjour' } },
    answer: z.object({ statements }),
  },
  'PUT /letters/:id': {
    summary: 'Gives a letter another text or address',
    roles: ['handler', 'approver', 'jurist'],
    body: {
      schema: z.strictObject({
        body: z.string().min(1).max(200_000).optional(),
        address: z.array(z.string().max(38)).max(5).optional(),
      }),
      example: { body: 'Bonjour' },
    },
    answer: changedLetter,
  },
  'POST /letters/:id/approve': {
    summary: 'Releases the version that was read; never one’s own',
    roles: ['approver', 'jurist'],
    body: { schema: z.strictObject({ version: z.int().nonnegative() }), example: { version: 1 } },
    answer: changedLetter,
  },
  'POST /letters/:id/reject': {
    summary: 'Sends a letter back with a reason',
    roles: ['approver', 'jurist'],
    body: { schema: z.strictObject({ reason: z.string().min(3).max(1000) }), example: { reason: 'À reprendre.' } },
    answer: changedLetter,
  },
};
