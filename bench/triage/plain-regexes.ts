import { fold } from '../../shared/text/fold.ts';

const months = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');
const written = `(\\d{1,2})(?:er)?[ ./-]+(${months.join('|')}|\\d{1,2})[ ./-]+(\\d{4})`;

const isoOf = (match: RegExpExecArray | null): string | undefined => {
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const number = months.includes(month) ? months.indexOf(month) + 1 : Number(month);
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const amountOf = (match: RegExpExecArray | null): number | undefined => {
  const digits = match?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/[ .]/g, '').replace(',', '.'));
};

/** What one would write in an afternoon: a regular expression for each of five key fields. */
export const plainRegexes: Readonly<Record<string, (text: string) => string | number | undefined>> = {
  claimNumber: (text) => /s\d{2}-\d{6}/.exec(fold(text))?.[0].toUpperCase(),
  caseNumber: (text) => /\brg\s*(?:n[°o])?\s*:?\s*(\d{2}\/\d{5})/.exec(fold(text))?.[1],
  hearingDate: (text) => isoOf(new RegExp(`audience (?:du|le)[^\\d]{0,30}${written}`).exec(fold(text))),
  answerDue: (text) => isoOf(new RegExp(`avant le[^\\d]{0,15}${written}`).exec(fold(text))),
  amountClaimed: (text) => amountOf(/la somme de (\d{1,3}(?:[ .]?\d{3})*(?:,\d{2})?) ?(?:€|euros)/.exec(fold(text))),
};
