import { z } from 'zod';
import { calendarGiven } from '../../../shared/contracts/calendar-addresses.ts';
import { day } from '../../../shared/contracts/scalars.ts';
import { letterStates, letterTemplates } from '../../../shared/mail/state.ts';
import { deskQuestion } from '../desk-view.ts';
import {
  bulkAnswer,
  changedLetter,
  deskView,
  letterDetail,
  letterRows,
  letterVersion,
  letterWay,
  queueCounts,
  releasedStatement,
  statements,
} from './answers.ts';
import type { Operation, Operations } from './operation.ts';

const worker = ['handler', 'approver', 'jurist', 'mailroom'] as const;
const writer = ['handler', 'approver', 'jurist'] as const;
const approver = ['approver', 'jurist'] as const;
const text = z.string();
const version = z.int().nonnegative();

const move = (summary: string): Operation => ({
  summary,
  roles: worker,
  body: { schema: z.strictObject({ deliveryId: text }), example: { deliveryId: 'q-0' } },
  answer: z.object({ done: text }),
});

export const queueOperations: Operations = {
  'GET /queues': { summary: 'How much waits at each desk', answer: queueCounts },
  'GET /queues/:queue': { summary: 'What waits at a desk, most urgent first', answer: deskView },
  'POST /queues/:queue/view': {
    summary: 'The same, filtered and sorted; a POST, so that no content stands in an address',
    body: { schema: deskQuestion, example: { sort: 'deadline', offset: 0, limit: 50 } },
    answer: deskView,
  },
  'POST /queues/:queue/bulk': {
    summary: 'Takes, gives back or files away several deliveries',
    roles: worker,
    body: {
      schema: z.strictObject({ action: z.enum(['take', 'give-back', 'finish']), deliveryIds: z.array(text).min(1).max(200) }),
      example: { action: 'take', deliveryIds: ['q-0'] },
    },
    answer: bulkAnswer,
  },
  'POST /queues/:queue/take': move('Takes a delivery'),
  'POST /queues/:queue/give-back': move('Gives a delivery back'),
  'POST /queues/:queue/finish': move('Files a delivery away for good'),
  'GET /queues/:queue/calendar.ics': { summary: 'The deadlines of a desk as a calendar', answer: 'calendar' },
  'GET /queues/:queue/calendar': { summary: 'Whether one has an address of this calendar that is open', answer: calendarGiven },
  'POST /queues/:queue/calendar/withdraw': {
    summary: 'Withdraws every address that one was given of this calendar',
    answer: calendarGiven,
  },
  'POST /queues/:queue/calendar': {
    summary: 'An address that a calendar programme may fetch for a year',
    answer: z.object({ path: text, name: text, until: day }),
  },
  'GET /calendar/:token': { summary: 'The feed at that address; the token is all it needs', open: true, answer: 'calendar' },
};

export const letterOperations: Operations = {
  'GET /letters': {
    summary: 'Letters, first ordered first',
    query: z.object({ state: z.enum(letterStates).optional(), cursor: text.optional(), limit: z.int().min(1).max(200).optional() }),
    answer: letterRows,
  },
  'POST /letters': {
    summary: 'Orders a letter',
    roles: writer,
    body: {
      schema: z.strictObject({
        mailId: text,
        documentId: text.optional(),
        template: z.enum(letterTemplates),
        recipient: text.max(200).optional(),
      }),
      example: { mailId: 'm-0', template: 'complaint-holding' },
    },
    status: 202,
    answer: z.object({ id: text }),
  },
  'GET /letters/:id': { summary: 'A letter: its text, what must not be said in it, its history', answer: letterDetail },
  'GET /letters/:id/way': { summary: 'Whether one may approve it, its print, what its channel said', answer: letterWay },
  'GET /letters/:id/versions/:number': { summary: 'A text that it had, and what differs from the one before', answer: letterVersion },
  'GET /letters/:id/pages/:page': { summary: 'A page of a letter as a picture', answer: 'png' },
  'GET /letters/:id/letter.pdf': { summary: 'Its print, as a download', answer: 'pdf' },
  'POST /letters/:id/check': {
    summary: 'What must not be said in a text',
    body: { schema: z.strictObject({ body: text.max(200_000) }), example: { body: 'Bonjour' } },
    answer: z.object({ statements }),
  },
  'POST /letters/:id/statements': {
    summary: 'A jurist lets a forbidden sentence through, in this very text',
    roles: ['jurist'],
    body: { schema: z.strictObject({ version, quote: text.min(1).max(1000) }), example: { version: 0, quote: 'Nous' } },
    answer: releasedStatement,
  },
  'PUT /letters/:id': {
    summary: 'Gives the version that was read another text, recipient or address',
    roles: writer,
    body: {
      schema: z.strictObject({
        version,
        body: text.min(1).max(200_000).optional(),
        recipient: text.min(1).max(120).optional(),
        address: z.array(text.max(38)).max(5).optional(),
      }),
      example: { version: 0, body: 'Bonjour' },
    },
    answer: changedLetter,
  },
  'POST /letters/:id/approve': {
    summary: 'Releases the version that was read; never one’s own',
    roles: approver,
    body: { schema: z.strictObject({ version }), example: { version: 1 } },
    answer: changedLetter,
  },
  'POST /letters/:id/reject': {
    summary: 'Sends a letter back with a reason',
    roles: approver,
    body: { schema: z.strictObject({ reason: text.min(3).max(1000) }), example: { reason: 'À reprendre.' } },
    answer: changedLetter,
  },
};
