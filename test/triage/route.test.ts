import { describe, expect, test } from 'vitest';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import type { FieldValue } from '../../shared/contracts/document.ts';
import { type Kind, kinds, type Queue } from '../../shared/mail/kinds.ts';
import type { Conditioned } from '../../shared/triage/holds-condition.ts';
import { lettersOwed } from '../../shared/triage/letters-owed.ts';
import { type Doubt, route } from '../../shared/triage/route.ts';

const field = (value: FieldValue['value']): FieldValue => ({ value, confidence: 1, quote: '', page: 1, box: [0, 0, 1, 1] });
const document = (kind: Kind, values: Record<string, FieldValue['value']> = {}, rest: Partial<Conditioned> = {}): Conditioned => ({
  kind,
  fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, field(value)])),
  deadlines: [],
  received: '2026-11-25',
  byEmail: false,
  ...rest,
});
const sure: Doubt = { confidence: 0.99, summons: 0, reasons: [] };
const routed = (one: Conditioned, doubt = sure, configuration: Configuration = defaultConfiguration) => route(one, doubt, configuration);

const contractQueues: Record<Kind, Queue> = {
  summons: 'legal',
  'criminal-summons': 'legal',
  'court-decision': 'legal',
  'court-filing': 'legal',
  'seizure-notice': 'legal',
  'court-expertise': 'legal',
  'expert-report': 'claims',
  'medical-report': 'claims',
  'expert-notice': 'claims',
  complaint: 'mediation',
  'mediator-referral': 'mediation',
  'authority-inquiry': 'mediation',
  'formal-notice': 'legal',
  'recourse-claim': 'recourse',
  'recourse-dispute': 'recourse',
  'recourse-settlement': 'recourse',
  'third-party-payer-claim': 'recourse',
  'claim-notice': 'claims',
  other: 'claims',
};

describe('route', () => {
  test.each(kinds)('%s goes where the contract says, with a reason in French', (kind) => {
    const { queue, reasons } = routed(document(kind));
    expect(queue).toBe(contractQueues[kind]);
    expect(reasons[0]).toMatch(/[a-zé]/);
  });

  test.each([
    [{ liablePartyName: 'M. Aubrac' }, 'recourse'],
    [{ recourseAdvised: true }, 'recourse'],
    [{ recourseAdvised: false }, 'claims'],
  ] as const)('an expert’s report with %j goes to %s', (values, queue) => {
    expect(routed(document('expert-report', values)).queue).toBe(queue);
  });

  test.each(['data-request', 'judicial-requisition', 'creditor-opposition'])('%s has a high priority and a copy to legal', (subject) => {
    expect(routed(document('other', { subject }))).toMatchObject({ queue: 'claims', copies: ['legal'], priority: 'high' });
  });

  test('under the review threshold a document goes to review, at the threshold it does not', () => {
    const at = defaultConfiguration.thresholds.review;
    expect(routed(document('complaint'), { ...sure, confidence: at - 0.001 }).queue).toBe('review');
    expect(routed(document('complaint'), { ...sure, confidence: at }).queue).toBe('mediation');
  });

  test('a summons is never sent to review alone', () => {
    expect(routed(document('summons'), { ...sure, confidence: 0.3, summons: 0.3 })).toMatchObject({ queue: 'review', copies: ['legal'] });
  });

  test('from the floor on, a chance of being a summons gives legal a copy', () => {
    const floor = defaultConfiguration.thresholds.summonsFloor;
    expect(routed(document('other'), { ...sure, summons: floor - 0.001 }).copies).toEqual([]);
    expect(routed(document('other'), { ...sure, summons: floor }).copies).toEqual(['legal']);
    expect(routed(document('formal-notice'), { ...sure, summons: floor })).toMatchObject({ queue: 'legal', copies: [] });
  });

  test('a contradiction with the company’s own data is a reason for review', () => {
    const { queue, reasons } = routed(document('complaint'), { ...sure, reasons: ['Le sinistre est hors de la période de garantie.'] });
    expect(queue).toBe('review');
    expect(reasons[0]).toContain('hors de la période');
  });

  test('a rule of the configuration changes the way without code', () => {
    const rule = {
      when: { kind: 'complaint', fields: { complaintCategory: ['expert', 'amount'] } },
      queue: 'claims',
      reason: 'Aux gestionnaires.',
    } as const;
    const configuration = { ...defaultConfiguration, routing: [rule, ...defaultConfiguration.routing] } as Configuration;
    expect(routed(document('complaint', { complaintCategory: 'expert' }), sure, configuration).queue).toBe('claims');
    expect(routed(document('complaint', { complaintCategory: 'delay' }), sure, configuration).queue).toBe('mediation');
  });

  test('a deadline within three days makes it immediate, one in four days does not', () => {
    const due = (day: string): Conditioned['deadlines'] => [
      { code: 'hearing', due: day, prudent: day, from: day, basis: '', explanation: '', certainty: 'sure' },
    ];
    expect(routed(document('complaint', {}, { deadlines: due('2026-11-28') })).priority).toBe('immediate');
    expect(routed(document('complaint', {}, { deadlines: due('2026-11-29') })).priority).toBe('high');
  });
});

const templates = (one: Conditioned): string[] =>
  lettersOwed(one, defaultConfiguration).map(({ template, release }) => `${template} ${release}`);

describe('lettersOwed', () => {
  test('a summons on our insured: handover, notice to the insured, instruction to counsel', () => {
    expect(templates(document('summons', { insuredName: 'Jeanne Le Bihan', claimants: ['M. Yves Kerloc’h'] }))).toEqual([
      'legal-handover automatic',
      'insured-summons-notice approval',
      'counsel-instruction approval',
    ]);
  });

  test.each([{}, { insuredName: 'Jeanne LE BIHAN', claimants: ['Mme Jeanne Le Bihan'] }])(
    'an insured who is unknown or is the claimant gets no notice: %j',
    (values) => {
      expect(templates(document('summons', values))).toEqual(['legal-handover automatic', 'counsel-instruction approval']);
    },
  );

  test('an expert’s report that names a liable party sets off a notice to him', () => {
    expect(templates(document('expert-report'))).toEqual(['expert-report-receipt automatic']);
    expect(templates(document('expert-report', { liablePartyName: 'SARL Toitures Galand' }))).toEqual([
      'expert-report-receipt automatic',
      'liability-notice approval',
    ]);
  });

  test('a complaint that came by e-mail is acknowledged by e-mail, one on paper by post', () => {
    const values = { complainantName: 'Ondine Ferrec', contactEmail: 'ondine@ferrec.example' };
    expect(lettersOwed(document('complaint', values, { byEmail: true }), defaultConfiguration)[0]).toEqual({
      template: 'complaint-acknowledgement',
      recipient: 'Ondine Ferrec',
      channel: 'email',
      release: 'automatic',
    });
    expect(lettersOwed(document('complaint', values), defaultConfiguration)[0]?.channel).toBe('post');
  });

  test.each(['medical-report', 'expert-notice', 'recourse-settlement', 'third-party-payer-claim', 'claim-notice', 'other'] as const)(
    '%s sets off no letter',
    (kind) => {
      expect(templates(document(kind))).toEqual([]);
    },
  );
});
