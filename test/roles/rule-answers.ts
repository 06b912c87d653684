import { readFileSync } from 'node:fs';
import type { FieldValue } from '../../shared/contracts/document.ts';
import type { Role } from '../../shared/triage/roles/roles.ts';

type Answer = Pick<FieldValue, 'value' | 'confidence'>;

/** A value and how sure the rule was of it. */
export type KeptAnswer = readonly [value: string | number | string[], confidence: number];

/** What the rules said of letters that nobody had looked at when those rules were written: by letter, for each of its documents, by field. */
export type RuleAnswers = Readonly<Record<string, readonly Readonly<Record<string, KeptAnswer>>[]>>;

/** The answers that were kept. */
export const unseenAnswers = (): RuleAnswers =>
  JSON.parse(readFileSync(new URL('unseen-answers.json', import.meta.url), 'utf8')) as RuleAnswers;

/** What the rules said of a field of a letter, when it was new to them. */
export const answerOf = (answers: RuleAnswers, id: string, index: number, role: Role): Answer | undefined => {
  const found = answers[id]?.[index]?.[role];
  return found === undefined ? undefined : { value: found[0], confidence: found[1] };
};

/** Everything that the rules said of a letter when it was new to them. */
export const answersOf = (answers: RuleAnswers, id: string, index: number): Readonly<Record<string, Answer>> | undefined => {
  const found = answers[id]?.[index];
  return found === undefined
    ? undefined
    : Object.fromEntries(Object.entries(found).map(([field, [value, confidence]]) => [field, { value, confidence }]));
};
