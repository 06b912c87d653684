import { describe, expect, test } from 'vitest';
import type { AfterClock, Clock } from '../../shared/law/clock.ts';
import { computeDeadline } from '../../shared/law/compute-deadline.ts';
import type { Facts } from '../../shared/law/facts.ts';
import { modeOf } from '../../shared/law/mode.ts';
import type { Rule, RuleVersion } from '../../shared/law/rule.ts';
import { rules } from '../../shared/law/rules.ts';
import { dates } from './deadline-of.ts';
import { closed, rawEnd, twoDates, walk } from './oracle.ts';

const afterOf = (clock: Clock): AfterClock | undefined =>
  clock.sort === 'after' ? clock : clock.sort === 'counsel' ? clock.after : undefined;

const versions = rules.flatMap((rule) =>
  rule.versions.flatMap((version): [string, Rule, RuleVersion, AfterClock][] => {
    const clock = afterOf(version.clock);
    return clock === undefined ? [] : [[`${rule.id}, ${version.source.article}`, rule, version, clock]];
  }),
);

const factsFor = (rule: Rule, clock: AfterClock, start: string): Facts => ({
  ...(rule.when === undefined || rule.when.orAbsent ? {} : { [rule.when.fact]: rule.when.among[0] }),
  ...Object.fromEntries(clock.pick === undefined ? [[clock.start[0].fact, start]] : clock.start.map(({ fact }) => [fact, start])),
});

/** Four ends in a row round a closed stretch: the day before it, its days, the day after; found by trying every start of a window inside the version. */
const startsRoundClosure = (version: RuleVersion, clock: AfterClock): string[] => {
  const { startCounts } = modeOf(clock.mode);
  const first = version.until === 'now' ? '2026-01-05' : walk(version.until, -120);
  const window = Array.from({ length: 110 }, (_, index) => walk(first, index));
  const ends = window.map((start) => ({ start, end: rawEnd(start, clock.term, startCounts) }));
  const at = ends.findIndex(({ end }, index) => index > 0 && closed(end) && !closed(ends[index - 1]?.end ?? end));
  return ends.slice(Math.max(0, at - 1), at + 4).map(({ start }) => start);
};

describe('at the bound of a closed stretch, one before, one after', () => {
  test.each(versions)('%s', (_, rule, version, clock) => {
    const { startCounts, extension } = modeOf(clock.mode);
    const starts = startsRoundClosure(version, clock);
    expect(starts.length).toBeGreaterThanOrEqual(3);
    for (const start of starts) {
      const { due, prudent } = twoDates(start, clock.term, startCounts, extension !== undefined);
      const safe = rule.bound === 'not-before' ? due : prudent;
      expect(`${start}: ${dates(rule.code, factsFor(rule, clock, start))}`).toBe(`${start}: ${due === safe ? due : `${due} (${safe})`}`);
    }
  });
});

describe('time to appoint counsel and the hearing (CPC 763)', () => {
  test.each([
    ['2026-12-14', '2026-12-14'],
    ['2026-12-15', '2026-12-15'],
    ['2026-12-16', '2026-12-16'],
    ['2026-12-17', '2026-12-16'],
  ])('served 1 December for a hearing on %s: %s', (hearing, due) => {
    expect(dates('appoint-counsel', { served: '2026-12-01', hearing })).toBe(due);
  });

  test('served on the day of the hearing: that day', () => {
    expect(dates('appoint-counsel', { served: '2026-12-01', hearing: '2026-12-01' })).toBe('2026-12-01');
  });

  test('a hearing before the service is a reading error and changes nothing', () => {
    expect(dates('appoint-counsel', { served: '2026-12-01', hearing: '2026-11-30' })).toBe('2026-12-16');
  });

  test('a near hearing is less certain than the term, and says how near', () => {
    const answer = computeDeadline('appoint-counsel', { served: '2026-12-01', hearing: '2026-12-10' });
    expect(answer).toMatchObject({
      deadline: { certainty: 'secondary' },
      steps: expect.arrayContaining([expect.stringContaining('9 jours avant l’audience')]),
    });
  });

  test('a hearing that falls before the extended end is pointed out', () => {
    const answer = computeDeadline('appoint-counsel', { served: '2026-11-19', hearing: '2027-01-12', court: 'TJ Paris', domicile: 'IE' });
    expect(answer).toMatchObject({
      deadline: { due: '2027-02-03' },
      steps: expect.arrayContaining(['attention : l’audience du 12/01/2027 précède cette date']),
    });
    expect(JSON.stringify(computeDeadline('appoint-counsel', { served: '2026-11-19', hearing: '2027-01-12' }))).not.toContain('attention');
    expect(JSON.stringify(computeDeadline('appoint-counsel', { served: '2026-11-20', hearing: '2026-12-07' }))).not.toContain('attention');
  });
});

