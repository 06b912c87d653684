import { readFileSync } from 'node:fs';
import type { FieldValue } from '../../shared/contracts/document.ts';
import type { Role } from '../../shared/triage/roles/roles.ts';

type Answer = Pick<FieldValue, 'value' | 'confidence'>;

/** What the rules said of letters that nobody had looked at when those rules were written: by letter, for each of its documents, by field. */
export type RuleAnswers = Readonly<
  Record<string, readonly Readonly<Partial<Record<Role, readonly [value: string, confidence: number]>>>[]>
>;

/** The answers that were kept. */
export const unseenAnswers = (): RuleAnswers =>
  JSON.parse(readFileSync(new URL('unseen-answers.json', import.meta.url), 'utf8')) as RuleAnswers;

/** What the rules said of a field of a letter, when it was new to them. */
export const answerOf = (answers: RuleAnswers, id: string, index: number, role: Role): Answer | undefined => {
  const found = answers[id]?.[index]?.[role];
  return found === undefined ? undefined : { value: found[0], confidence: found[1] };
};
