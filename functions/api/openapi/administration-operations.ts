import { z } from 'zod';
import {
  auditPage,
  backups,
  disabledPerson,
  findings,
  keptBackup,
  personMail,
  purged,
  retention,
  shownConfiguration,
  shownPeople,
  triedConfiguration,
  unable,
} from '../../../shared/contracts/administration.ts';
import { erased, forgetting, lookedFor, triedYaml } from '../../../shared/contracts/administration-requests.ts';
import { calendarOf, shownCalendars } from '../../../shared/contracts/calendar-addresses.ts';
import { proposedChange, proposedVersion, shownChanges } from '../../../shared/contracts/configuration-change.ts';
import { learning } from '../../../shared/contracts/learning.ts';
import type { Operations } from './operation.ts';

const seen = ['administrator', 'auditor'] as const;
const done = ['administrator'] as const;

export const administrationOperations: Operations = {
  'GET /admin/configuration': { summary: 'The configuration in force and the doctor’s findings', roles: seen, answer: shownConfiguration },
  'GET /admin/checks': { summary: 'The doctor’s findings on the machine and the configuration', roles: seen, answer: findings },
  'POST /admin/try-configuration': {
    summary: 'What a changed configuration would make of the mail of the last seven days; changes nothing',
    roles: done,
    body: { schema: triedYaml, example: { yaml: 'thresholds:\n  review: 0.9\n' } },
    answer: triedConfiguration,
  },
  'GET /admin/configuration/changes': {
    summary: 'The file in force, the change that waits for a second administrator, and the former files',
    roles: seen,
    answer: shownChanges,
  },
  'POST /admin/configuration/proposal': {
    summary: 'Proposes a configuration; of the file only what differs changes, and comments stay',
    roles: done,
    body: { schema: proposedChange, example: { yaml: 'thresholds:\n  review: 0.9\n', why: 'Trop d’erreurs passent.' } },
    answer: shownChanges,
  },
  'POST /admin/configuration/proposal/version': {
    summary: 'Proposes to go back to a former file',
    roles: done,
    body: { schema: proposedVersion, example: { version: '2026-11-25T10-00-00-000Z', why: 'Retour en arrière.' } },
    answer: shownChanges,
  },
  'POST /admin/configuration/proposal/:id/apply': {
    summary: 'Puts the proposed configuration in force; by another administrator than who proposed it, where there is one',
    roles: done,
    answer: shownChanges,
  },
  'POST /admin/configuration/proposal/:id/withdraw': {
    summary: 'Takes the proposed configuration back',
    roles: done,
    answer: shownChanges,
  },
  'GET /admin/people': { summary: 'People and their roles', roles: seen, answer: shownPeople },
  'POST /admin/people/:id/disable': {
    summary: 'Keeps a person out from now on, where a directory lets people in',
    roles: done,
    answer: disabledPerson,
  },
  'POST /admin/people/:id/enable': { summary: 'Lets a person in again', roles: done, answer: disabledPerson },
  'GET /admin/unable': { summary: 'What cannot be done where this mailroom stands, and what to do instead', roles: seen, answer: unable },
  'GET /admin/audit': {
    summary: 'Who did what when, newest first',
    roles: seen,
    query: z.object({
      by: z.string().optional(),
      all: z.literal('true').optional(),
      cursor: z.string().optional(),
      limit: z.int().min(1).max(200).optional(),
    }),
    answer: auditPage,
  },
  'GET /admin/retention': { summary: 'The terms of retention and what is due by them', roles: seen, answer: retention },
  'POST /admin/purge': { summary: 'Erases what is past its term', roles: done, answer: purged },
  'POST /admin/person': {
    summary: 'Mail that names a person; a POST, so that no name stands in an address',
    roles: done,
    body: { schema: lookedFor, example: { name: 'Irène Kervella' } },
    answer: personMail,
  },
  'POST /admin/forget': {
    summary: 'Erases pieces of mail with everything made of them, for good',
    roles: done,
    body: { schema: forgetting, example: { mailIds: ['m-0'], confirmed: 'EFFACER' } },
    answer: erased,
  },
  'GET /admin/backups': { summary: 'The backups on this machine', roles: seen, answer: backups },
  'GET /admin/learning': {
    summary: 'What people decided and corrected, and what was learnt of it last, compared with what is in force',
    roles: seen,
    answer: learning,
  },
  'POST /admin/learning': {
    summary: 'Learns from people’s decisions, in the background; installs nothing',
    roles: done,
    status: 202,
    answer: learning,
  },
  'POST /admin/learning/install': { summary: 'Puts in force what was learnt last, unless it is worse', roles: done, answer: learning },
  'GET /admin/calendars': { summary: 'Everybody’s calendar addresses that are open', roles: seen, answer: shownCalendars },
  'POST /admin/calendars/withdraw': {
    summary: 'Withdraws every address that a person was given of a desk’s calendar',
    roles: done,
    body: { schema: calendarOf, example: { person: 'yvan.trehorel', queue: 'claims' } },
    answer: shownCalendars,
  },
  'POST /admin/backup': { summary: 'Makes a backup on this machine', roles: done, answer: keptBackup },
};