describe('a limit counted back from a day', () => {
  test.each([
    ['2026-12-14', '2026-11-29 (2026-11-27)'],
    ['2026-12-15', '2026-11-30'],
    ['2026-12-16', '2026-12-01'],
  ])('fifteen days before the hearing of %s (CPC 754): %s', (hearing, expected) => {
    expect(dates('summons-filing', { hearing })).toBe(expected);
  });

  test.each([
    ['2026-11-29', 'running'],
    ['2026-11-30', 'not-applicable'],
    ['2026-12-01', 'not-applicable'],
  ])('the date of the hearing announced on %s, sixteen to fourteen days ahead: %s (CPC 754)', (hearingAnnounced, status) => {
    expect(computeDeadline('summons-filing', { hearing: '2026-12-15', hearingAnnounced }).status).toBe(status);
  });

  test('runs from the act where it is known, and is never prudent before it', () => {
    expect(computeDeadline('summons-filing', { hearing: '2026-12-14', served: '2026-11-28' })).toMatchObject({
      deadline: { from: '2026-11-28', due: '2026-11-29', prudent: '2026-11-28' },
    });
    expect(computeDeadline('summons-filing', { hearing: '2026-12-14', served: '2026-12-10' })).toMatchObject({
      deadline: { from: '2026-11-29', due: '2026-11-29', prudent: '2026-11-29' },
    });
  });

  test.each([
    ['2026-12-15', '2026-12-11'],
    ['2026-12-14', '2026-12-10'],
    ['2026-12-28', '2026-12-23'],
  ])('two working days before a hearing in référé on %s: %s', (hearing, expected) => {
    expect(dates('summary-preparation', { hearing })).toBe(expected);
  });
});

describe('the clocks of IRSA', () => {
  test.each([
    ['2024-03-01', '2026-03-20'],
    ['2024-03-31', '2026-03-20'],
    ['2024-04-01', '2026-04-20'],
    ['2024-06-15', '2026-06-22 (2026-06-19)'],
    ['2024-02-29', '2026-02-20'],
  ])('accident of %s: the file by %s (3.1.3.a)', (lossDate, expected) => {
    expect(dates('irsa-present-forfait', { lossDate })).toBe(expected);
  });

  test.each([
    ['2026-06-30', '2026-09-24'],
    ['2026-07-01', '2026-10-24 (2026-10-23)'],
    ['2026-07-31', '2026-10-24 (2026-10-23)'],
    ['2026-11-30', '2027-02-24'],
  ])('received %s: contested by %s (3.1.4.a)', (received, expected) => {
    expect(dates('irsa-contest-forfait', { received })).toBe(expected);
  });

  test('thirty days from 3 January end on 1 February, the first day counting; the next step opens the day after (1.7.1)', () => {
    expect(dates('irsa-declaration-answer', { firstRequest: '2027-01-03' })).toBe('2027-02-01');
    expect(dates('irsa-next-step', { previousStep: '2027-01-03' })).toBe('2027-02-02');
  });
});

