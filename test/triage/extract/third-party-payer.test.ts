import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

const claim = (body: string): ReturnType<typeof valuesOf> => valuesOf('third-party-payer-claim', body);

describe('the claim of a tiers payeur', () => {
  test('comes from the fund, not from what all funds print on their letters', () => {
    expect(claim("<p>l'Assurance Maladie – CPAM de l'Ardèche<br>Pôle recours contre tiers</p><p>07000 PRIVAS</p>")['payerName']).toBe(
      "CPAM de l'Ardèche",
    );
    expect(claim("<p>L'ASSURANCE MALADIE<br>CPAM DE LA HAUTE-VIENNE<br>POLE RECOURS CONTRE TIERS</p>")['payerName']).toBe(
      'CPAM de la Haute-Vienne',
    );
  });

  test.each([
    ['<p>VICTIME MARMIER CELINE - ACCIDENT DU 15 10 2026</p>', 'Céline Marmier'],
    ['<p>Objet : recours de la collectivité employeur — agent Cédric VERGNE — accident de trajet</p>', 'Cédric Vergne'],
    ['<p>OBJET : VANHOUTTE Régine – accident causé par votre assuré DELATTRE Joris le 28/04/2026</p>', 'Régine Vanhoutte'],
    ['<p>Mme Sylvie CAUDRON, professeure certifiée, a été blessée alors qu’elle traversait.</p>', 'Sylvie Caudron'],
  ])('names its victim: %s', (body, name) => {
    const { victimName } = claim(`<p>Mutuelle Santé du Nord</p>${body}`);
    expect(String(victimName).normalize('NFD').replace(/\p{M}/gu, '')).toBe(name.normalize('NFD').replace(/\p{M}/gu, ''));
  });

  test('is provisional where its figure is not definitive', () => {
    expect(
      claim("<p>Nous vous prions de nous régler 3 304,50 €. D'autres soins étant en cours, ce chiffre n'est pas définitif.</p>"),
    ).toMatchObject({ amountClaimed: 3304.5, provisional: true });
  });
});
