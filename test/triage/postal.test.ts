import { describe, expect, test } from 'vitest';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import type { Barcode, Page } from '../../shared/mail/transcript.ts';
import { documentText } from '../../shared/text/document-text.ts';
import { isS10, registeredMailIn } from '../../shared/text/registered-mail.ts';
import { dayReceived } from '../../shared/triage/day-received.ts';
import { extractFields } from '../../shared/triage/extract/extract-fields.ts';
import { textPages } from '../html-pages.ts';

const letter = `Madame Rose Aubrac
5 rue du Port
29200 Brest

Brest, le 18 novembre 2026

Objet : réclamation, sinistre S26-104233

Messieurs,

Je conteste votre refus et vous demande de revoir votre position.

Salutations distinguées.`;

const withMark = (mark: string): Page[] => textPages(`${mark}\n\n${letter}`);
const withCodes = (barcodes: readonly Barcode[], text = letter): Page[] => textPages(text).map((page) => ({ ...page, barcodes }));
const fieldsOf = (pages: Page[], received = '2026-11-25') =>
  extractFields(documentText(pages), 'complaint', { configuration: defaultConfiguration, received });
const code = (format: string, text: string): Barcode => ({ format, text, box: [0.6, 0.1, 0.3, 0.05] });

describe('the mailroom’s stamp', () => {
  test.each([
    ['COURRIER ARRIVÉ LE 23 NOV. 2026'],
    ['Reçu le 23/11/2026'],
    ['ARRIVÉ LE 23-11-26'],
    ['COURRIER REÇU\n23 NOV. 2026'],
    ['COURRIER REÇU LE\nVAUCLAIR ASSURANCES\n23 NOV. 2026 09:14'],
    ['23 NOV. 2026\nCOURRIER ARRIVÉ'],
    ['LUN. 23 NOV. 2026\nSERVICE COURRIER'],
  ])('%j is one', (stamp) => {
    const pages = withMark(stamp);
    const { stampDate, documentDate, complaintDate } = fieldsOf(pages);
    expect([documentDate?.value, complaintDate?.value]).toEqual(['2026-11-18', '2026-11-18']);
    expect(stampDate).toMatchObject({ value: '2026-11-23', page: 1 });
    expect(stampDate?.quote).toContain('23');
    expect(stampDate?.box[3]).toBeGreaterThan(0);
    expect(stampDate?.box[1]).toBeLessThan(0.2);
    const mail = { parts: [{ id: 'p1', role: 'file', transcript: { pages } } as const] };
    expect(dayReceived(mail, { received: '2026-11-25', receivedFrom: 'appeared' })).toEqual({
      received: '2026-11-23',
      receivedFrom: 'stamp',
    });
  });

  test.each([
    ['Par courrier reçu le 2 novembre 2026, vous nous réclamez la somme de 5 218 € en remboursement.'],
    ['Le Tampon, le 23 novembre 2026'],
    ['23 novembre 2026\nReçu de Madame Aubrac la somme de 12 €'],
    ['Reçu le 3 février 2021'],
    ['Brest, le 23 novembre 2026\nCOURRIER RECOMMANDÉ'],
  ])('%j is none', (text) => {
    expect(fieldsOf(withMark(text)).stampDate).toBeUndefined();
  });

  test('a clerk’s entry stands above it, the Received header and the file below it', () => {
    const stamped = { parts: [{ id: 'p1', role: 'file', transcript: { pages: withMark('ARRIVÉ LE 23-11-26') } } as const] };
    const mail = { ...stamped, envelope: { received: '2026-11-24' } };
    expect(dayReceived(mail, { received: '2026-11-20', receivedFrom: 'clerk' })).toEqual({ received: '2026-11-20', receivedFrom: 'clerk' });
    expect(dayReceived(mail, { received: '2026-11-25', receivedFrom: 'appeared' }).receivedFrom).toBe('stamp');
    const plain = {
      parts: [{ id: 'p1', role: 'file', transcript: { pages: textPages(letter) } } as const],
      envelope: { received: '2026-11-24' },
    };
    expect(dayReceived(plain, { received: '2026-11-25', receivedFrom: 'appeared' })).toEqual({
      received: '2026-11-24',
      receivedFrom: 'header',
    });
    expect(dayReceived({ parts: plain.parts }, { received: '2026-11-25', receivedFrom: 'appeared' }).receivedFrom).toBe('appeared');
  });
});

