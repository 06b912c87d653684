import { leastChance } from '../shared/triage/roles/least-chance.ts';
import { type Role, roles } from '../shared/triage/roles/roles.ts';
import { heardRule } from '../shared/triage/roles/weigh-rule.ts';
import { heldOut, roleFolders } from './fit-roles.ts';
import { handOf } from './roles/folds.ts';
import { isTrue, roleLetters } from './roles/role-letters.ts';
import { balancesOf, type Weighed } from './roles/role-model.ts';
import { unseenAnswers } from './roles/rule-answers.ts';

/** How often a field was said rightly, said wrongly, and not found. */
type Count = { right: number; wrong: number; missed: number };
const none = (): Count => ({ right: 0, wrong: 0, missed: 0 });

const count = (into: Count, said: boolean | undefined, there: boolean): void => {
  if (said === true) into.right++;
  else {
    if (said === false) into.wrong++;
    if (there) into.missed++;
  }
};

const f1 = ({ right, wrong, missed }: Count): string => ((200 * right) / (2 * right + wrong + missed)).toFixed(1).padStart(5);

const byRule = ({ said, letter, role }: Weighed): boolean | undefined =>
  said === undefined ? undefined : isTrue(letter.kind, role, said.value, letter.truth[role]);

type Verdict = { readonly said: boolean | undefined; readonly chance: number };

const byModel = (one: Weighed, balance: Parameters<typeof heardRule>[0]): Verdict => {
  const heard = heardRule(balance, one.chances, one.rule).slice(0, -1);
  const chance = Math.max(0, ...heard);
  return { said: chance < leastChance(one.role, one.rule) ? undefined : one.right.includes(heard.indexOf(chance)), chance };
};

/** Field by field: the rules alone, and with models that had not seen the letter's hand. */
export const judgeRoles = (weighed: readonly Weighed[], asked: readonly Role[], show: string | undefined): void => {
  const hands = [...new Set(weighed.map(({ letter }) => handOf(letter.id)))];
  const balances = new Map(
    hands.map((hand) => [
      hand,
      balancesOf(
        weighed.filter(({ letter }) => handOf(letter.id) !== hand),
        asked,
      ),
    ]),
  );
  const all = { rules: none(), model: none() };
  const sure = new Map<number, [right: number, said: number]>();
  for (const role of asked) {
    const mine = { rules: none(), model: none() };
    for (const one of weighed.filter((item) => item.role === role)) {
      const balance = balances.get(handOf(one.letter.id))?.get(role);
      if (balance === undefined) continue;
      const there = one.letter.truth[role] !== undefined;
      const verdict = byModel(one, balance);
      for (const into of [mine, all]) {
        count(into.rules, byRule(one), there);
        count(into.model, verdict.said, there);
      }
      const bin = Math.floor(verdict.chance * 10);
      const [right, said] = sure.get(bin) ?? [0, 0];
      if (verdict.said !== undefined) sure.set(bin, [right + Number(verdict.said), said + 1]);
      if (show === role && verdict.said !== byRule(one))
        console.log(
          one.letter.id,
          one.letter.kind,
          verdict.said,
          'true',
          one.letter.truth[role],
          'rule',
          one.said,
          'chance',
          verdict.chance,
        );
    }
    console.log(
      role.padEnd(20),
      String(mine.rules.right + mine.rules.missed).padStart(4),
      'rules',
      f1(mine.rules),
      'with model',
      f1(mine.model),
    );
  }
  console.log('all'.padEnd(20), '    ', 'rules', f1(all.rules), 'with model', f1(all.model));
  console.log(
    [...sure]
      .sort(([a], [b]) => a - b)
      .map(([bin, [right, said]]) => `said at ${bin / 10}: ${Math.round((100 * right) / said)} % of ${said}`)
      .join(', '),
  );
};

if (import.meta.main) {
  const [chosen, show, ...more] = process.argv.slice(2);
  const asked = chosen === undefined || chosen === 'all' ? roles : roles.filter((role) => chosen.split(',').includes(role));
  const letters = [...roleFolders, ...more].flatMap((folder) => roleLetters(folder, undefined, unseenAnswers()));
  judgeRoles(
    asked.flatMap((role) => heldOut(role, letters, unseenAnswers())),
    asked,
    show,
  );
}
