import { describe, expect, test } from 'vitest';
import { statedTime } from '../../shared/law/wiring/stated-time.ts';
import { kinds } from '../../shared/mail/kinds.ts';
import { deadlinesFor, field, runningCodes } from './field.ts';

const stoppedCodes = (...args: Parameters<typeof deadlinesFor>): string[] =>
  deadlinesFor(...args).notRunning.map(({ code, missing }) => `${code} ${missing.join('+')}`);

describe('a summons', () => {
  const written = {
    writtenProcedure: true,
    serviceDate: '2026-11-20',
    hearingDate: '2027-01-12',
    hearingTime: '09:30',
    court: 'Tribunal judiciaire de Lyon',
  };

  test('with written procedure: counsel within fifteen days, and the hearing as written with its time (CPC 763)', () => {
    expect(runningCodes('summons', written)).toEqual(['appoint-counsel 2026-12-07 (2026-12-04)', 'hearing 2027-01-12']);
    expect(deadlinesFor('summons', written).running[1]).toMatchObject({ time: '09:30', from: '2026-11-20', basis: 'CPC art. 56' });
    expect(deadlinesFor('summons', written).notRunning).toEqual([]);
  });

  test('from an Irish company: two months more before a French court (CPC 643)', () => {
    expect(runningCodes('summons', { ...written, serviceDate: '2026-11-19' }, '2026-11-25', 'IE')[0]).toBe(
      'appoint-counsel 2027-02-03 (2026-12-04)',
    );
  });

  test('served few days before the hearing: before the hearing', () => {
    expect(runningCodes('summons', { ...written, serviceDate: '2026-12-01', hearingDate: '2026-12-10' })).toEqual([
      'appoint-counsel 2026-12-10',
      'hearing 2026-12-10',
    ]);
  });

  test('without written procedure: the hearing alone', () => {
    expect(runningCodes('summons', { ...written, writtenProcedure: false })).toEqual(['hearing 2027-01-12']);
    expect(stoppedCodes('summons', { ...written, writtenProcedure: false })).toEqual([]);
  });

  test('in référé: no fifteen days even with compulsory counsel', () => {
    const values = { proceeding: 'summary-expertise', representationMandatory: true, serviceDate: '2026-11-20', hearingDate: '2026-12-15' };
    expect(runningCodes('summons', values)).toEqual(['hearing 2026-12-15']);
    expect(stoppedCodes('summons', values)).toEqual([]);
  });

  test('to a fixed day: counsel before the hearing (CPC 842)', () => {
    const values = { proceeding: 'fixed-day', serviceDate: '2026-11-20', hearingDate: '2026-12-15', hearingTime: '14:00' };
    expect(runningCodes('summons', values)).toEqual(['appoint-counsel 2026-12-15', 'hearing 2026-12-15']);
    expect(runningCodes('summons', { ...values, writtenProcedure: true })).toEqual(['appoint-counsel 2026-12-15', 'hearing 2026-12-15']);
    expect(runningCodes('summons', { ...values, writtenProcedure: false })).toEqual(['hearing 2026-12-15']);
    expect(deadlinesFor('summons', values).running[0]).not.toHaveProperty('time');
  });

  test('that does not say whether the procedure is written: named, with the date if it is', () => {
    const { writtenProcedure: _, ...unsaid } = written;
    expect(runningCodes('summons', unsaid)).toEqual(['hearing 2027-01-12']);
    const [stop] = deadlinesFor('summons', unsaid).notRunning;
    expect(stop).toMatchObject({ code: 'appoint-counsel', missing: ['writtenProcedure'], prudent: '2026-12-04' });
    expect(stop?.reason).toContain('Si elle est écrite, agir au plus tard le 04/12/2026.');
  });

  test.each([
    'Tribunal de commerce de Lyon',
    'Tribunal des activités économiques de Lyon',
    'Chambre de proximité de Villeurbanne',
    'Juge des contentieux de la protection',
    'Tribunal administratif de Lyon',
    'Pôle social du TJ',
    'Conseil de prud’hommes',
  ])('before %s has no written procedure to wonder about', (court) => {
    const { writtenProcedure: _, ...unsaid } = written;
    expect(stoppedCodes('summons', { ...unsaid, court })).toEqual([]);
  });

  test.each([['merits'], ['third-party']])('of %s may be written', (proceeding) => {
    const { writtenProcedure: _, ...unsaid } = written;
    expect(stoppedCodes('summons', { ...unsaid, proceeding })).toEqual(['appoint-counsel writtenProcedure']);
  });

  test('without its court nor its service date: named, with the earliest possible day', () => {
    const [stop] = deadlinesFor('summons', { hearingDate: '2027-01-12' }).notRunning;
    expect(stop).toMatchObject({ code: 'appoint-counsel', missing: ['writtenProcedure'], prudent: '2026-11-30' });
  });

  test('served on the insured, unsaid procedure: the date up to which somebody must have acted for him', () => {
    const { writtenProcedure: _, ...unsaid } = written;
    const [stop] = deadlinesFor('summons', { ...unsaid, servedOn: 'insured' }).notRunning;
    expect(stop).toMatchObject({ missing: ['writtenProcedure'], prudent: '2026-12-04' });
  });

  test('without its service date: not running, the earliest possible day gives a prudent date', () => {
    const { serviceDate: _, ...undated } = written;
    expect(runningCodes('summons', undated)).toEqual(['hearing 2027-01-12']);
    expect(deadlinesFor('summons', undated).notRunning[0]).toMatchObject({
      code: 'appoint-counsel',
      missing: ['served'],
      prudent: '2026-11-30',
    });
  });

  test('without its hearing: named, the greffe is asked', () => {
    const { hearingDate: _, ...undated } = written;
    expect(stoppedCodes('summons', undated)).toEqual(['hearing hearing']);
    expect(deadlinesFor('summons', undated).notRunning[0]?.ask).toContain('greffe');
  });

  test('served on us, said so: it runs', () => {
    expect(runningCodes('summons', { ...written, servedOn: 'us' })).toHaveLength(2);
  });

  test('with a service date that no text covers: named, never a crash', () => {
    const { running, notRunning } = deadlinesFor('summons', { ...written, serviceDate: '1926-11-20' });
    expect(running.map(({ code }) => code)).toEqual(['hearing']);
    expect(notRunning[0]).toMatchObject({
      code: 'appoint-counsel',
      missing: [],
      reason: expect.stringContaining('mal lue'),
      ask: expect.stringContaining('original'),
    });
  });

  test('with fields of the wrong sort: as if they had not been found', () => {
    const values = {
      writtenProcedure: 'oui',
      serviceDate: 20261120,
      hearingDate: '2026-02-30',
      hearingTime: '25:00',
      court: ['TJ'],
      servedOn: 'them',
    };
    expect(stoppedCodes('summons', values)).toEqual(['appoint-counsel writtenProcedure', 'hearing hearing']);
  });

  test('a hearing time that is no time is left out', () => {
    expect(deadlinesFor('summons', { ...written, hearingTime: '9h30' }).running[1]).not.toHaveProperty('time');
  });

  test('with a domicile or a day received that cannot be read: no distance, no earliest day, no crash', () => {
    expect(runningCodes('summons', written, 'hier', 'Nantes')[0]).toBe('appoint-counsel 2026-12-07 (2026-12-04)');
  });
});

