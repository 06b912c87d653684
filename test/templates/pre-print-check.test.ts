import { expect, test } from 'vitest';
import { letterText } from '../../templates/letter-text.ts';
import { type PrintedLetter, prePrintCheck } from '../../templates/pre-print-check.ts';
import { composer, orderOf } from './examples.ts';

const letter = composer.composeLetter('complaint-acknowledgement', orderOf('complaint-acknowledgement'));
const good: PrintedLetter = { template: 'complaint-acknowledgement', channel: 'post', letter, pages: [letterText(letter.html)] };
const codes = (changes: Partial<PrintedLetter>): string[] => prePrintCheck({ ...good, ...changes }).map(({ code }) => code);
const addressed = (...addressLines: string[]): Partial<PrintedLetter> => ({ letter: { html: letter.html, addressLines } });

test('a letter in order may leave', () => {
  expect(prePrintCheck(good)).toEqual([]);
});

test('a posted letter needs name, street, postcode and town', () => {
  expect(codes(addressed())).toEqual(['address-missing']);
  expect(codes(addressed('Mme Abgrall'))).toEqual(['address-incomplete']);
  expect(codes(addressed('Mme Abgrall', '14 AVENUE LECLERC', 'LE MANS'))).toEqual(['address-incomplete']);
  expect(codes(addressed('Mme Abgrall', '14 AVENUE LECLERC', '72000 LE MANS'))).toEqual([]);
});

test('an e-mail or an internal note needs no street', () => {
  expect(codes({ ...addressed('Mme Abgrall'), channel: 'email' })).toEqual([]);
  expect(codes({ ...addressed(), channel: 'internal' })).toEqual([]);
});

test('an address has at most 6 lines, and a seventh for the country alone', () => {
  const six = ['M. X', 'Appartement 2', 'Bâtiment B', '1 RUE A', 'BP 12', '72000 LE MANS'];
  expect(codes(addressed(...six))).toEqual([]);
  expect(codes(addressed('M. X', 'Esc. 1', 'APT 2', 'BAT B', '1 RUE A', '1000 BRUXELLES', 'BELGIQUE'))).toEqual([]);
  expect(codes(addressed('Service', ...six))).toEqual(['address-too-long']);
  expect(codes(addressed('a', 'b', ...six))).toEqual(['address-too-long']);
});

test('an address line has at most 38 characters', () => {
  expect(codes(addressed('M. X', 'A'.repeat(38), '72000 LE MANS'))).toEqual([]);
  expect(codes(addressed('M. X', 'A'.repeat(39), '72000 LE MANS'))).toEqual(['address-too-wide']);
});

test('nothing in the window tells what the letter is about', () => {
  expect(codes(addressed('Me X', 'Service contentieux', '1 RUE A', '72000 LE MANS'))).toEqual(['address-indiscreet']);
});

test('a passage left to complete, a gap, a page too many, a blank page or lost words stop a letter', () => {
  const html = (more: string): Partial<PrintedLetter> => ({
    letter: { html: letter.html.replace('<!--/body-->', `${more}<!--/body-->`), addressLines: letter.addressLines },
  });
  expect(codes({ ...html('<p>[À compléter : la date]</p>'), pages: [`${good.pages[0]} [À compléter : la date]`] })).toEqual(['incomplete']);
  expect(codes({ ...html('<p>« »</p>') })).toEqual(['empty-field']);
  expect(codes({ pages: [good.pages[0] ?? '', 'suite'] })).toEqual(['too-many-pages']);
  expect(codes({ pages: [''] })).toContain('blank-page');
  expect(codes({ pages: ['Madame,'] })).toEqual(['text-missing']);
});

test.each(['شركة', 'רותי', '🏠', 'Ольга', '\u2612', '\ufffd'])('a sign that no typeface of ours draws (%s) stops a letter', (sign) => {
  const html = letter.html.replace('<!--/body-->', `<p>Société ${sign}</p><!--/body-->`);
  expect(codes({ letter: { html, addressLines: letter.addressLines }, pages: [letterText(html)] })).toEqual(['unprintable-sign']);
});

test('accents, quotation marks, dashes, euros, degrees and figures are drawn', () => {
  const html = letter.html.replace(
    '<!--/body-->',
    '<p>« Œuvre » – n° 12, 1 250,00 € à 20 °C, Śląsk, Ørsted, © 2026 #1 * 5 … ½</p><!--/body-->',
  );
  expect(codes({ letter: { html, addressLines: letter.addressLines }, pages: [letterText(html)] })).toEqual([]);
});
