import { writeFileSync } from 'node:fs';
import { type RoleLetter, roleLetters } from './role-letters.ts';
import { type KeptAnswer, type RuleAnswers, unseenAnswers } from './rule-answers.ts';

type Kept = RuleAnswers[string][number];

const answersOf = ({ said }: RoleLetter): Kept =>
  Object.fromEntries(
    Object.entries(said).flatMap(([field, found]): [string, KeptAnswer][] =>
      found === undefined || typeof found.value === 'boolean' ? [] : [[field, [found.value, found.confidence]]],
    ),
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
  const [folder, beginning] = process.argv.slice(2);
  if (folder === undefined || beginning === undefined) throw new Error('usage: keep-answers.ts FOLDER BEGINNING-OF-THE-NEW-LETTERS-IDS');
  const letters = roleLetters(folder, [undefined]).filter(({ id }) => id.startsWith(beginning));
  writeFileSync(new URL('unseen-answers.json', import.meta.url), `${JSON.stringify(withAnswers(unseenAnswers(), letters))}\n`);
}