test('a criminal summons: the hearing', () => {
  expect(runningCodes('criminal-summons', { hearingDate: '2026-12-08', hearingTime: '08:30' })).toEqual(['hearing 2026-12-08']);
  expect(deadlinesFor('criminal-summons', { hearingDate: '2026-12-08' }).running[0]?.basis).toBe('CPP art. 388-2');
  expect(stoppedCodes('criminal-summons', {})).toEqual(['hearing hearing']);
});

describe('a court decision that was served', () => {
  const served = { serviceDate: '2026-10-30', decisionDate: '2026-10-20', court: 'Tribunal judiciaire de Nantes' };
  test.each([
    ['judgment', 'merits', 'appeal 2026-11-30', 'CPC art. 538'],
    ['judgment', undefined, 'appeal 2026-11-30', 'CPC art. 538'],
    ['order', 'summary', 'appeal 2026-11-16 (2026-11-13)', 'CPC art. 490'],
    ['judgment', 'accelerated', 'appeal 2026-11-16 (2026-11-13)', 'CPC art. 481-1'],
    ['judgment', 'enforcement', 'appeal 2026-11-16 (2026-11-13)', 'CPCE art. R121-20'],
    ['order', 'pre-trial', 'appeal 2026-11-16 (2026-11-13)', 'CPC art. 795'],
    ['order', 'payment-order', 'opposition 2026-11-30', 'CPC art. 1416'],
    ['order', 'expertise-order', 'appeal 2026-11-20', 'CPC art. 272'],
    ['judgment', 'criminal', 'appeal 2026-10-30', 'CPP art. 498'],
    ['ruling', 'merits', 'cassation 2026-12-30', 'CPC art. 612'],
    ['ruling', undefined, 'cassation 2026-12-30', 'CPC art. 612'],
    ['ruling', 'summary', 'cassation 2026-12-30', 'CPC art. 612'],
    ['ruling', 'expertise-order', 'cassation 2026-12-30', 'CPC art. 612'],
    ['ruling', 'criminal', 'cassation 2026-10-26 (2026-10-23)', 'CPP art. 568'],
  ])('%s, %s: %s by %s', (decisionKind, decisionNature, expected, basis) => {
    const values = { ...served, decisionKind, ...(decisionNature === undefined ? {} : { decisionNature }) };
    expect(runningCodes('court-decision', values)).toEqual([expected]);
    expect(deadlinesFor('court-decision', values).running[0]?.basis).toBe(basis);
    expect(deadlinesFor('court-decision', values).notRunning).toEqual([]);
  });

  test('by a cour d’appel, its kind unread: cassation', () => {
    expect(runningCodes('court-decision', { ...served, court: 'Cour d’appel de Rennes' })).toEqual(['cassation 2026-12-30']);
    expect(runningCodes('court-decision', { ...served, court: "COUR D'APPEL DE RENNES" })).toEqual(['cassation 2026-12-30']);
  });

  test('by a cour d’appel, called a judgment: cassation; an order of its own: a jurist names the remedy (CPC 916)', () => {
    const court = 'Cour d’appel de Rennes';
    expect(runningCodes('court-decision', { ...served, court, decisionKind: 'judgment' })).toEqual(['cassation 2026-12-30']);
    expect(deadlinesFor('court-decision', { ...served, court, decisionKind: 'order', decisionNature: 'summary' })).toMatchObject({
      running: [],
      notRunning: [{ code: 'cassation', reason: expect.stringContaining('CPC art. 916'), ask: expect.stringContaining('sans attendre') }],
    });
    expect(runningCodes('court-decision', { ...served, decisionKind: 'order', decisionNature: 'summary' })).toEqual([
      'appeal 2026-11-16 (2026-11-13)',
    ]);
  });

  test('by the Cour de cassation: no remedy', () => {
    expect(deadlinesFor('court-decision', { ...served, court: 'Cour de cassation', decisionKind: 'ruling' })).toEqual({
      running: [],
      notRunning: [],
    });
  });

  test.each(['Tribunal administratif de Nantes', 'Cour administrative d’appel de Nantes', 'Conseil d’État', "CONSEIL D'ETAT"])(
    'by %s: the limit is in the notification',
    (court) => {
      const { running, notRunning } = deadlinesFor('court-decision', { ...served, court, decisionKind: 'judgment' });
      expect(running).toEqual([]);
      expect(notRunning[0]).toMatchObject({ code: 'appeal', missing: ['statedDay'], reason: expect.stringContaining('administrative') });
    },
  );

  test('its nature and kind unread: the shortest remedy is named, not announced', () => {
    const { running, notRunning } = deadlinesFor('court-decision', { serviceDate: '2026-11-20' });
    expect(running).toEqual([]);
    expect(notRunning[0]).toMatchObject({
      missing: ['decisionNature'],
      prudent: '2026-12-04',
      reason: expect.stringContaining('agir au plus tard le 04/12/2026'),
    });
    expect(notRunning[0]?.code).toBe('appeal');
    expect(deadlinesFor('court-decision', { decisionKind: 'order' }).notRunning[0]).not.toHaveProperty('prudent');
    expect(deadlinesFor('court-decision', { decisionKind: 'order' }).notRunning[0]?.reason).toMatch(/en dépend\.$/);
  });

  test('ordering an expertise names the appeal of fifteen days that référé may open (CPC 145, 490)', () => {
    const [appeal] = deadlinesFor('court-decision', { ...served, decisionKind: 'order', decisionNature: 'expertise-order' }).running;
    expect(appeal?.explanation).toContain('l’appel de quinze jours à compter de la signification expire le 16/11/2026 (CPC art. 490)');
  });

  test('criminal, its pronouncement unread: named', () => {
    expect(stoppedCodes('court-decision', { decisionNature: 'criminal', serviceDate: '2026-11-20' })).toEqual(['appeal pronounced']);
  });
});

