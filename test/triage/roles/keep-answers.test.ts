import { expect, test } from 'vitest';
import { withAnswers } from '../../roles/keep-answers.ts';
import { roleLetters } from '../../roles/role-letters.ts';

test('a letter keeps the answer that the rules gave when it was new; others get that of the rules in force', () => {
  const letters = roleLetters('test/corpus/samples', [undefined]).slice(0, 6);
  const [first, second] = [letters[0], letters.find(({ id }) => id !== letters[0]?.id)];
  if (first === undefined || second === undefined) throw new Error('there are samples');
  const kept = { [first.id]: [{ senderName: ['Somebody', 0.5] as const }] };
  const all = withAnswers(kept, letters);
  expect(all[first.id]).toEqual(kept[first.id]);
  expect(all[second.id]?.[second.index]?.['documentDate']?.[0]).toBe(second.said['documentDate']?.value);
});
