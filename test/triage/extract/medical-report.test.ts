import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

const report = (body: string): ReturnType<typeof valuesOf> =>
  valuesOf('medical-report', `<p>Docteur Clémence VIDALENQ<br>12000 Rodez</p><p class="place-date">Rodez, le 6 novembre 2026</p>${body}`);

describe('a medical report', () => {
  test.each([
    [
      '<table><tr><td>Médecin</td><td>Docteur Clémence VIDALENQ</td></tr><tr><td>Patient</td><td>Mme Priscillia NOUVIAN, 34 ans</td></tr></table>',
      'Priscillia Nouvian',
    ],
    ["<p>Victime : l'enfant Lilou CHARPENTIER, née le 8 mai 2018</p>", 'Lilou Charpentier'],
    ['<p>Je certifie avoir revu en consultation le 12 octobre 2026 Monsieur Émile CARRIÈRE, né le 30/01/1948.</p>', 'Émile Carrière'],
    ["<p>J'ai vu le 3 novembre, à mon cabinet, Madame Solène AUBERT-QUÉAU, assistée du docteur Weil.</p>", 'Solène Aubert-Quéau'],
  ])('names its patient: %s', (body, name) => {
    expect(report(body)['patientName']).toBe(name);
  });

  test('was made on the day of the examination, whose year the report’s own date makes plain', () => {
    expect(
      report("<p>J'ai vu le 3 novembre, à mon cabinet, Madame Solène AUBERT, consolidée au 5 octobre 2026.</p>")['examinationDate'],
    ).toBe('2026-11-03');
    expect(report('<p>Blessée : Mme Ségolène RAVIER, examinée ce jour. Consolidation : 31 octobre 2026.</p>')['examinationDate']).toBe(
      '2026-11-06',
    );
  });

  test('what an earlier accident left is not what this one leaves, and a day that another proposed is not the consolidation', () => {
    const body = `<p>Certificat du 3 mars 2026 proposant une consolidation au 28 février 2026, que nous n’avons pas suivi.</p>
      <p>État antérieur. Accident de ski en 2012, AIPP de 3 % alors fixée.</p><p>Date de consolidation : 31 juillet 2026</p><p>AIPP : 4 %</p>`;
    expect(report(body)).toMatchObject({ consolidationDate: '2026-07-31', permanentImpairment: 4 });
  });

  test('what it quotes of an earlier examination, or tells of another doctor’s opinion, is not what it concludes', () => {
    const body = `<p>Premier examen le 14 janvier 2026 : mon confrère notait « Non consolidée. Fourchette d’AIPP : 8 à 10 %. Souffrances endurées : pas moins de 3,5/7. »
      Le médecin de l’autre compagnie retenait une consolidation au 31 mars 2026.</p>
      <table><tr><td>Consolidation</td><td>30 juin 2026</td></tr><tr><td>Atteinte permanente à l’intégrité physique et psychique</td><td>six pour cent (6 %)</td></tr>
      <tr><td>Souffrances endurées</td><td>3/7</td></tr></table>`;
    expect(report(body)).toMatchObject({ consolidationDate: '2026-06-30', permanentImpairment: 6, sufferingScore: 3 });
  });

  test('a patient who is not consolidated has no day of it', () => {
    expect(
      report('<p>Blessée : Mme Ségolène RAVIER, examinée ce jour.</p><p>L’état n’est pas consolidé. À revoir le 15 mars 2027.</p>'),
    ).not.toHaveProperty('consolidationDate');
  });

  test('counts suffering on a scale of seven, provisional or not', () => {
    expect(report('<p>souffrances endurées : 2,5 sur une échelle de 7</p>')['sufferingScore']).toBe(2.5);
    expect(report('<p>souffrances endurées, évaluation provisoire : deux et demi sur sept</p>')['sufferingScore']).toBe(2.5);
  });
});