describe('a court decision that was not served', () => {
  test.each([
    [{ decisionKind: 'judgment' }, 'appeal'],
    [{ decisionKind: 'order', decisionNature: 'summary' }, 'appeal'],
    [{ decisionKind: 'ruling' }, 'cassation'],
    [{ decisionNature: 'payment-order' }, 'opposition'],
  ])('%j: a copy starts no time', (values, code) => {
    const { running, notRunning } = deadlinesFor('court-decision', values);
    expect(running).toEqual([]);
    expect(notRunning[0]).toMatchObject({ code, missing: ['served'] });
    expect(notRunning[0]?.reason).toMatch(/^Aucune signification n’a été lue/);
  });

  test('cannot have been served before it was given', () => {
    const values = { decisionKind: 'order', decisionNature: 'summary' };
    expect(deadlinesFor('court-decision', { ...values, decisionDate: '2026-11-20' }).notRunning[0]).toMatchObject({
      prudent: '2026-12-04',
    });
    expect(deadlinesFor('court-decision', { ...values, decisionDate: '2026-10-01' }).notRunning[0]).toMatchObject({
      prudent: '2026-11-30',
    });
    expect(deadlinesFor('court-decision', values, 'hier').notRunning[0]).not.toHaveProperty('prudent');
  });

  test('ordering an expertise: the month runs from the decision all the same, and is named (CPC 272)', () => {
    const { running, notRunning } = deadlinesFor('court-decision', { decisionNature: 'expertise-order', decisionDate: '2026-11-10' });
    expect(running).toEqual([]);
    expect(notRunning[0]).toMatchObject({
      code: 'appeal',
      missing: ['served'],
      prudent: '2026-12-10',
      reason: expect.stringContaining('au plus tard le 10/12/2026 (CPC art. 272)'),
    });
    expect(notRunning[0]?.ask).toContain('date de signification à l’avocat');
    expect(stoppedCodes('court-decision', { decisionNature: 'expertise-order' })).toEqual(['appeal pronounced']);
    expect(stoppedCodes('court-decision', { decisionNature: 'expertise-order', serviceDate: '2026-11-20' })).toEqual(['appeal pronounced']);
  });

  test('criminal: ten days from pronouncement need no service (CPP 498)', () => {
    expect(runningCodes('court-decision', { decisionNature: 'criminal', decisionDate: '2026-11-13' })).toEqual(['appeal 2026-11-23']);
  });
});

