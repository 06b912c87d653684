import { describe, expect, test } from 'vitest';
import { irsiTranche } from '../../shared/law/amounts/irsi-tranche.ts';
import { computeDeadline } from '../../shared/law/compute-deadline.ts';
import type { Facts } from '../../shared/law/facts.ts';
import { plainDate, weekdayName } from '../../shared/law/plain-date.ts';
import { dates, running } from './deadline-of.ts';
import { deadlinesFor, field, runningCodes } from './field.ts';

// Handbook, section 6: the cases that concern dates. Today is Monday 23 November 2026; in brackets the prudent date where it differs.
const computed: readonly (readonly [string, string, Facts, string])[] = [
  [
    '1: written procedure served 19 Nov, hearing 12 Jan (CPC 763)',
    'appoint-counsel',
    { served: '2026-11-19', hearing: '2027-01-12' },
    '2026-12-04',
  ],
  [
    '2: the fifteenth day is a Saturday (CPC 642)',
    'appoint-counsel',
    { served: '2026-11-20', hearing: '2027-01-12' },
    '2026-12-07 (2026-12-04)',
  ],
  [
    '3: Christmas, then the week-end (CPC 642)',
    'appoint-counsel',
    { served: '2026-12-10', hearing: '2027-01-12' },
    '2026-12-28 (2026-12-24)',
  ],
  [
    '4: served nine days before the hearing (CPC 763, second limb)',
    'appoint-counsel',
    { served: '2026-12-01', hearing: '2026-12-10' },
    '2026-12-10',
  ],
  [
    '17: seizure served electronically on a Friday (CPCE R211-4)',
    'seizure-answer',
    { served: '2026-11-27', serviceMode: 'voie électronique' },
    '2026-11-30',
  ],
  [
    '19: order in référé, the last day is 11 November (CPC 490)',
    'appeal',
    { served: '2026-10-27', nature: 'summary' },
    '2026-11-12 (2026-11-10)',
  ],
  ['20: order in référé, the last day is a Saturday', 'appeal', { served: '2026-10-30', nature: 'summary' }, '2026-11-16 (2026-11-13)'],
  ['21: no 31st in November (CPC 641)', 'appeal', { served: '2026-10-31' }, '2026-11-30'],
  ['22: judgment whose month ends at Christmas', 'appeal', { served: '2026-11-25' }, '2026-12-28 (2026-12-24)'],
  ['23: no 31st in February, a Sunday', 'appeal', { served: '2027-01-31' }, '2027-03-01 (2027-02-26)'],
  ['24: ruling served 14 Sept (CPC 612)', 'cassation', { served: '2026-09-14' }, '2026-11-16 (2026-11-13)'],
  [
    '25: Irish insurer before TJ Paris, months first (CPC 643)',
    'appoint-counsel',
    { served: '2026-11-19', court: 'TJ Paris', domicile: 'IE' },
    '2027-02-03 (2026-12-04)',
  ],
  [
    '26: Paris insurer before TJ Saint-Denis of La Réunion (CPC 644)',
    'appeal',
    { served: '2026-11-23', court: 'Tribunal judiciaire de Saint-Denis (La Réunion)', domicile: 'FR-75' },
    '2027-01-25 (2026-12-23)',
  ],
  [
    '28: a fixed instant, neither extended nor moved (CPC 276)',
    'expert-observations',
    { statedDay: '2026-12-04', statedTime: '12:00' },
    '2026-12-04',
  ],
  ['29: fee request received 6 Nov (CPC 282)', 'expert-fees', { received: '2026-11-06' }, '2026-11-23 (2026-11-20)'],
  [
    '30: criminal judgment, from pronouncement (CPP 498)',
    'appeal',
    { nature: 'criminal', pronounced: '2026-11-13', received: '2026-11-23' },
    '2026-11-23',
  ],
  [
    '31: short appeal track, two months since 2024 (CPC 906-2)',
    'respondent-pleadings',
    { proceeding: 'appeal-short', served: '2026-09-30' },
    '2026-11-30',
  ],
  ['32: payment order served 24 Nov (CPC 1416)', 'opposition', { nature: 'payment-order', served: '2026-11-24' }, '2026-12-24'],
  [
    '33: served at the office: from the act, not from its collection',
    'appoint-counsel',
    { served: '2026-11-19', received: '2026-11-24', serviceMode: 'à l’étude' },
    '2026-12-04',
  ],
  ['35: complaint of 20 Nov acknowledged in ten jours ouvrables', 'acknowledge-complaint', { sent: '2026-11-20' }, '2026-12-02'],
  ['35: complaint of 20 Nov answered in two months', 'answer-complaint', { sent: '2026-11-20' }, '2027-01-20'],
  [
    '36: level 2, from the first written dissatisfaction, a Saturday',
    'answer-complaint',
    { sent: '2026-11-20', firstExpression: '2026-10-05' },
    '2026-12-05 (2026-12-04)',
  ],
  [
    '36: the second letter has its own acknowledgement',
    'acknowledge-complaint',
    { sent: '2026-11-20', firstExpression: '2026-10-05' },
    '2026-12-02',
  ],
  [
    '43: the mediator may be seized until one year after the complaint (C. conso. L612-2)',
    'mediator-latest',
    { sent: '2025-11-20' },
    '2026-11-20',
  ],
  [
    '44: biennial prescription ends on a Saturday, no extension (C. assur. L114-1)',
    'biennial-prescription',
    { lossDate: '2024-11-21', interrupted: '2026-11-23', interruptedBy: 'registered-letter' },
    '2026-11-21 (2026-11-20)',
  ],
  ['47: eight months from the accident, extended (R211-36)', 'injury-first-offer', { lossDate: '2026-03-14' }, '2026-11-16 (2026-11-13)'],
  ['48: five months from the consolidation report', 'injury-offer', { received: '2026-11-02' }, '2027-04-02'],
  ['49: four months for the CPAM, a Sunday (L211-11)', 'payer-claims', { requestSent: '2026-10-31' }, '2027-03-01 (2027-02-26)'],
  ['51: ten days to ask for missing items (A243-1)', 'construction-missing-items', { received: '2026-10-02' }, '2026-10-12'],
  ['51: sixty days for the decision on cover', 'construction-cover', { received: '2026-10-02' }, '2026-12-01'],
  ['51: ninety days for the offer', 'construction-offer', { received: '2026-10-02' }, '2026-12-31'],
  ['52: total loss, fifteen days from the report (C. route L327-1)', 'total-loss-offer', { documentDate: '2026-11-16' }, '2026-12-01'],
  [
    '53: natural disaster, from the later of declaration and publication',
    'disaster-expertise',
    { declared: '2026-11-03', published: '2026-11-10' },
    '2026-12-10',
  ],
  ['57: CORAL, sixty days from receipt', 'recourse-answer', { convention: 'CORAL', received: '2026-10-01' }, '2026-11-30'],
];

