import type { LetterTemplate } from '../shared/mail/state.ts';
import { textField } from './_layout/read-field.ts';
import { linesByPerson } from './_layout/references.ts';
import { forbidden, type GuardContext } from './forbidden-statement.ts';
import type { LetterOrder } from './letter-order.ts';
import { letters } from './letters.ts';

/** A sentence that must be changed: its words, its place in the text, and why in French. */
export type Objection = {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
};

/** What the guard has to know of a letter, from its order. `extra.line` is `legal-protection` for such a policy; `extra.counselAsked` is `yes` when the insured asked in writing. */
export const guardContext = (template: LetterTemplate, order: LetterOrder): GuardContext => {
  const convention = textField(order.document, 'convention');
  return {
    template,
    audience: letters[template].audience,
    reserved: linesByPerson(order, 'reserves').length > 0,
    underConvention: convention !== undefined && convention !== 'none',
    legalProtection: order.extra?.['line'] === 'legal-protection' && order.extra['counselAsked'] !== 'yes',
  };
};

/** The forbidden statements in a letter's text, composed or edited, in the order of the text. */
export const forbiddenStatements = (text: string, context: GuardContext): Objection[] =>
  forbidden
    .filter(({ when }) => when(context))
    .flatMap(({ id, patterns, reason }) =>
      patterns.flatMap((pattern) =>
        [...text.matchAll(pattern)].map((match) => ({
          id,
          quote: match[0],
          start: match.index,
          end: match.index + match[0].length,
          reason,
        })),
      ),
    )
    .sort((one, other) => one.start - other.start);
