import { expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

const reference = (line: string): unknown =>
  valuesOf(
    'other',
    `<p>MUTUELLE DU LITTORAL<br>4 quai Ouest<br>56100 LORIENT</p><p>${line}</p><p>Madame, Monsieur,</p><p>Nous accusons réception de votre envoi.</p>`,
  )['senderReference'];

test.each([
  ['Nos références : P-26-4407-118 / RS / EJ', 'P-26-4407-118 / RS / EJ'],
  ['N/Réf. : 26.0417 – CR/lb', '26.0417 – CR/lb'],
  ['N/Réf. : 26.0417.118 – V/Réf. : S26-104233', '26.0417.118'],
  ['Nos références : MA-26-3371 – à rappeler', 'MA-26-3371'],
])('a file number keeps the initials that end its line, and nothing else: %s', (line, value) => {
  expect(String(reference(line)).replaceAll('-', '–')).toBe(value.replaceAll('-', '–'));
});
