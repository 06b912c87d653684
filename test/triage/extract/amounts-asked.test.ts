import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../shared/mail/kinds.ts';
import { valuesOf } from './read-letter.ts';

const asked = (kind: Kind, body: string, field = 'amountClaimed'): unknown =>
  valuesOf(
    kind,
    `<p>PICARDIE MUTUELLE<br>60000 BEAUVAIS</p><p>V/Réf : S26-104233</p><p class="place-date">Beauvais, le 18 novembre 2026</p>${body}`,
  )[field];

describe('of several sums', () => {
  test('a claim is the total to which the others add up, what is taken off counted so', () => {
    const bill = `<table><tr><td>Indemnité versée</td><td>27 418,00</td></tr><tr><td>Ticket modérateur</td><td>- 1 870,00</td></tr><tr><td>Moitié des honoraires</td><td>1 106,25</td></tr><tr><td>Somme à nous régler</td><td>26 654,25</td></tr></table>`;
    expect(asked('recourse-claim', bill)).toBe(26_654.25);
    const unlabelled = `<p>Traitement maintenu 11 803,22<br>Charges patronales 4 957,35<br>Frais médicaux 638,90<br>17 399,47</p>`;
    expect(asked('third-party-payer-claim', unlabelled)).toBe(17_399.47);
  });

  test('a payment is what is transferred, not the recourse on which it is paid', () => {
    const body =
      '<p>Nous vous donnons notre accord sur la somme de 2 260,75 € demandée, sous déduction des 180,00 € de loyers. Un virement de 2 080,75 € vous parviendra sous dix jours.</p>';
    expect(asked('recourse-settlement', body, 'amountPaid')).toBe(2080.75);
    expect(asked('recourse-settlement', '<p>Nous acceptons votre recours du 21 août 2026 à hauteur de 9 240,00 €.</p>', 'amountPaid')).toBe(
      9240,
    );
    expect(
      asked('recourse-settlement', '<p>LE VIREMENT CI-DESSOUS A ETE EMIS.</p><p>MONTANT ............. 3184,50 EUR</p>', 'amountPaid'),
    ).toBe(3184.5);
  });

  test('a complaint asks for what is still missing', () => {
    const body = "<p>Vous m'avez envoyé 212 euros. Le maçon demande 1 460 euros. Il me manque 1 248 euros et je les veux.</p>";
    expect(asked('complaint', body)).toBe(1248);
    expect(asked('complaint', '<p>Elle a payé 940 euros de sa poche.</p>')).toBe(940);
  });

  test('a formal notice asks for the sum of its heads', () => {
    const body =
      '<p>Notre cliente vous réclame :</p><p>Indemnité : 74 320,00 €<br>Pertes de loyers : 11 040,00 €<br>Honoraires : 3 716,00 €<br>Soit : 89 076,00 €</p>';
    expect(asked('formal-notice', body)).toBe(89_076);
  });
});