describe('the postmark', () => {
  test.each([
    ['Cachet de la poste : 20-11-26'],
    ['[Cachet de la poste sur l’enveloppe : LA POSTE – 83 TOULON CENTRE – 20-11-26]'],
    ['LA POSTE\n29 BREST CTC\n17H30 20-11-26'],
    ['R.F. 001,43 €\nLA POSTE HA 204518\n20.11.26 29200 BREST'],
    ['FRANCE 1,43 €\n20/11/2026'],
    ['LA POSTE\nR.F 001,43 €\n20:11.26\nHA 204518'],
    ['LA POSTE\n20,11 26\nR.F. 001,43 €'],
    ['LA POSTE 56 - AURAY\n20-11-26\nlettre verte'],
  ])('%j is one, and a complaint was sent on that day', (mark) => {
    const { postmarkDate, complaintDate } = fieldsOf(withMark(mark));
    expect(postmarkDate).toMatchObject({ value: '2026-11-20', page: 1 });
    expect(postmarkDate?.box[1]).toBeLessThan(0.2);
    expect(complaintDate?.value).toBe('2026-11-20');
  });

  test.each([
    ['LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION\n20/11/2026'],
    ['Cachet de la poste faisant foi'],
    ['LA POSTE\n29 BREST CTC\n17H30 20-11-22'],
    ['LA POSTE\n29 BREST CTC\n17H30 28-11-26'],
    ['La Poste Ma Boutique\n20/11/2026\nLettre verte 20 g – 10 timbres'],
    ['FRANCE\nLettre verte\n20/11/2026'],
    ['La Poste\nTél. 09 20 11 26 30\nOuvert de 9h00 à 17h30'],
    ['Facture du 20/11/2026\nFrance Rénovation\nTotal 1 200,00 €'],
  ])('%j is none: the letter’s date holds', (text) => {
    const { postmarkDate, complaintDate } = fieldsOf(withMark(text));
    expect(postmarkDate).toBeUndefined();
    expect(complaintDate?.value).toBe('2026-11-18');
  });
});

test('a letter of La Poste itself bears no postmark for its date', () => {
  expect(fieldsOf(withMark('La Poste\nService consommateurs 36 31\nLe 20/11/2026')).postmarkDate).toBeUndefined();
  expect(fieldsOf(withMark('La Poste\nAgence de Brest, 9h30 - 17h30\nBrest, le 20/11/2026')).postmarkDate).toBeUndefined();
});

describe('the number of a registered letter', () => {
  test.each([
    ['Code128', '2C12345678901', '2C 123 456 7890 1'],
    ['Code128', '1A 204 518 7746 3', '1A 204 518 7746 3'],
    ['Code128', 'RR680211095FR', 'RR 680 211 095 FR'],
    ['Code39', 'RK473124829CH', 'RK 473 124 829 CH'],
    ['DataMatrix', '1234;2C12345678901;20112026', '2C 123 456 7890 1'],
  ])('stands in a %s %j', (format, text, value) => {
    expect(fieldsOf(withCodes([code('QRCode', 'https://vauclair.example'), code(format, text)])).registeredMailNumber).toEqual({
      value,
      confidence: 0.99,
      quote: text,
      page: 1,
      box: [0.6, 0.1, 0.3, 0.05],
    });
  });

  test.each([['RR680211094FR'], ['3760123456784'], ['S26-104233'], ['2C1234567890'], ['2C123456789012'], ['LU680211095FR']])(
    'does not stand in %j',
    (text) => {
      expect(registeredMailIn(text)).toBeUndefined();
    },
  );

  test('the bar code holds against the figures beside it', () => {
    const pages = withCodes([code('Code128', '2C12345678901')], `LRAR n° 2C 123 456 1890 1\n\n${letter}`);
    expect(fieldsOf(pages).registeredMailNumber?.value).toBe('2C 123 456 7890 1');
    expect(fieldsOf(withCodes([], `LRAR n° 2C 123 456 1890 1\n\n${letter}`)).registeredMailNumber?.value).toBe('2C 123 456 1890 1');
  });

  test('from abroad it must check (UPU S10): its last digit, and one bent', () => {
    expect(isS10('680211095')).toBe(true);
    for (const wrong of ['680211094', '680211085', '68021109', '6802110955', '']) expect(isS10(wrong)).toBe(false);
    expect(fieldsOf(textPages(`Recommandé RK 473 124 829 CH\n\n${letter}`)).registeredMailNumber?.value).toBe('RK 473 124 829 CH');
    expect(fieldsOf(textPages(`Recommandé RK 473 124 828 CH\n\n${letter}`)).registeredMailNumber).toBeUndefined();
    expect(fieldsOf(textPages(`Voir re 473 124 829 de votre lettre\n\n${letter}`)).registeredMailNumber).toBeUndefined();
  });
});
