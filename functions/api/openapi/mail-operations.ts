import { z } from 'zod';
import { mailRecord } from '../../../shared/contracts/record.ts';
import { kinds, queues } from '../../../shared/mail/kinds.ts';
import { letterStates, letterTemplates, mailStates } from '../../../shared/mail/state.ts';
import {
  changedLetter,
  changedMail,
  deskRows,
  letterDetail,
  letterRows,
  mailDetail,
  mailRows,
  pageWords,
  queueCounts,
  session,
  statements,
  uploads,
} from './answers.ts';
import type { Operations } from './operation.ts';

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
  'GET /openapi.json': { summary: 'This document', answer: z.looseObject({ openapi: z.string() }) },
};

export const mailOperations: Operations = {
  'GET /mail': {
    summary: 'Mail, newest first',
    query: z.object({
      queue: z.enum(queues).optional(),
      state: z.enum(mailStates).optional(),
      claimNumber: z.string().optional(),
      before: z.string().optional(),
      limit: z.int().min(1).max(200).optional(),
    }),
    answer: mailRows,
  },
  'POST /search': {
    summary: 'Looks through all that was read; a POST, so that no content stands in an address',
    body: { schema: z.strictObject({ text: z.string().min(1).max(200) }), example: { text: 'Kervella' } },
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
    body: { schema: z.strictObject({ kind: z.enum(kinds) }), example: { kind: 'complaint' } },
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
      }),
      example: { name: 'claimNumber', text: 'S26-104233' },
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
  'GET /mail/:id/record.json': { summary: 'All that is known of a piece of mail', answer: mailRecord },
};

export const queueOperations: Operations = {
  'GET /queues': { summary: 'How much waits at each desk', answer: queueCounts },
  'GET /queues/:queue': { summary: 'What waits at a desk, most urgent first', answer: deskRows },
  'POST /queues/:queue/take': {
    summary: 'Takes a delivery',
    roles: worker,
    body: delivery,
    answer: z.object({ taken: z.string() }),
  },
  'POST /queues/:queue/give-back': {
    summary: 'Gives a delivery back',
    roles: worker,
    body: delivery,
    answer: z.object({ givenBack: z.string() }),
  },
  'POST /queues/:queue/finish': {
    summary: 'Files a delivery away for good',
    roles: worker,
    body: delivery,
    answer: z.object({ finished: z.string() }),
  },
  'GET /queues/:queue/calendar.ics': { summary: 'The deadlines of a desk as a calendar', answer: 'calendar' },
};

export const letterOperations: Operations = {
  'GET /letters': { summary: 'Letters', query: z.object({ state: z.enum(letterStates).optional() }), answer: letterRows },
  'POST /letters': {
    summary: 'Orders a letter',
    roles: ['handler', 'approver', 'jurist'],
    body: {
      schema: z.strictObject({ mailId: z.string(), template: z.enum(letterTemplates), recipient: z.string().max(200).optional() }),
      example: { mailId: 'm-0', template: 'complaint-holding' },
    },
    status: 202,
    answer: z.object({ id: z.string() }),
  },
  'GET /letters/:id': { summary: 'A letter: its text, what must not be said in it, its history', answer: letterDetail },
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