describe('case', () => {
  test.each(computed)('%s', (_, code, facts, expected) => {
    expect(dates(code, facts)).toBe(expected);
  });

  test('5: third-party summons of 18 Nov runs from its own service, not from the annexed act of March', () => {
    const values = { proceeding: 'third-party', writtenProcedure: true, serviceDate: '2026-11-18', hearingDate: '2027-01-12' };
    expect(runningCodes('summons', values)).toEqual(['appoint-counsel 2026-12-03', 'hearing 2027-01-12']);
  });

  test('6: an act served on the insured starts his fifteen days, not ours: the deadline says whose it is', () => {
    const values = { writtenProcedure: true, serviceDate: '2026-11-19', hearingDate: '2027-01-12', servedOn: 'insured' };
    const { running: runs, notRunning } = deadlinesFor('summons', values);
    expect(runs.map(({ code, due }) => `${code} ${due}`)).toEqual(['appoint-counsel 2026-12-04', 'hearing 2027-01-12']);
    expect(runs[0]?.explanation).toContain('c’est son délai qui court, non le nôtre');
    expect(runs[1]?.explanation).not.toContain('son délai');
    expect(notRunning).toEqual([]);
  });

  test('8: a formal notice that threatens court starts no deadline of court', () => {
    expect(runningCodes('formal-notice', { answerDue: '2026-12-04' })).toEqual(['formal-notice-answer 2026-12-04']);
  });

  test('13: ten days before the criminal hearing of 8 Dec is 28 Nov (CPP 388-2)', () => {
    expect(running('criminal-notice', { hearing: '2026-12-08' }).due).toBe('2026-11-28');
  });

  test('16: a seizure left at reception is answered the same day (CPCE R211-4)', () => {
    expect(runningCodes('seizure-notice', { serviceDate: '2026-11-23', serviceMode: 'à personne habilitée' })).toEqual([
      'seizure-answer 2026-11-23',
    ]);
  });

  test('18: a copy of a judgment starts no time: ask for the date of signification (CPC 677)', () => {
    const { running: runs, notRunning } = deadlinesFor('court-decision', {
      decisionKind: 'judgment',
      decisionNature: 'merits',
      decisionDate: '2026-11-10',
    });
    expect(runs).toEqual([]);
    expect(notRunning[0]).toMatchObject({ code: 'appeal', missing: ['served'] });
    expect(notRunning[0]?.reason).toContain('une copie ne fait pas courir le délai');
    expect(notRunning[0]?.ask).toContain('date de signification');
  });

  test('27: the two months of the old article 754 have no rule since 14 October 2021', () => {
    expect(dates('summons-filing', { hearing: '2027-01-12' })).toBe('2026-12-28');
  });

  test('28: the limit of a pré-rapport keeps its time of day', () => {
    const values = { stage: 'draft', observationsDue: field('2026-12-04', 'observations avant le 4 décembre 2026, 12 h') };
    expect(deadlinesFor('court-expertise', values).running[0]).toMatchObject({ due: '2026-12-04', prudent: '2026-12-04', time: '12:00' });
  });

  test('34: 15 December 2026 is a Tuesday', () => {
    expect(weekdayName(plainDate('2026-12-15'))).toBe('mardi');
  });

  test('40: a formal notice with a complaint interrupts prescription by its registered letter', () => {
    const facts = { lossDate: '2025-03-01', interrupted: '2026-11-20', interruptedBy: 'registered-letter' };
    expect(dates('biennial-prescription', facts)).toBe('2028-11-20');
  });

  test('41: the limit of the mediator is the one of his letter', () => {
    expect(runningCodes('mediator-referral', { answerDue: '2026-12-14' })).toEqual(['mediator-answer 2026-12-14']);
  });

  test('46: the client’s own complaint enclosed by an authority has its own two months', () => {
    expect(dates('answer-complaint', { sent: '2026-10-12', received: '2026-11-23' })).toBe('2026-12-12 (2026-12-11)');
  });

  test('55: a loss of 12 May 2017 is before IRSI', () => {
    expect(irsiTranche(100_000, plainDate('2017-05-12'))).toBe('before-irsi');
  });

  test('56: 1 590 € before tax is tranche 1 of IRSI', () => {
    expect(irsiTranche(159_000, plainDate('2026-05-12'))).toBe('first');
  });

  test('57: silence after sixty days opens the next step of CORAL', () => {
    expect(computeDeadline('coral-next-step', { received: '2026-10-01' })).toMatchObject({
      deadline: { due: '2026-12-02', prudent: '2026-12-02' },
    });
  });
});
