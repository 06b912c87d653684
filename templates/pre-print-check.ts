import type { Problem } from '../shared/contracts/document.ts';
import type { Channel, LetterTemplate } from '../shared/mail/state.ts';
import { addressLimits } from './_layout/address.ts';
import { incomplete } from './_layout/to-complete.ts';
import type { ComposedLetter } from './letter-order.ts';
import { letterText } from './letter-text.ts';
import { letters } from './letters.ts';

/** A letter as it came out of the printer: `pages` holds the text of each page. */
export type PrintedLetter = {
  readonly template: LetterTemplate;
  readonly channel: Channel;
  readonly letter: Pick<ComposedLetter, 'html' | 'addressLines'>;
  readonly pages: readonly string[];
};

type Check = (printed: PrintedLetter) => Problem[];

const problem = (code: string, message: string): Problem[] => [{ code, message }];
const isPosted = ({ channel, template }: PrintedLetter): boolean =>
  (channel === 'post' || channel === 'registered') && letters[template].shell === 'letter';

const hasTown = (lines: readonly string[]): boolean => lines.some((line) => /^\d{5} \p{Lu}/u.test(line)) || lines.length > 3;

const addressComplete: Check = (printed) => {
  const lines = printed.letter.addressLines;
  if (!isPosted(printed)) return [];
  if (lines.length === 0) return problem('address-missing', 'Le destinataire est inconnu : indiquez son nom et son adresse.');
  return lines.length < 3 || !hasTown(lines)
    ? problem('address-incomplete', 'L’adresse du destinataire est incomplète : indiquez la rue, le code postal et la ville.')
    : [];
};

const addressFits: Check = ({ letter: { addressLines } }) => {
  const { lines, characters } = addressLimits;
  if (addressLines.length > lines + 1 || (addressLines.length > lines && /^\d{5} /.test(addressLines.at(-1) ?? '')))
    return problem(
      'address-too-long',
      `L’adresse compte ${addressLines.length} lignes : ramenez-la à ${lines} lignes de ${characters} caractères.`,
    );
  return addressLines.some((line) => line.length > characters)
    ? problem('address-too-wide', `Une ligne de l’adresse dépasse ${characters} caractères : abrégez-la.`)
    : [];
};

const discreet: Check = ({ letter: { addressLines } }) =>
  addressLines.slice(1).some((line) => /\bCONTENTIEUX\b|\bM[EÉ]DICA/iu.test(line))
    ? problem('address-indiscreet', 'Un mot de l’adresse révèle l’objet du courrier à travers la fenêtre : retirez-le.')
    : [];

const complete: Check = ({ letter: { html } }) =>
  incomplete.test(letterText(html)) ? problem('incomplete', 'Il reste un passage « [À compléter … ] » : complétez-le ou retirez-le.') : [];

const gaps = /\bundefined\b|\bNaN\b|\[object |\{\{|«\s*»|\(\s*\)/u;
const noGap: Check = ({ letter: { html } }) =>
  gaps.test(letterText(html)) ? problem('empty-field', 'Une valeur manque dans le texte : relisez la lettre.') : [];

/** Signs that the letters' typefaces do not draw: other scripts than ours, emoji, symbols. */
const undrawn = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|(?![©®™°№])[\p{So}\p{Extended_Pictographic}]|[\p{Co}\p{Cn}]/u;

const drawn: Check = ({ letter: { html } }) => {
  const sign = undrawn.exec(letterText(html).replace(/[#*\d]/g, ''))?.[0];
  return sign === undefined
    ? []
    : problem('unprintable-sign', `Le signe « ${sign} » ne peut pas être imprimé : remplacez-le par des lettres de notre alphabet.`);
};

const fits: Check = ({ template, pages }) => {
  const limit = letters[template].pageLimit;
  return pages.length > limit
    ? problem('too-many-pages', `La lettre compte ${pages.length} pages, pour ${limit} au plus : raccourcissez-la.`)
    : [];
};

const letterCount = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** Whether what was composed is on the paper: the print holds at least as many letters (it adds the foot of each page). */
const printed: Check = ({ letter: { html }, pages }) => {
  const blank = pages.findIndex((text) => text.trim() === '');
  if (pages.length === 0 || blank !== -1)
    return problem('blank-page', 'Une page est sortie blanche : relancez l’impression, ou `pli doctor`.');
  return letterCount(pages.join('')) < letterCount(letterText(html))
    ? problem('text-missing', 'Une partie du texte n’a pas été imprimée : relisez la lettre.')
    : [];
};

const checks: readonly Check[] = [addressComplete, addressFits, discreet, complete, noGap, drawn, fits, printed];

/** What keeps a letter from being released, each problem with what to do; empty when it may leave. */
export const prePrintCheck = (letter: PrintedLetter): Problem[] => checks.flatMap((check) => check(letter));
