import { describe, expect, test } from 'vitest';
import type { LetterTemplate } from '../../shared/mail/state.ts';
import { forbidden, type GuardContext } from '../../templates/forbidden-statement.ts';
import { forbiddenStatements, guardContext } from '../../templates/guard.ts';
import { letterText } from '../../templates/letter-text.ts';
import { letters } from '../../templates/letters.ts';
import { composer, orderOf, templates } from './examples.ts';

const contextOf = (template: LetterTemplate, more: Partial<GuardContext> = {}): GuardContext => ({
  template,
  audience: letters[template].audience,
  reserved: false,
  underConvention: false,
  legalProtection: false,
  ...more,
});

const idsIn = (text: string, template: LetterTemplate, more: Partial<GuardContext> = {}): string[] =>
  forbiddenStatements(text, contextOf(template, more)).map(({ id }) => id);

test.each(templates)('%s as composed from its example states nothing forbidden', (template) => {
  const order = orderOf(template);
  expect(forbiddenStatements(letterText(composer.composeLetter(template, order).html), guardContext(template, order))).toEqual([]);
});

const cases: readonly (readonly [id: string, LetterTemplate, blocked: string, passes: string, Partial<GuardContext>?])[] = [
  ['liability-recognised', 'recourse-dispute-answer', 'Votre assuré est responsable.', 'Sans reconnaissance de responsabilité.'],
  ['liability-recognised', 'complaint-answer', 'Nous reconnaissons votre préjudice.', 'Nous reconnaissons avoir reçu votre lettre.'],
  [
    'liability-recognised',
    'liability-notice',
    'La responsabilité de votre assuré est entièrement engagée.',
    'Nous mettons en cause votre assuré.',
  ],
  ['cover-recognised', 'complaint-answer', 'Nous garantissons ce sinistre.', 'Merci de confirmer que vous garantissiez M. Durand.'],
  ['cover-recognised', 'insured-summons-notice', 'Votre garantie est acquise.', 'Votre garantie est en cours d’examen.'],
  [
    'defence-taken-over',
    'insured-summons-notice',
    'Nous prenons en charge votre défense.',
    'Nous ne prenons pas la direction de votre procès.',
  ],
  ['defence-taken-over', 'insured-summons-notice', 'Votre défense est confiée à Me Le Bihan.', 'Votre défense reste à organiser.'],
  ['prescription-waived', 'recourse-dispute-answer', 'Nous renonçons à invoquer la prescription.', 'La prescription reste réservée.'],
  ['medical-detail', 'recourse-dispute-answer', 'La victime souffre d’une fracture.', 'La victime a été indemnisée.'],
  ['reserves-or-strategy-disclosed', 'recourse-receipt', 'Notre provision est de 12 000 €.', 'Une provision a été versée à la victime.'],
  ['fraud-alleged', 'cover-refusal', 'Cette déclaration est frauduleuse.', 'Les deux déclarations diffèrent sur la date.'],
  ['fraud-alleged', 'complaint-refusal', 'Vous avez fraudé.', 'Vous avez déclaré deux dates.'],
  ['opinion-on-judge', 'counsel-instruction', 'Le tribunal s’est trompé.', 'Le tribunal a rejeté la demande.'],
  [
    'counsel-named',
    'insured-summons-notice',
    'Vous pouvez consulter Me Le Bihan.',
    'Vous choisissez votre avocat.',
    { legalProtection: true },
  ],
  ['odr-platform', 'complaint-refusal', 'Voir https://ec.europa.eu/consumers/odr.', 'Voir www.mediation-assurance.org.'],
  ['open-ended-delay', 'complaint-holding', 'Nous répondrons dans les meilleurs délais.', 'Nous répondrons le 12 février 2027.'],
  ['fault-admitted', 'complaint-grant', 'Nous avons commis une erreur.', 'Nous vous accordons ce remboursement.'],
  ['position-in-receipt', 'recourse-receipt', 'Nous acceptons votre recours.', 'Nous accusons réception.'],
  [
    'court-before-convention',
    'recourse-dispute-answer',
    'Nous devrons saisir le tribunal.',
    'Nous saisirons l’échelon Direction.',
    { underConvention: true },
  ],
  ['counsel-discouraged', 'road-victim-first-letter', 'Il est inutile de prendre un avocat.', 'Vous pouvez prendre un avocat.'],
];

const named = cases.map(([id, template, blocked, passes, more = {}]) => ({ id, template, blocked, passes, more }));

test.each(named)('$id in $template: “$blocked” is blocked, “$passes” passes', ({ id, template, blocked, passes, more }) => {
  expect(idsIn(blocked, template, more)).toContain(id);
  expect(idsIn(passes, template, more)).toEqual([]);
});

test('every forbidden statement has a case here', () => {
  expect([...new Set(cases.map(([id]) => id))].sort()).toEqual(forbidden.map(({ id }) => id).sort());
});

test('an objection says where the words stand, whatever the blanks and apostrophes', () => {
  const text = 'Bonjour. Nous\u00a0reconnaissons notre dette.';
  const [objection] = forbiddenStatements(text, contextOf('complaint-answer'));
  expect(objection && text.slice(objection.start, objection.end)).toBe('Nous\u00a0reconnaissons');
});

describe('C. assur. art. L113-17', () => {
  test('counsel named without the reserves is blocked, with them it passes', () => {
    const order = orderOf('insured-summons-notice');
    const told = { ...order.extra, counsel: 'Me Gaëlle Le Bihan' };
    const judge = (extra: Record<string, string>): string[] => {
      const changed = { ...order, extra };
      const text = letterText(composer.composeLetter('insured-summons-notice', changed).html);
      return forbiddenStatements(text, guardContext('insured-summons-notice', changed)).map(({ id }) => id);
    };
    expect(judge({ ...told, reserves: '' })).toContain('defence-taken-over');
    expect(judge(told)).toEqual([]);
  });
});