describe('an act of procedure', () => {
  test('notice of appeal, served: counsel within fifteen days (CPC 902)', () => {
    const values = { filingType: 'appeal', serviceDate: '2026-11-20', court: 'Cour d’appel de Rennes' };
    expect(runningCodes('court-filing', values)).toEqual(['appoint-counsel 2026-12-07 (2026-12-04)']);
    expect(deadlinesFor('court-filing', values).running[0]?.basis).toBe('CPC art. 902');
    expect(stoppedCodes('court-filing', { filingType: 'appeal' })).toEqual(['appoint-counsel served']);
  });

  test('with a hearing: the hearing, whatever it is', () => {
    expect(runningCodes('court-filing', { filingType: 'notice', hearingDate: '2026-12-15', hearingTime: '10:00' })).toEqual([
      'hearing 2026-12-15',
    ]);
    expect(runningCodes('court-filing', { filingType: 'mediation-order', hearingDate: '2026-12-15' })).toEqual(['hearing 2026-12-15']);
    expect(deadlinesFor('court-filing', { filingType: 'notice' })).toEqual({ running: [], notRunning: [] });
  });

  test('pleadings on appeal: three months, prudent at two since nothing says which track (CPC 909, 906-2)', () => {
    const values = { filingType: 'pleadings', serviceDate: '2026-09-30', court: 'Cour d’appel de Rennes' };
    expect(runningCodes('court-filing', values)).toEqual(['respondent-pleadings 2026-12-30 (2026-11-30)']);
    expect(deadlinesFor('court-filing', values).running[0]).toMatchObject({
      certainty: 'secondary',
      explanation: expect.stringContaining('En bref délai : 30/11/2026 (CPC art. 906-2)'),
    });
    expect(stoppedCodes('court-filing', { filingType: 'pleadings', court: "COUR D'APPEL" })).toEqual(['respondent-pleadings served']);
  });

  test('pleadings before a first judge, or before a court unread: nothing', () => {
    expect(deadlinesFor('court-filing', { filingType: 'pleadings', serviceDate: '2026-09-30', court: 'TJ Nantes' })).toEqual({
      running: [],
      notRunning: [],
    });
    expect(deadlinesFor('court-filing', { filingType: 'pleadings', serviceDate: '2026-09-30' })).toEqual({ running: [], notRunning: [] });
    expect(
      deadlinesFor('court-filing', { filingType: 'observations', serviceDate: '2026-09-30', court: 'Cour d’appel de Rennes' }).running,
    ).toEqual([]);
  });
});

