import { expect, test } from 'vitest';
import type { Alert } from '../../functions/sweep/alert.ts';
import { deadlineAlerts, markReached, workingDaysLeft } from '../../functions/sweep/deadline-alerts.ts';
import { sweep } from '../../functions/sweep/step.ts';
import { stuckAlerts } from '../../functions/sweep/stuck-alerts.ts';
import { untouchedAlerts } from '../../functions/sweep/untouched-alerts.ts';
import { sweepPorts } from '../../local/mailroom/sweeping.ts';
import { createMailer } from '../../local/post/mailer.ts';
import type { RoutedMail } from '../../shared/contracts/messages.ts';
import { temporaryStore } from '../local/temporary-store.ts';

const summons = (prudent: string, queue: RoutedMail['queue'] = 'legal'): RoutedMail => ({
  schema: 'pli.routed-mail',
  version: 1,
  deliveryId: 'q-0123456789abcdef',
  mailId: 'm-0123456789abcdef',
  documentId: 'd-0123456789abcdef',
  queue,
  kind: 'summons',
  confidence: 0.98,
  priority: 'immediate',
  received: '2026-11-24',
  fields: {},
  deadlines: [
    { code: 'appoint-counsel', due: prudent, prudent, from: '2026-11-19', basis: 'CPC art. 763', explanation: '', certainty: 'old-text' },
  ],
  reasons: [],
  copies: [],
  files: { original: 'o', transcript: 't' },
});

test.each([
  ['2026-11-25', '2026-12-03', 6, undefined],
  ['2026-11-26', '2026-12-03', 5, 5],
  ['2026-11-30', '2026-12-03', 3, 5],
  ['2026-12-01', '2026-12-03', 2, 2],
  ['2026-12-02', '2026-12-03', 1, 2],
  ['2026-12-03', '2026-12-03', 0, 0],
  ['2026-12-04', '2026-12-03', 0, 0],
  ['2026-12-24', '2026-12-28', 1, 2],
])('on %s, %s is %i working days away: mark %s', (today, until, left, mark) => {
  expect([workingDaysLeft(today, until), markReached(today, until)]).toEqual([left, mark]);
});

test('an alert on a deadline has another id at each of its three marks, and none while there is time', () => {
  const ids = ['2026-11-24', '2026-11-26', '2026-12-01', '2026-12-02', '2026-12-03'].map((today) =>
    deadlineAlerts([summons('2026-12-03')], today)[0]
      ?.id.split(':')
      .at(-1),
  );
  expect(ids).toEqual([undefined, '5', '2', '2', '0']);
});

test('mail in legal that nobody took is told after the configured hours; taken mail and other desks are not', () => {
  const since = '2026-11-25T08:00:00Z';
  const waiting = { message: summons('2026-12-03'), since };
  expect(untouchedAlerts([waiting], '2026-11-25T11:59:59Z', 4)).toEqual([]);
  expect(untouchedAlerts([waiting], '2026-11-25T12:00:00Z', 4)).toHaveLength(1);
  expect(untouchedAlerts([{ ...waiting, takenBy: 'x' }], '2026-11-26T12:00:00Z', 4)).toEqual([]);
  expect(untouchedAlerts([{ ...waiting, message: summons('2026-12-03', 'claims') }], '2026-11-26T12:00:00Z', 4)).toEqual([]);
});

test('a step that has not gone on for two hours, and one that failed, are told; what has reached its end is not', () => {
  const at = '2026-11-25T08:00:00Z';
  const record = (state: 'read' | 'failed' | 'triaged') => ({ id: 'm-1', state, history: [{ at, by: 'read', what: state }] });
  expect(stuckAlerts([record('read')], '2026-11-25T09:59:00Z')).toEqual([]);
  expect(stuckAlerts([record('read')], '2026-11-25T10:00:00Z')).toHaveLength(1);
  expect(stuckAlerts([record('failed')], '2026-11-25T08:00:01Z')).toHaveLength(1);
  expect(stuckAlerts([record('triaged')], '2026-11-30T08:00:00Z')).toEqual([]);
});

test('each alert reaches its department once, also after a restart, and holds no content', async () => {
  const store = temporaryStore();
  const told: Alert[] = [];
  const ports = () => {
    const own = sweepPorts({ ...store, clock: { now: () => '2026-12-02T08:00:00Z', today: () => '2026-12-02' } }, mailer());
    return {
      ...own,
      alert: async (alert: Alert, to: string) => {
        told.push(alert);
        return own.alert(alert, to);
      },
    };
  };
  const mailer = () => createMailer(store.database, store.clock, `${store.folder.outbox}/alerts`, undefined);
  await store.queues.deliver({ ...summons('2026-12-03'), reasons: ['SECRET'] });
  expect(await sweep(ports())).toBeGreaterThanOrEqual(1);
  expect(await sweep(ports())).toBe(0);
  expect(JSON.stringify(told)).not.toContain('SECRET');
  store.close();
});
