import { describe, expect, test } from 'vitest';
import { findCaseNumbers, findPortalis } from '../../shared/text/case-numbers.ts';
import { findEmails, findPhones } from '../../shared/text/contacts.ts';
import { fold } from '../../shared/text/fold.ts';
import { findIbans } from '../../shared/text/ibans.ts';
import { findOwnNumbers } from '../../shared/text/own-numbers.ts';
import { findPlates } from '../../shared/text/plates.ts';
import { findRegisteredMail } from '../../shared/text/registered-mail.ts';
import { findSirens, isSiren, isSiret } from '../../shared/text/siren.ts';

describe('SIREN and SIRET', () => {
  test('a SIRET of La Poste is right when its digits add up to a multiple of five', () => {
    expect(isSiret('35600000009075')).toBe(true);
    expect(isSiret('35600000009076')).toBe(false);
  });

  test('Luhn tells a right SIREN', () => {
    expect(isSiren('732829320')).toBe(true);
    expect(isSiren('732829321')).toBe(false);
  });

  test('a number in groups of three is found with its check', () =>
    expect(findSirens('rcs paris 732 829 320').map((one) => [one.siren, one.valid])).toEqual([['732829320', true]]));
});

describe('plates', () => {
  test.each([
    ['FG-482-LM', 'FG-482-LM'],
    ['gb 907 kr', 'GB-907-KR'],
    ['immatriculé 1234 AB 44', '1234 AB 44'],
  ])('%j is %s', (text, plate) => expect(findPlates(fold(text)).map((one) => one.value)).toEqual([plate]));

  test.each(['AO-123-BC', 'SS-123-AB', 'AB-000-CD', 'article 12 du 44'])('%j is no plate', (text) =>
    expect(findPlates(fold(text))).toEqual([]),
  );
});

describe('numbers of courts', () => {
  test.each([
    ['RG n° 23/56683', '23/56683'],
    ['N° RG 24/01040', '24/01040'],
    ['R.G. N° 2021/15415', '21/15415'],
    ['Rôle n° 2026F00618', '2026F00618'],
    ['n° 21-26-001984', '21-26-001984'],
    ['n° parquet 26187000233', '26187000233'],
  ])('%j is %s', (text, value) => expect(findCaseNumbers(fold(text)).map((one) => one.value)).toEqual([value]));

  test('Portalis numbers stand apart', () =>
    expect(findPortalis(fold('Portalis DB3D-W-B7K-LETX')).map((one) => one.value)).toEqual(['DB3D-W-B7K-LETX']));
});

describe('our own numbers', () => {
  const claim = { pattern: String.raw`(S)(\d{2})(\d{6})`, form: 'S$2-$3' };

  test.each(['S26-104233', 'S26 104 233', 's.26.104233', 'S26104233', 'S26-1O4233', '526-104233'])('%j is S26-104233', (text) =>
    expect(findOwnNumbers(fold(`réf. ${text},`), claim).map((one) => one.value)).toEqual(['S26-104233']),
  );

  test('a longer number only holds it', () => expect(findOwnNumbers(fold('XS26-1042337'), claim)).toEqual([]));

  test('a number that is misread is none where one stands that is not', () =>
    expect(findOwnNumbers(fold('GAL-R-26-551920 S26-084417'), claim).map((one) => one.value)).toEqual(['S26-084417']));

  test('a corrected sign makes it inexact', () => expect(findOwnNumbers(fold('S26-1O4233'), claim)[0]?.exact).toBe(false));
});

describe('the rest', () => {
  test('numbers abroad with the code of their country', () => {
    const phones = findPhones(fold('Tel. +41 31 388 70 44 – Tél. +32 (0)3 209 44 71 – +33 2 40 12 34 56'));
    expect(phones.map(({ value }) => value)).toEqual(['+41313887044', '+3232094471', '+33240123456']);
  });

  test('a telephone number is E.164, overseas with its own code; a fax is told', () => {
    const phones = findPhones(fold('Tél. 05 56 44 09 18 – 0596 44 12 07 – Fax : 02.40.12.34.56'));
    expect(phones.map((one) => [one.value, one.fax])).toEqual([
      ['+33556440918', false],
      ['+596596441207', false],
      ['+33240123456', true],
    ]);
  });

  test('an e-mail address ends before the full stop', () =>
    expect(findEmails('a.b@cabinet.example.').map((one) => one.value)).toEqual(['a.b@cabinet.example']));

  test('an address whose ending went to the next line of a narrow column is whole', () =>
    expect(findEmails('etude@brezol-cdj\n.example').map((one) => one.value)).toEqual(['etude@brezol-cdj.example']));

  test.each([
    ['recours@mutuelle-bressane exa mple', 'recours@mutuelle-bressane.example'],
    ['greffe®cour-nord.evample', 'greffe@cour-nord.example'],
    ['gestion@cabinet-sudexample', 'gestion@cabinet-sud.example'],
    ['contact@garage-nord,fr', 'contact@garage-nord.fr'],
    ['exemple@courrier.com', 'exemple@courrier.com'],
  ])('an address as a scanner reads it, %s', (read, meant) => expect(findEmails(read).map((one) => one.value)).toEqual([meant]));

  test.each(['copyright © durand.fr', 'sinapps® www.sinapps.fr'])('%s is no address', (text) => expect(findEmails(text)).toEqual([]));

  test('a registered letter keeps its printed groups', () =>
    expect(findRegisteredMail(fold('LRAR n° 1A20188433657')).map((one) => one.value)).toEqual(['1A 201 884 3365 7']));

  test('an account number counts when mod 97 is one', () => {
    expect(findIbans(fold('FR76 3000 6000 0112 3456 7890 189')).map((one) => one.value)).toEqual(['FR7630006000011234567890189']);
    expect(findIbans(fold('FR76 3000 6000 0112 3456 7890 188'))).toEqual([]);
  });
});