test('a seizure: at once, or the next working day when it came electronically (CPCE R211-4)', () => {
  expect(runningCodes('seizure-notice', { serviceDate: '2026-11-28' })).toEqual(['seizure-answer 2026-11-28']);
  expect(runningCodes('seizure-notice', { serviceDate: '2026-11-28', serviceMode: 'électronique' })).toEqual(['seizure-answer 2026-11-30']);
  expect(deadlinesFor('seizure-notice', {}).notRunning[0]).toMatchObject({
    code: 'seizure-answer',
    missing: ['served'],
    prudent: '2026-11-15',
  });
});

describe('a court’s expertise', () => {
  test('the meeting and the limit for observations as written', () => {
    const values = { stage: 'note', meetingDate: '2026-12-05', meetingTime: '14:30', observationsDue: '2026-12-06' };
    expect(runningCodes('court-expertise', values)).toEqual(['expert-meeting 2026-12-05', 'expert-observations 2026-12-06']);
    expect(deadlinesFor('court-expertise', values).running.map(({ time }) => time)).toEqual(['14:30', undefined]);
  });

  test('a convocation without its day, a draft without its limit: named', () => {
    expect(stoppedCodes('court-expertise', { stage: 'notice' })).toEqual(['expert-meeting statedDay']);
    expect(stoppedCodes('court-expertise', { stage: 'draft' })).toEqual(['expert-observations statedDay']);
    expect(deadlinesFor('court-expertise', { stage: 'note' })).toEqual({ running: [], notRunning: [] });
    expect(deadlinesFor('court-expertise', {})).toEqual({ running: [], notRunning: [] });
  });

  test('the final report comes with its fees: fifteen days from receipt (CPC 282)', () => {
    expect(runningCodes('court-expertise', { stage: 'final' }, '2026-11-06')).toEqual(['expert-fees 2026-11-23 (2026-11-20)']);
  });

  test('an amiable convocation: the meeting, or that its day is missing', () => {
    expect(runningCodes('expert-notice', { meetingDate: '2026-12-05', meetingTime: '09:00' })).toEqual(['expert-meeting 2026-12-05']);
    expect(deadlinesFor('expert-notice', { meetingDate: '2026-12-05' }).running[0]?.basis).toBe('Convocation de l’expert');
    expect(deadlinesFor('court-expertise', { meetingDate: '2026-12-05' }).running[0]?.basis).toBe('CPC art. 160');
    expect(stoppedCodes('expert-notice', {})).toEqual(['expert-meeting statedDay']);
  });
});