describe('a limitation period (C. civ. 2228 to 2244)', () => {
  const loss = { lossDate: '2024-11-21' };
  test.each([
    ['2026-11-20', '2028-11-20'],
    ['2026-11-21', '2028-11-21'],
    ['2026-11-22', '2026-11-21 (2026-11-20)'],
  ])('interrupted on %s, around its last day: %s', (interrupted, expected) => {
    expect(dates('biennial-prescription', { ...loss, interrupted, interruptedBy: 'expert-appointed' })).toBe(expected);
  });

  test('an interruption before it began changes nothing', () => {
    expect(dates('biennial-prescription', { ...loss, interrupted: '2024-11-20', interruptedBy: 'court-claim' })).toBe(
      '2026-11-21 (2026-11-20)',
    );
    expect(dates('biennial-prescription', { ...loss, interrupted: '2024-11-21', interruptedBy: 'court-claim' })).toBe(
      '2026-11-21 (2026-11-20)',
    );
  });

  test('knowledge of the loss starts it when later (L114-1)', () => {
    expect(dates('biennial-prescription', { ...loss, learned: '2024-11-25' })).toBe('2026-11-25');
  });

  test.each([
    ['pre-trial-expertise', '2025-01-10', '2025-01-20', '2026-12-01 (2026-11-20)'],
    ['pre-trial-expertise', '2026-06-01', '2026-10-01', '2027-04-01 (2026-11-20)'],
    ['mediation', '2026-11-21', '2026-12-01', '2027-06-01 (2026-11-20)'],
    ['mediation', '2026-11-22', '2026-12-01', '2026-11-21 (2026-11-20)'],
    ['mediation', '2024-10-01', '2024-12-01', '2026-12-01 (2026-11-20)'],
    ['mediation', '2024-10-01', '2024-11-20', '2026-11-21 (2026-11-20)'],
    ['mediation', '2025-02-01', '2025-01-01', '2026-11-21 (2026-11-20)'],
  ])('suspended by %s from %s to %s: %s', (suspendedBy, suspendedFrom, suspendedUntil, expected) => {
    expect(dates('biennial-prescription', { ...loss, suspendedBy, suspendedFrom, suspendedUntil })).toBe(expected);
  });

  test('a suspension of unknown cause adds its days and no floor, and a jurist is asked', () => {
    const facts = { ...loss, suspendedFrom: '2026-06-01', suspendedUntil: '2026-06-11' };
    expect(computeDeadline('biennial-prescription', facts)).toMatchObject({ deadline: { due: '2026-12-01', certainty: 'unverified' } });
  });

  test('an interruption of unknown cause is unverified, one that came too late says so', () => {
    const answer = computeDeadline('biennial-prescription', { ...loss, interrupted: '2025-11-21' });
    expect(answer).toMatchObject({ deadline: { due: '2027-11-21', certainty: 'unverified' } });
    expect(JSON.stringify(answer)).toContain('cause à vérifier');
    const late = computeDeadline('biennial-prescription', { ...loss, interrupted: '2026-11-22', interruptedBy: 'registered-letter' });
    expect(JSON.stringify(late)).toContain('lettre recommandée de l’assuré sur le règlement de l’indemnité du 22/11/2026 : sans effet');
    expect(JSON.stringify(computeDeadline('biennial-prescription', { ...loss, interrupted: '2026-11-22' }))).toContain(
      'interruption du 22/11/2026 : sans effet',
    );
    expect(
      JSON.stringify(computeDeadline('biennial-prescription', { ...loss, suspendedFrom: '2026-11-22', suspendedUntil: '2026-11-30' })),
    ).toContain('suspension du 22/11/2026 : sans effet');
  });

  test('a suspension without its end asks for it', () => {
    expect(computeDeadline('biennial-prescription', { ...loss, suspendedFrom: '2026-06-01' })).toMatchObject({
      status: 'not-running',
      missing: ['suspendedUntil'],
    });
  });

  test('interruption, then suspension: both count', () => {
    const facts = {
      ...loss,
      interrupted: '2025-03-03',
      interruptedBy: 'expert-appointed',
      suspendedFrom: '2025-04-01',
      suspendedUntil: '2025-04-11',
      suspendedBy: 'mediation',
    };
    expect(dates('biennial-prescription', facts)).toBe('2027-03-13 (2027-03-03)');
  });
});
