import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

describe('what an ordinary letter is about', () => {
  const subject = (body: string, envelope?: { subject: string }): unknown =>
    valuesOf('other', `<p>Jean MOREL<br>59000 LILLE</p>${body}`, envelope === undefined ? {} : { envelope })['subject'];

  test('stands in its object line, on the line below it, or in the subject of the message', () => {
    expect(subject('<p>Objet : résiliation de mon contrat</p><p>Merci de me confirmer.</p>')).toBe('cancellation');
    expect(subject('<p>Objet :<br>résiliation de mon<br>contrat habitation</p><p>Pourriez-vous me confirmer la date ?</p>')).toBe(
      'cancellation',
    );
    expect(subject('<p>Le pare-brise a été remplacé hier. Bonne journée</p>', { subject: 'Facture pare-brise EX-220-MM' })).toBe('invoice');
  });

  test('is told without any object line', () => {
    expect(subject("<p>À noter pour mon contrat : j'habite maintenant 8 rue Brauhauban, 65000 Tarbes.</p>")).toBe('address-change');
    expect(subject('<p>ATTESTATION DE TÉMOIN. Je soussigné, sans lien de parenté avec les parties, atteste des faits suivants.</p>')).toBe(
      'other',
    );
    expect(
      subject("<p>Pour répondre : je n'ai pas encore le devis du menuisier. Est-ce gênant ? Autre question, la date est-elle fixée ?</p>"),
    ).toBe('information-request');
  });
});

describe('what sort of loss a notice tells of in everyday words', () => {
  test.each([
    ["Le tuyau de ma machine à laver s'est défait et toute l'eau est partie sur le lino.", 'water'],
    ['Il était arrêté au feu et une camionnette lui est rentrée dedans.', 'motor'],
    ['Nous avons trouvé la porte forcée au pied-de-biche et la maison sens dessus dessous.', 'theft'],
    ['Le feu a pris dans la hotte de la cuisine.', 'fire'],
  ])('%s', (body, lossType) => {
    expect(valuesOf('claim-notice', `<p>${body}</p>`)['lossType']).toBe(lossType);
  });
});

describe('what a complaint is about', () => {
  test.each([
    ["L'expert est venu le 6 octobre et depuis plus rien ! Je demande qu'on me réponde.", 'delay'],
    ["Vous me répondez que ce n'est pas pris en charge.", 'refusal'],
    ["Vous m'avez envoyé 212 euros. Il me manque 1 248 euros.", 'amount'],
    ['Votre lettre met fin à mon assurance pour « fréquence de sinistres ».', 'contract'],
    ['Le garage que vous avez choisi a mal réparé ma voiture, on hausse les épaules.', 'service'],
  ])('%s', (body, category) => {
    expect(valuesOf('complaint', `<p>${body}</p>`)['complaintCategory']).toBe(category);
  });
});

test('of a form whose only tick is an X, the line behind it is the ground', () => {
  const form =
    '<table><tr><td></td><td>A non garantie</td></tr><tr><td>X</td><td>C desaccord sur le cas de bareme</td></tr><tr><td></td><td>D prescription biennale</td></tr></table>';
  expect(valuesOf('recourse-dispute', form)['disputeGround']).toBe('scale-case');
});