describe('a claim', () => {
  test('a motor report that finds the vehicle irreparable: fifteen days from its date (C. route L327-1)', () => {
    expect(runningCodes('expert-report', { lossType: 'motor', repairable: false, documentDate: '2026-11-16' })).toEqual([
      'total-loss-offer 2026-12-01',
    ]);
    expect(stoppedCodes('expert-report', { lossType: 'motor', repairable: false })).toEqual(['total-loss-offer documentDate']);
  });

  test.each([
    [{ lossType: 'motor', repairable: true, documentDate: '2026-11-16' }],
    [{ lossType: 'motor', documentDate: '2026-11-16' }],
    [{ lossType: 'fire', repairable: false, documentDate: '2026-11-16' }],
    [{ documentDate: '2026-11-16' }],
  ])('a report %j: nothing', (values) => {
    expect(deadlinesFor('expert-report', values)).toEqual({ running: [], notRunning: [] });
  });

  test('a medical report with consolidation: five months from receipt, extended (C. assur. L211-9, R211-36)', () => {
    expect(runningCodes('medical-report', { consolidationDate: '2026-10-01' }, '2026-11-02')).toEqual(['injury-offer 2027-04-02']);
    expect(runningCodes('medical-report', { consolidationDate: '2026-10-01' }, '2026-11-03')).toEqual([
      'injury-offer 2027-04-05 (2027-04-02)',
    ]);
    expect(deadlinesFor('medical-report', { examinationDate: '2026-10-01' })).toEqual({ running: [], notRunning: [] });
  });

  test('a construction notice: ten, sixty and ninety days from receipt (A243-1)', () => {
    expect(runningCodes('claim-notice', { lossType: 'construction-damage' }, '2026-10-02')).toEqual([
      'construction-missing-items 2026-10-12',
      'construction-cover 2026-12-01',
      'construction-offer 2026-12-31',
    ]);
  });

  test('a natural disaster: the order’s publication is asked for (L125-2)', () => {
    expect(stoppedCodes('claim-notice', { lossType: 'natural-disaster' })).toEqual(['disaster-expertise published']);
  });

  test('any other notice: nothing', () => {
    expect(deadlinesFor('claim-notice', { lossType: 'water' })).toEqual({ running: [], notRunning: [] });
  });
});

