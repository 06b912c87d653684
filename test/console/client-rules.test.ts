import { expect, test } from 'vitest';
import { dayWord, fieldText } from '../../console/src/french.ts';
import { homeOf } from '../../console/src/home-of.ts';
import { cutAt } from '../../console/src/letter/cut-at.ts';
import { inReadingOrder } from '../../console/src/mail/field-order.ts';
import { likelyFields } from '../../console/src/mail/likely-fields.ts';
import { pagesOf } from '../../console/src/mail/pages-of.ts';
import { whatChanged } from '../../console/src/mail/what-changed.ts';
import { keyName } from '../../console/src/shortcuts.ts';
import { letterRow } from '../../functions/api/mail-row.ts';
import type { QueueCounts, Session } from '../../shared/contracts/console.ts';
import { fieldsOf } from '../../shared/mail/fields.ts';
import { kinds } from '../../shared/mail/kinds.ts';
import { newDocument, newLetter, newMail } from '../ports/records.ts';

const fieldsOfKinds = Object.fromEntries(kinds.map((kind) => [kind, fieldsOf(kind)]));
const summons = inReadingOrder('summons', fieldsOfKinds);

test('the fields of a kind come before those of any mail', () => {
  expect(summons[0]).toBe('court');
  expect(summons.indexOf('hearingDate')).toBeLessThan(summons.indexOf('documentDate'));
  expect(summons.toSorted()).toEqual(Object.keys(fieldsOf('summons')).toSorted());
});

test.each([
  ['mardi 12 janvier 2027', ['serviceDate', 'hearingDate']],
  ['12/01/2027', ['serviceDate', 'hearingDate']],
  ['21 400 €', ['totalClaimed', 'article700']],
  ['à 9 h', ['hearingTime']],
  ['Tribunal judiciaire de Nantes', []],
] as const)('« %s » may be the value of %j', (text, wanted) => {
  const found = likelyFields(text, fieldsOf('summons'), summons);
  expect(found.slice(0, wanted.length)).toEqual(wanted);
  if (wanted.length === 0) expect(found).toEqual([]);
});

test('a digit is one on a French keyboard too, where its cap needs Shift', () => {
  expect(keyName({ key: '&', code: 'Digit1' })).toBe('1');
  expect(keyName({ key: 'é', code: 'Digit2' })).toBe('2');
  expect(keyName({ key: '1', code: 'Numpad1' })).toBe('1');
  expect(keyName({ key: 'j', code: 'KeyJ' })).toBe('J');
  expect(keyName({ key: '?', code: 'KeyM' })).toBe('?');
});

const items: QueueCounts['items'] = (['legal', 'mediation', 'recourse', 'claims', 'review'] as const).map((queue) => ({
  queue,
  name: queue,
  waiting: 0,
  overdue: 0,
}));
const session = (...roles: Session['person']['roles']): Session => ({
  person: { id: 'p', name: 'P', roles },
  csrf: '',
  company: '',
  today: '2026-11-25',
  directUploads: false,
});

test('each begins where the work is', () => {
  expect(homeOf(session('jurist', 'approver'), { items })).toBe('/file/legal');
  expect(homeOf(session('handler', 'approver'), { items })).toBe('/file/claims');
  expect(homeOf(session('mailroom'), { items })).toBe('/deposer');
  expect(homeOf(session('handler'), { items: items.filter(({ queue }) => queue === 'recourse') })).toBe('/file/recourse');
  expect(homeOf(session('auditor'), { items: [] })).toBe('/lettres');
});

test('gaps and forbidden statements are marked where they stand, without regard to blanks and case', () => {
  const text = 'Bonjour [À compléter : nom]. Nous  Reconnaissons tout.';
  expect(cutAt(text, [{ quote: 'nous reconnaissons' }])).toEqual([
    { text: 'Bonjour ', sort: 'plain' },
    { text: '[À compléter : nom]', sort: 'gap' },
    { text: '. ', sort: 'plain' },
    { text: 'Nous  Reconnaissons', sort: 'forbidden' },
    { text: ' tout.', sort: 'plain' },
  ]);
  expect(cutAt('rien', [{ quote: ' ' }])).toEqual([{ text: 'rien', sort: 'plain' }]);
});

test('what a correction has moved is told by document: a deadline of the same name elsewhere and the letters of others are not', () => {
  const [one, other] = [newDocument('legal', 'S26-104233'), newDocument('legal', 'S26-104234')];
  const mail = newMail({ documents: [one, other] });
  const letters = [one, other].map(({ id }) => newLetter(mail.id, { documentId: id, state: 'awaiting-approval' }));
  const hearing = (prudent: string) => ({ code: 'hearing', prudent, due: prudent }) as never;
  const known = (documents: typeof mail.documents, days: readonly [string, string]) => ({
    record: { ...mail, documents },
    waiting: [],
    letters: letters.map(letterRow),
    deadlines: { [one.id]: [hearing(days[0])], [other.id]: [hearing(days[1])] },
  });
  const before = known([one, other], ['2027-01-12', '2027-02-02']);
  const field = { value: 'S26-777777', confidence: 1, quote: 'S26-777777', page: 1, box: [0, 0, 1, 1] as [number, number, number, number] };
  const corrected = { ...one, fields: { ...one.fields, claimNumber: field } };
  const told = whatChanged(before, known([corrected, other], ['2027-01-19', '2027-02-02']));
  expect(told.map((line) => line.replace(/\s/g, ' '))).toEqual([
    'Audience : mar. 19 janv. 2027, au lieu du mar. 12 janv. 2027',
    'la lettre en attente est recomposée',
  ]);
  expect(whatChanged(before, before)).toEqual([]);
});

test('an appointment is on its day, anything else is due on its last day at the latest', () => {
  expect([dayWord('hearing'), dayWord('expert-meeting'), dayWord('appoint-counsel')]).toEqual(['le', 'le', 'au plus tard le']);
});

test('an amount with cents has both of them; a whole one, and what is no amount, has none added', () => {
  const shown = (name: string, value: number): string => fieldText(name, value).replace(/\s/g, ' ');
  expect([shown('totalClaimed', 52_340.6), shown('article700', 4000), shown('echelon', 2)]).toEqual(['52 340,60', '4 000', '2']);
});

test('the pages of a document are counted as they are turned, through all parts of its mail', () => {
  const mail = {
    parts: [
      { id: 'p1', pageCount: 1 },
      { id: 'p2', pageCount: 3 },
    ],
  };
  expect(pagesOf(mail, { part: 'p1', pages: [1, 1] })).toBe('page\u00a01');
  expect(pagesOf(mail, { part: 'p2', pages: [2, 3] })).toBe('pages\u00a03 à 4');
});
