import type { FieldType } from '../../shared/mail/fields.ts';
import { fold } from '../../shared/text/fold.ts';
import { foldName } from '../../shared/triage/fold-name.ts';

type Value = string | number | boolean | readonly string[];

const signs = (text: string): string => fold(text.normalize('NFC')).replace(/[^a-z0-9]/g, '');

const shortFor: readonly (readonly [RegExp, string])[] = [
  [/caisse primaire d'assurance maladie/g, 'cpam'],
  [/union departementale des associations familiales/g, 'udaf'],
  [/syndicat des? coproprietaires/g, 'sdc'],
  [/societe anonyme|societe par actions simplifiee|societe a responsabilite limitee|sasu|selas/g, 'sa'],
  [/autorite de controle prudentiel et de resolution/g, 'acpr'],
  [/direction departementale de la protection des populations/g, 'ddpp'],
  [/commission nationale de l'informatique et des libertes/g, 'cnil'],
  [/&/g, ' et '],
];

/** Folded, forms without their dots ("S.A.R.L."), the usual bodies by their initials. */
const inShort = (text: string): string =>
  shortFor.reduce(
    (short, [long, initials]) => short.replace(long, initials),
    fold(text.normalize('NFC')).replace(/(?<![a-z])(?:[a-z]\.\s?){2,}/g, (dotted) => `${dotted.replace(/[.\s]/g, '')} `),
  );

const bracketed = /\(([^()]{2,60})\)/;

/** A name, without what stands in brackets, and the initials in brackets by themselves. */
const writings = (text: string): readonly string[] => {
  const born = text.replace(/\s(?:née?|épouse|veuve)\s\p{L}.*$/u, '');
  const inside = bracketed.exec(text)?.[1];
  if (inside === undefined) return [text, born];
  return [text, text.replace(bracketed, ' '), ...(/^[A-Z][A-Z0-9 .&'-]+$/.test(inside) ? [inside] : [])];
};

const words = (text: string): string => [...new Set(foldName(inShort(text)).split(' '))].sort().join(' ');

/** The same words in any order, without civility, legal form or punctuation; initials in brackets may stand or not. */
const sameWords = (a: string, b: string): boolean =>
  signs(a) === signs(b) || writings(a).some((one) => words(one) !== '' && writings(b).some((other) => words(one) === words(other)));

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

/** The key behind an administrative court's number may stand or not. */
const withoutKey = (number: string): string => number.replace(/^(\d{7})-[0-9A-Z]$/, '$1');

const sameText = (name: string, a: string, b: string): boolean => {
  if (name === 'caseNumber') return signs(withoutKey(a)) === signs(withoutKey(b));
  if (references.has(name) || name === 'contactPhone') return signs(a) === signs(b);
  if (name === 'contactEmail') return a.toLowerCase() === b.toLowerCase();
  return name === 'serviceMode' ? sameWording(a, b) : sameWords(a, b);
};

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((one) => b.some((other) => sameWords(one, other))) &&
  b.every((one) => a.some((other) => sameWords(one, other)));

const sameNumber = (a: unknown, b: unknown): boolean => Math.abs(Number(a) - Number(b)) < 0.005;

/** Whether a value that was read is the true one: amounts to the cent, names without regard to civility, legal form, accents, order, a maiden name or initials in brackets, lists as sets, the rest exactly. */
export const sameValue = (name: string, type: FieldType['type'], read: Value, truth: Value): boolean => {
  if (type === 'amount' || type === 'number' || type === 'percentage') return sameNumber(read, truth);
  if (type === 'list') return sameList([read].flat().map(String), [truth].flat().map(String));
  if (type === 'text') return sameText(name, String(read), String(truth));
  return read === truth;
};
