import { describe, expect, test } from 'vitest';
import { deadline } from '../../shared/contracts/document.ts';
import { leastCertain } from '../../shared/law/certainty.ts';
import { computeDeadline } from '../../shared/law/compute-deadline.ts';
import { factEntry, factNames } from '../../shared/law/facts.ts';
import { listRules } from '../../shared/law/list-rules.ts';
import { rules } from '../../shared/law/rules.ts';
import { termInWords } from '../../shared/law/term.ts';
import { running } from './deadline-of.ts';

describe('an answer', () => {
  test('says each step in French, with the starting day and its proof', () => {
    expect(computeDeadline('appoint-counsel', { served: '2026-11-20', court: 'TJ Nantes', domicile: 'FR-44' })).toEqual({
      status: 'running',
      deadline: {
        code: 'appoint-counsel',
        due: '2026-12-07',
        prudent: '2026-12-04',
        from: '2026-11-20',
        basis: 'CPC art. 763',
        explanation:
          'Constituer avocat. Point de départ : assignation du 20/11/2026 ; 15 jours à compter du 20/11/2026 : 05/12/2026 ; samedi, reporté au lundi 07/12/2026 (CPC art. 642) ; lu dans une version ancienne du texte : à confirmer par un juriste.',
        certainty: 'old-text',
      },
      steps: [
        'point de départ : assignation du 20/11/2026',
        '15 jours à compter du 20/11/2026 : 05/12/2026',
        'samedi, reporté au lundi 07/12/2026 (CPC art. 642)',
        'lu dans une version ancienne du texte : à confirmer par un juriste',
      ],
    });
  });

  test.each([
    ['appeal', { nature: 'summary', served: '2026-10-27' }, 'jour férié, reporté au jeudi 12/11/2026 (CPC art. 642)'],
    ['appeal', { nature: 'criminal', pronounced: '2026-11-12' }, 'dimanche, reporté au lundi 23/11/2026 (CPP art. 801)'],
    [
      'appoint-counsel',
      { served: '2026-11-19', court: 'TJ Paris', domicile: 'IE' },
      '15 jours, augmentés de 2 mois à raison de la distance (CPC art. 643 ; partie demeurant : étranger ; juridiction : France métropolitaine), à compter du 19/11/2026 : 03/02/2027',
    ],
    [
      'hearing',
      { hearing: '2026-12-15', statedTime: '09:30' },
      'audience du 15/12/2026 à 9 h 30, date prise telle qu’elle est écrite, sans prorogation',
    ],
    [
      'expert-observations',
      { statedDay: '2026-12-04' },
      'les derniers dires rappellent les précédents, sinon réputés abandonnés (CPC art. 276)',
    ],
    [
      'seizure-answer',
      { served: '2026-11-27', serviceMode: 'par voie electronique' },
      'remise électronique : le jour ouvré suivant, 30/11/2026 (CPCE art. R211-4)',
    ],
    [
      'seizure-answer',
      { served: '2026-11-27', serviceMode: 'dématérialisée' },
      'remise électronique : le jour ouvré suivant, 30/11/2026 (CPCE art. R211-4)',
    ],
    ['seizure-answer', { served: '2026-11-27', serviceMode: 'à personne' }, 'sur-le-champ : 27/11/2026'],
    ['summons-filing', { hearing: '2026-12-15' }, '15 jours au moins avant ce jour, qui ne compte pas : 30/11/2026'],
    ['irsa-present-forfait', { lossDate: '2024-06-15' }, 'mois anniversaire (2 ans), fichier reçu au plus tard le 20 : 20/06/2026'],
    ['irsa-present-forfait', { lossDate: '2024-06-15' }, 'jour ouvré suivant : 22/06/2026'],
    [
      'irsa-contest-forfait',
      { received: '2026-07-06' },
      '3 mois à compter du 25/07/2026, ce jour compris : dernière lettre datée du 24/10/2026, sans prorogation',
    ],
    ['biennial-prescription', { lossDate: '2024-11-21' }, '2 ans à compter du 21/11/2024 : 21/11/2026 à minuit, sans prorogation'],
    [
      'biennial-prescription',
      { lossDate: '2024-11-21', interrupted: '2025-03-03', interruptedBy: 'expert-appointed' },
      'interrompu (désignation d’un expert à la suite du sinistre, C. assur. art. L114-2) : 2 ans à compter du 03/03/2025 : 03/03/2027',
    ],
    [
      'biennial-prescription',
      { lossDate: '2024-11-21', suspendedFrom: '2026-06-01', suspendedUntil: '2026-10-01', suspendedBy: 'mediation' },
      'suspendu du 01/06/2026 au 01/10/2026 (médiation, C. civ. art. 2238, 6 mois au moins ensuite) : 01/04/2027',
    ],
  ])('%s %j says: %s', (code, facts, step) => {
    const answer = computeDeadline(code, facts);
    expect(answer.status === 'running' ? answer.steps : answer).toContain(step);
  });

  test.each([
    [
      'acknowledge-complaint',
      { sent: '2026-11-20' },
      ['point de départ : envoi de la réclamation du 20/11/2026', '10 jours ouvrables à compter du 20/11/2026 : 02/12/2026'],
    ],
    ['hearing', { hearing: '2026-12-15' }, ['audience du 15/12/2026, date prise telle qu’elle est écrite, sans prorogation']],
  ])('%s %j says exactly: %j', (code, facts, steps) => {
    const answer = computeDeadline(code, facts);
    expect(answer.status === 'running' ? answer.steps : answer).toEqual(steps);
  });

  test.each([
    ['seizure-answer', { served: '2026-11-27' }, ['point de départ : signification du 27/11/2026', 'sur-le-champ : 27/11/2026']],
    [
      'summons-filing',
      { hearing: '2026-12-15' },
      ['audience : 15/12/2026', '15 jours au moins avant ce jour, qui ne compte pas : 30/11/2026'],
    ],
    [
      'irsa-present-forfait',
      { lossDate: '2024-03-10' },
      ['point de départ : accident du 10/03/2024', 'mois anniversaire (2 ans), fichier reçu au plus tard le 20 : 20/03/2026'],
    ],
    [
      'irsa-contest-forfait',
      { received: '2026-08-31' },
      [
        'point de départ : réception du recours du 31/08/2026',
        '3 mois à compter du 25/08/2026, ce jour compris : dernière lettre datée du 24/11/2026, sans prorogation',
      ],
    ],
    [
      'biennial-prescription',
      { lossDate: '2024-11-25' },
      ['point de départ : sinistre du 25/11/2024', '2 ans à compter du 25/11/2024 : 25/11/2026 à minuit, sans prorogation'],
    ],
    [
      'biennial-prescription',
      { lossDate: '2024-11-21', suspendedFrom: '2026-06-01', suspendedUntil: '2026-06-11' },
      [
        'point de départ : sinistre du 21/11/2024',
        '2 ans à compter du 21/11/2024 : 21/11/2026 à minuit, sans prorogation',
        'suspendu du 01/06/2026 au 11/06/2026 (cause à vérifier) : 01/12/2026',
      ],
    ],
    [
      'cassation',
      { served: '2026-10-01' },
      ['point de départ : signification du 01/10/2026', '2 mois à compter du 01/10/2026 : 01/12/2026'],
    ],
  ])('%s %j says exactly: %j, and asks to confirm', (code, facts, steps) => {
    const answer = computeDeadline(code, facts);
    expect(answer.status === 'running' ? answer.steps.slice(0, -1) : answer).toEqual(steps);
    expect(answer.status === 'running' ? answer.steps.at(-1) : answer).toMatch(/à confirmer par un juriste$/);
  });

  test('whose interruption or suspension came too late names its cause', () => {
    const late = { lossDate: '2024-11-21', suspendedFrom: '2026-11-22', suspendedUntil: '2026-11-30', suspendedBy: 'mediation' };
    expect(JSON.stringify(computeDeadline('biennial-prescription', late))).toContain('médiation du 22/11/2026 : sans effet');
  });

  test('that no text covers says so in French, with its code', () => {
    expect(() => computeDeadline('appoint-counsel', { served: '2019-12-31' })).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('un juriste doit compléter le registre'),
        details: { code: 'appoint-counsel' },
      }),
    );
  });

  test('of a day counted back is decided by that day, not by the act: an old act does not hide it', () => {
    expect(computeDeadline('summons-filing', { hearing: '2026-12-15', documentDate: '2019-05-01' })).toMatchObject({
      deadline: { due: '2026-11-30' },
    });
  });

  test('of a near hearing on a closed day is prudent the working day before', () => {
    expect(running('appoint-counsel', { served: '2026-12-01', hearing: '2026-12-12' })).toMatchObject({
      due: '2026-12-12',
      prudent: '2026-12-11',
    });
  });

  test('that is sure has no note, any other asks a jurist to confirm', () => {
    expect(running('acknowledge-complaint', { sent: '2026-11-20' }).explanation).not.toContain('juriste');
    for (const [code, facts] of [
      ['recourse-answer', { convention: 'CORAL', received: '2026-10-01' }],
      ['appeal', { nature: 'pre-trial', served: '2026-11-19' }],
      ['appeal', { served: '2026-10-31' }],
    ] as const)
      expect(running(code, facts).explanation).toMatch(/à confirmer par un juriste\.$/);
  });

  test('of a criminal appeal is old text, and unverified once its end is moved (CPP 801)', () => {
    expect(running('appeal', { nature: 'criminal', pronounced: '2026-11-13' }).certainty).toBe('old-text');
    expect(running('appeal', { nature: 'criminal', pronounced: '2026-11-12' }).certainty).toBe('unverified');
  });

  test('is valid by the published schema and takes few steps, for every example', () => {
    for (const rule of rules)
      for (const version of rule.versions)
        for (const { facts } of version.examples) {
          const answer = computeDeadline(rule.code, facts);
          if (answer.status !== 'running') throw new Error(rule.id);
          expect(deadline.parse(answer.deadline)).toEqual(answer.deadline);
          expect(answer.steps.length).toBeLessThanOrEqual(5);
          expect(answer.deadline.prudent <= answer.deadline.due).toBe(true);
        }
  });

  test('states the time of a fixed day and has none otherwise', () => {
    expect(running('hearing', { hearing: '2026-12-15', statedTime: '09:30' }).time).toBe('09:30');
    expect(running('hearing', { hearing: '2026-12-15' })).not.toHaveProperty('time');
  });

  test.each([
    [{ served: '2026-11-19', documentDate: '2026-11-20', received: '2026-11-21' }, '2026-11-19'],
    [{ documentDate: '2026-11-20', received: '2026-11-21' }, '2026-11-20'],
    [{ received: '2026-11-21' }, '2026-11-21'],
    [{}, '2026-12-15'],
    [{ received: '2026-12-20' }, '2026-12-15'],
  ])('of a fixed day runs from what is known first: %j', (facts, from) => {
    expect(running('hearing', { hearing: '2026-12-15', ...facts }).from).toBe(from);
  });
});

