import { describe, expect, test } from 'vitest';
import { documentText } from '../../../shared/text/document-text.ts';
import { htmlPages } from '../../html-pages.ts';
import { noisyPages } from '../../noisy-pages.ts';
import { fieldsOfPages, valuesOf } from '../extract/read-letter.ts';

const letter = `
<p>Atelier Morvan Charpente<br>14 chemin du Lavoir<br>22300 Lannion</p>
<p>VAUCLAIR ASSURANCES<br>12 rue des Tanneurs<br>44000 Nantes</p>
<p>Lannion, le 18 novembre 2026</p>
<p>Objet : sinistre S26-104233 du 3 octobre 2026, chez votre assurée Mme Solenn QUÉMÉNER</p>
<p>Madame, Monsieur,</p>
<p>La tempête du 3 octobre 2026 a soulevé la toiture de votre assurée. Nous vous adressons notre devis de remise en état.</p>
<p>Veuillez agréer nos salutations distinguées.</p>
<p>Gwenaël Morvan</p>`;

describe('who and when', () => {
  test('the insured, the writer, the day of the letter and of the loss are told apart', () => {
    expect(valuesOf('other', letter)).toMatchObject({
      insuredName: 'Solenn Quéméner',
      senderName: 'Atelier Morvan Charpente',
      documentDate: '2026-11-18',
      lossDate: '2026-10-03',
    });
  });

  test('each value stands in the letter, on its page, in a box, with a chance for its confidence', () => {
    const pages = htmlPages(letter);
    const { text } = documentText(pages);
    const fields = fieldsOfPages('other', pages);
    expect(Object.keys(fields).length).toBeGreaterThan(4);
    for (const field of Object.values(fields)) {
      expect(text.replace(/\s+/g, ' ')).toContain(field.quote);
      expect(field.page).toBe(1);
      expect(field.confidence).toBeGreaterThan(0.25);
      expect(field.confidence).toBeLessThan(1);
      expect(field.box[2] * field.box[3]).toBeLessThan(1);
    }
  });

  test('nobody is insured where nothing says who', () => {
    const values = valuesOf(
      'other',
      '<p>Ville de Lannion<br>Service des marchés</p><p>Lannion, le 18 novembre 2026</p><p>Madame, Monsieur,</p><p>La commune renouvelle ses contrats. Le dossier se retire en mairie.</p>',
    );
    expect(values).not.toHaveProperty('insuredName');
    expect(values).not.toHaveProperty('lossDate');
  });

  test('we are never the insured, the sender or the adverse insurer', () => {
    const values = Object.entries(valuesOf('recourse-claim', letter)).filter(([name]) => /Name|Insurer/.test(name));
    for (const [, value] of values) expect(String(value).toLowerCase()).not.toContain('vauclair');
  });

  test('the same letter gives the same fields, byte for byte', () => {
    const pages = noisyPages(htmlPages(letter), { seed: 5, rate: 0.03 });
    expect(JSON.stringify(fieldsOfPages('other', pages))).toBe(JSON.stringify(fieldsOfPages('other', pages)));
  });
});

test('a hearing or a meeting of the past is none, whatever stands beside it', () => {
  const values = valuesOf(
    'court-expertise',
    '<p>Jean MERCADIER, expert judiciaire</p><p>Le 18 novembre 2026</p><p>Une réunion d’expertise s’est tenue le 9 septembre 2026 à 10 h sur place.</p>',
  );
  expect(values).not.toHaveProperty('meetingDate');
});