describe('a complaint (ACPR 2024-R-02)', () => {
  test('its acknowledgement from the sending, its answer from the first expression', () => {
    expect(runningCodes('complaint', { complaintDate: '2026-11-20' })).toEqual([
      'acknowledge-complaint 2026-12-02',
      'answer-complaint 2027-01-20',
    ]);
    expect(runningCodes('complaint', { complaintDate: '2026-11-20', earlierComplaintDate: '2026-10-05' })).toEqual([
      'acknowledge-complaint 2026-12-02',
      'answer-complaint 2026-12-05 (2026-12-04)',
    ]);
  });

  test('an earlier date that is later changes nothing', () => {
    expect(runningCodes('complaint', { complaintDate: '2026-11-20', earlierComplaintDate: '2026-11-22' })[1]).toBe(
      'answer-complaint 2027-01-20',
    );
  });

  test('the letter’s own date stands in for the sending', () => {
    expect(runningCodes('complaint', { documentDate: '2026-11-20' })).toHaveLength(2);
    expect(runningCodes('complaint', { documentDate: '2026-11-18', complaintDate: '2026-11-20' })[0]).toBe(
      'acknowledge-complaint 2026-12-02',
    );
  });

  test('undated: both are named, unless the first expression is known', () => {
    expect(stoppedCodes('complaint', {})).toEqual(['acknowledge-complaint sent', 'answer-complaint firstExpression']);
    expect(runningCodes('complaint', { earlierComplaintDate: '2026-10-05' })).toEqual(['answer-complaint 2026-12-05 (2026-12-04)']);
  });
});

describe('a day that a letter sets', () => {
  test.each([
    ['mediator-referral', 'mediator-answer'],
    ['authority-inquiry', 'authority-answer'],
    ['formal-notice', 'formal-notice-answer'],
    ['recourse-claim', 'recourse-answer'],
    ['recourse-dispute', 'recourse-answer'],
  ] as const)('%s: %s as written, even on a Sunday, with its time', (kind, code) => {
    const values = { answerDue: field('2026-12-06', 'avant le 6 décembre 2026 à 17 heures'), documentDate: '2026-11-20' };
    expect(runningCodes(kind, values)).toEqual([`${code} 2026-12-06`]);
    expect(deadlinesFor(kind, values).running[0]).toMatchObject({ time: '17:00', from: '2026-11-20' });
  });

  test.each(['mediator-referral', 'authority-inquiry', 'formal-notice'] as const)('%s without it: named', (kind) => {
    expect(deadlinesFor(kind, {}).notRunning).toHaveLength(1);
  });

  test('recourse without it: sixty days from receipt under CORAL, else nothing', () => {
    expect(runningCodes('recourse-dispute', { convention: 'CORAL' }, '2026-10-01')).toEqual(['recourse-answer 2026-11-30']);
    expect(runningCodes('recourse-claim', { convention: 'CORAL', answerDue: '2026-11-20' }, '2026-10-01')).toEqual([
      'recourse-answer 2026-11-20',
    ]);
    expect(deadlinesFor('recourse-claim', { convention: 'IRSA' })).toEqual({ running: [], notRunning: [] });
    expect(deadlinesFor('recourse-claim', {})).toEqual({ running: [], notRunning: [] });
  });

  test.each([
    ['avant le 4 décembre 2026, 12 h', '12:00'],
    ['avant le 4 décembre 2026 à 12h00', '12:00'],
    ['le 4 décembre 2026 à 9 h 30', '09:30'],
    ['le 04/12/2026 à 17:45', '17:45'],
    ['le 4 décembre à 14 heures', '14:00'],
    ['le 4 décembre à 8 heure', '08:00'],
    ['le 4 décembre 2026 à midi', '12:00'],
    ['9H15', '09:15'],
    ['le 4 décembre 2026', undefined],
    ['sous 48 heures', undefined],
    ['à 25 h', undefined],
    ['à 9 h 75', undefined],
    ['', undefined],
  ])('%j: %s', (quote, time) => {
    expect(statedTime(quote)).toBe(time);
  });
});

test.each(['recourse-settlement', 'third-party-payer-claim', 'other'] as const)('%s sets off nothing', (kind) => {
  expect(deadlinesFor(kind, { answerDue: '2026-12-01', documentDate: '2026-11-20' })).toEqual({ running: [], notRunning: [] });
});

test('every kind gives an answer on no field at all, each reason a French sentence and each missing fact one that can be asked for', () => {
  for (const kind of kinds)
    for (const stop of deadlinesFor(kind, {}).notRunning) {
      expect(stop.reason).toMatch(/\.$/);
      expect(stop.ask).toMatch(/\.$/);
      expect(stop.missing.length).toBeGreaterThan(0);
    }
});