describe('a deadline that does not run', () => {
  test('names the missing fact and whom to ask, and makes up no date', () => {
    expect(computeDeadline('appeal', {})).toEqual({
      status: 'not-running',
      code: 'appeal',
      missing: ['served'],
      reason: 'Appel d’un jugement au fond : le délai ne peut pas être calculé, il manque la date de signification.',
      ask: 'Demandez la date de signification au commissaire de justice, ou à l’avocat qui a transmis l’acte.',
    });
  });

  test('names both facts where both are needed, or the one that is missing', () => {
    expect(computeDeadline('disaster-expertise', {})).toMatchObject({
      missing: ['declared', 'published'],
      ask: expect.stringMatching(/assuré.*Journal officiel/),
    });
    expect(computeDeadline('disaster-expertise', { declared: '2026-11-03' })).toMatchObject({ missing: ['published'] });
    expect(computeDeadline('disaster-expertise', { published: '2026-11-03' })).toMatchObject({ missing: ['declared'] });
    expect(computeDeadline('disaster-expertise', {})).toMatchObject({
      reason: expect.stringContaining('sinistre et la date de publication'),
    });
  });

  test('asks for the first of several possible starts', () => {
    expect(computeDeadline('answer-complaint', {})).toMatchObject({ missing: ['firstExpression'] });
    expect(computeDeadline('biennial-prescription', {})).toMatchObject({ missing: ['learned'] });
  });

  test.each([
    ['hearing', ['hearing']],
    ['summons-filing', ['hearing']],
    ['seizure-answer', ['served']],
    ['irsa-present-forfait', ['lossDate']],
    ['irsa-contest-forfait', ['received']],
    ['appoint-counsel', ['served']],
  ])('%s misses %j', (code, missing) => {
    expect(computeDeadline(code, {})).toMatchObject({ status: 'not-running', missing });
  });

  test('gives the prudent date of the earliest possible service, ten days before the mail came', () => {
    expect(computeDeadline('appoint-counsel', { received: '2026-11-25' })).toMatchObject({
      status: 'not-running',
      prudent: '2026-11-30',
      reason: expect.stringContaining('premier jour possible (15/11/2026), agir au plus tard le 30/11/2026'),
    });
    expect(computeDeadline('appoint-counsel', { received: '2026-11-25', earliestServed: '2026-11-20' })).toMatchObject({
      prudent: '2026-12-04',
    });
  });

  test('gives no such date when it lacks another fact, or when that day has no rule', () => {
    expect(computeDeadline('hearing', { received: '2026-11-25' })).not.toHaveProperty('prudent');
    expect(computeDeadline('appoint-counsel', { received: '2020-01-05' })).not.toHaveProperty('prudent');
  });

  test('served on the insured: his time runs, and is told as his', () => {
    const ours = computeDeadline('appoint-counsel', { served: '2026-11-20' });
    const his = computeDeadline('appoint-counsel', { served: '2026-11-20', servedOn: 'insured' });
    expect(his).toMatchObject({ status: 'running', deadline: { code: 'appoint-counsel', due: '2026-12-07', prudent: '2026-12-04' } });
    expect(JSON.stringify(his)).toContain('signifié à l’assuré : c’est son délai qui court, non le nôtre');
    expect(JSON.stringify(his)).toContain('article L. 113-17 du code des assurances');
    expect(JSON.stringify(ours)).not.toContain('signifié à l’assuré');
    expect(computeDeadline('appeal', { served: '2026-11-20', servedOn: 'insured' }).status).toBe('running');
  });

  test('served on the insured, on a day that is not known: what to ask him, and the prudent date of the earliest possible day', () => {
    expect(computeDeadline('appoint-counsel', { servedOn: 'insured', received: '2026-11-25' })).toMatchObject({
      status: 'not-running',
      missing: ['served'],
      prudent: '2026-11-30',
      reason: expect.stringContaining('c’est son délai'),
      ask: expect.stringContaining('s’il a constitué avocat'),
    });
  });

  test('served on us, or a rule that does not start with service: it runs', () => {
    expect(computeDeadline('appoint-counsel', { served: '2026-11-20', servedOn: 'us' }).status).toBe('running');
    expect(computeDeadline('hearing', { hearing: '2026-12-15', servedOn: 'insured' }).status).toBe('running');
    expect(computeDeadline('acknowledge-complaint', { sent: '2026-11-20', servedOn: 'insured' }).status).toBe('running');
  });
});

