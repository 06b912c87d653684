import type { FieldType } from '../../shared/mail/fields.ts';
import { fold } from '../../shared/text/fold.ts';
import { foldName } from '../../shared/triage/fold-name.ts';

type Value = string | number | boolean | readonly string[];

const signs = (text: string): string => fold(text.normalize('NFC')).replace(/[^a-z0-9]/g, '');

/** The same words in any order, without civility, legal form or punctuation. */
const sameWords = (a: string, b: string): boolean => {
  const words = (text: string): string => [...new Set(foldName(text).split(' '))].sort().join(' ');
  return signs(a) === signs(b) || (words(a) !== '' && words(a) === words(b));
};

/** Wording varies freely here: the words of one must all stand in the other. */
const sameWording = (a: string, b: string): boolean => {
  const [short, long] = [foldName(a).split(' '), foldName(b).split(' ')].sort((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && short.every((word) => long.includes(word));
};

const references = new Set([
  'senderReference',
  'claimNumber',
  'policyNumber',
  'caseNumber',
  'registeredMailNumber',
  'mediatorReference',
  'vehicleRegistration',
  'scaleCase',
]);

const sameText = (name: string, a: string, b: string): boolean => {
  if (references.has(name) || name === 'contactPhone') return signs(a) === signs(b);
  if (name === 'contactEmail') return a.toLowerCase() === b.toLowerCase();
  return name === 'serviceMode' ? sameWording(a, b) : sameWords(a, b);
};

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((one) => b.some((other) => sameWords(one, other))) &&
  b.every((one) => a.some((other) => sameWords(one, other)));

const sameNumber = (a: unknown, b: unknown): boolean => Math.abs(Number(a) - Number(b)) < 0.005;

/** Whether a value that was read is the true one: amounts to the cent, names without regard to civility, legal form, accents or order, lists as sets, the rest exactly. */
export const sameValue = (name: string, type: FieldType['type'], read: Value, truth: Value): boolean => {
  if (type === 'amount' || type === 'number' || type === 'percentage') return sameNumber(read, truth);
  if (type === 'list') return sameList([read].flat().map(String), [truth].flat().map(String));
  if (type === 'text') return sameText(name, String(read), String(truth));
  return read === truth;
};
