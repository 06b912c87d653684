import { writeFileSync } from 'node:fs';
import { roles } from '../../shared/triage/roles/roles.ts';
import { type RoleLetter, roleLetters } from './role-letters.ts';
import { type RuleAnswers, unseenAnswers } from './rule-answers.ts';

type Kept = RuleAnswers[string][number];

const answersOf = ({ said }: RoleLetter): Kept =>
  Object.fromEntries(
    roles.flatMap((role): [string, [string, number]][] => {
      const found = said[role];
      return found === undefined ? [] : [[role, [String(found.value), found.confidence]]];
    }),
  );

/** The answers that were kept, and those of the rules in force to letters that have none yet. */
export const withAnswers = (kept: RuleAnswers, letters: readonly RoleLetter[]): RuleAnswers => {
  const all: Record<string, Kept[]> = Object.fromEntries(Object.entries(kept).map(([id, answers]) => [id, [...answers]]));
  for (const letter of letters) {
    if (kept[letter.id] !== undefined) continue;
    const mine = all[letter.id] ?? [];
    mine[letter.index] = answersOf(letter);
    all[letter.id] = mine;
  }
  return all;
};

if (import.meta.main) {
  const letters = process.argv.slice(2).flatMap((folder) => roleLetters(folder, [undefined]));
  writeFileSync(new URL('unseen-answers.json', import.meta.url), `${JSON.stringify(withAnswers(unseenAnswers(), letters))}\n`);
}