describe('a deadline that this case does not set off', () => {
  test('says for which cases it exists', () => {
    expect(computeDeadline('appoint-counsel', { served: '2026-11-20', proceeding: 'summary' })).toEqual({
      status: 'not-applicable',
      code: 'appoint-counsel',
      reason: 'Ce délai n’existe pas pour ce cas ; il existe pour : merits, third-party, appeal, appeal-short, fixed-day.',
    });
    expect(computeDeadline('appeal', { served: '2026-11-20', nature: 'payment-order' }).status).toBe('not-applicable');
  });

  test('says why a limit before the hearing has fallen away', () => {
    expect(computeDeadline('summons-filing', { hearing: '2026-12-15', hearingAnnounced: '2026-12-01' })).toEqual({
      status: 'not-applicable',
      code: 'summons-filing',
      reason:
        'Remise de l’assignation au greffe par le demandeur : la date a été communiquée 15 jours à l’avance ou moins : ce délai ne s’applique pas.',
    });
  });
});

describe('what a person types', () => {
  test('an unknown code is refused with the way to the list', () => {
    expect(() => computeDeadline('nothing', {})).toThrow(
      expect.objectContaining({ kind: 'input', code: 'unknown-deadline', message: expect.stringContaining('--list') }),
    );
  });

  test.each([
    [{ served: '2026-02-30' }, 'impossible-day', 'AAAA-MM-JJ'],
    [{ served: '2026-11-20', statedTime: '24:00' }, 'wrong-fact', 'HH:MM'],
    [{ served: '2026-11-20', statedTime: '9:30' }, 'wrong-fact', 'HH:MM'],
    [{ served: '2026-11-20', nature: 'fond' }, 'wrong-fact', 'merits, summary'],
    [{ served: '2026-11-20', domicile: 'Nantes' }, 'wrong-fact', 'FR-44'],
    [{ served: '2026-11-20', handedIn: 'Paris' }, 'wrong-fact', 'FR-44'],
    [{ served: '2026-11-20', victimDomicile: 'Dublin' }, 'wrong-fact', 'FR-44'],
    [{ served: '2026-11-20', unknown: 'x' }, 'wrong-fact', '--list'],
    [{ served: '2026-11-20', toString: 'x' }, 'wrong-fact', '--list'],
  ])('%j is refused', (facts, code, hint) => {
    expect(() => computeDeadline('appoint-counsel', facts)).toThrow(
      expect.objectContaining({ kind: 'input', code, message: expect.stringContaining(hint) }),
    );
  });

  test('a fact that is absent is no mistake, nor is a good one', () => {
    expect(
      computeDeadline('appoint-counsel', { served: '2026-11-20', hearing: undefined, court: 'x', statedTime: '23:59', domicile: 'FR-44' })
        .status,
    ).toBe('running');
  });
});

