import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

const notice = (body: string): unknown =>
  valuesOf(
    'formal-notice',
    `<p>Étude Roussel, avocats<br>4 rue des Lices, 35000 Rennes</p><p>Vauclair Assurances<br>44000 Nantes</p><p>Rennes, le 5 novembre 2026</p><p>Objet : mise en demeure, S26-104233</p><p>Madame, Monsieur,</p><p>${body}</p>`,
  )['answerDue'];

describe('the day by which a letter asks for an answer', () => {
  test.each([
    ['Je vous mets en demeure de régler 27 300 euros sous quinze jours à compter de la date de cette lettre.', '2026-11-20'],
    [
      'Adressez-moi l’enregistrement de l’appel s’il existe et vos pièces, dans un délai de dix jours à compter de la présente.',
      '2026-11-15',
    ],
    ['Vous disposez d’un mois à compter de la présente pour nous faire parvenir votre règlement de 900 euros.', '2026-12-05'],
    [
      'Votre lettre annonçait un virement « dans les trente jours ». Il n’est jamais venu. Payez ces 15 870 € dans les dix jours à dater de la présente.',
      '2026-11-15',
    ],
    [
      'Par accord vous vous êtes obligés à verser 88 240 euros sous trente jours. Je vous demande le reliquat dans les huit jours suivant la date de cette lettre.',
      '2026-11-13',
    ],
    [
      'Les conditions générales prévoient un paiement sous trente jours de l’accord. Je vous somme de payer 124 220 € dans un délai de quinze jours à compter de la date des présentes.',
      '2026-11-20',
    ],
    [
      'Le délai de deux mois n’a pas été tenu. Vos observations sont à me retourner dans un délai de trente jours à compter de la date de cette lettre.',
      '2026-12-05',
    ],
  ])('%s', (body, day) => expect(notice(body)).toBe(day));

  test('is none where time has passed', () => {
    expect(notice('Soixante jours ont passé sans un mot de vous : je vous mets en demeure de payer 900 euros.')).toBeUndefined();
  });
});