describe('the list of rules', () => {
  test('has a row for every rule, with the facts it needs', () => {
    expect(listRules()).toHaveLength(rules.length);
    const row = (id: string) => listRules().find((entry) => entry.id === id);
    expect(row('appoint-counsel')).toEqual({
      id: 'appoint-counsel',
      code: 'appoint-counsel',
      what: 'Constituer avocat',
      article: 'CPC art. 763',
      facts: ['served'],
      optional: ['hearing', 'servedOn', 'court', 'domicile', 'handedIn'],
      certainty: 'old-text',
    });
    expect(row('appeal-summary')).toMatchObject({ facts: ['nature=summary', 'served'], optional: ['court', 'domicile', 'handedIn'] });
    expect(row('respondent-pleadings-short')).toMatchObject({ facts: ['proceeding=appeal-short', 'served'] });
    expect(row('cassation')).toMatchObject({ facts: ['served'], optional: ['domicile', 'handedIn'] });
    expect(row('disaster-expertise')).toMatchObject({ facts: ['declared', 'published'], optional: [] });
    expect(row('answer-complaint')).toMatchObject({ facts: ['firstExpression'], optional: ['sent'] });
    expect(row('summons-filing')).toMatchObject({ facts: ['hearing'], optional: ['hearingAnnounced'] });
    expect(row('commercial-filing')).toMatchObject({ facts: ['hearing'], optional: [] });
    expect(row('expert-observations')).toMatchObject({ facts: ['statedDay'], optional: ['statedTime'] });
    expect(row('seizure-answer')).toMatchObject({ facts: ['served'], optional: ['serviceMode'] });
    expect(row('injury-offer')).toMatchObject({ facts: ['received'], optional: ['victimDomicile'] });
    expect(row('irsa-contest-forfait')).toMatchObject({ facts: ['received'], optional: [] });
    expect(row('biennial-prescription')).toMatchObject({
      facts: ['learned'],
      optional: ['lossDate', 'interrupted', 'interruptedBy', 'suspendedFrom', 'suspendedUntil', 'suspendedBy'],
    });
  });

  test('every fact has a French label and says whom to ask, and is of use somewhere', () => {
    const text = JSON.stringify(rules);
    const everywhere = ['servedOn', 'earliestServed', 'court', 'domicile', 'handedIn', 'statedTime', 'serviceMode', 'victimDomicile'];
    const stops = ['interrupted', 'interruptedBy', 'suspendedFrom', 'suspendedUntil', 'suspendedBy'];
    for (const name of factNames) {
      expect(factEntry(name).label.length).toBeGreaterThan(5);
      expect(factEntry(name).ask).toMatch(/\.$/);
      expect([...everywhere, ...stops].includes(name) || text.includes(`"${name}"`), name).toBe(true);
    }
  });
});

describe('words', () => {
  test.each([
    [{ days: 1 }, '1 jour'],
    [{ days: 15 }, '15 jours'],
    [{ months: 1 }, '1 mois'],
    [{ months: 12 }, '1 an'],
    [{ months: 24 }, '2 ans'],
    [{ months: 18 }, '18 mois'],
    [{ months: 2, days: 15 }, '2 mois et 15 jours'],
    [{ ouvrables: 10 }, '10 jours ouvrables'],
    [{ ouvrables: 1 }, '1 jour ouvrable'],
    [{ working: 1 }, '1 jour ouvré'],
    [{ working: 2 }, '2 jours ouvrés'],
    [{ clear: 1 }, '1 jour franc'],
    [{ clear: 5 }, '5 jours francs'],
  ])('%j is %s', (term, words) => {
    expect(termInWords(term)).toBe(words);
  });

  test('of several marks the least certain stands', () => {
    expect(leastCertain([])).toBe('sure');
    expect(leastCertain(['sure'])).toBe('sure');
    expect(leastCertain(['sure', 'old-text', 'sure'])).toBe('old-text');
    expect(leastCertain(['unverified', 'secondary'])).toBe('unverified');
    expect(leastCertain(['old-text', 'secondary'])).toBe('secondary');
  });
});
