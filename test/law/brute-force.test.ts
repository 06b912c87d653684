import { describe, expect, test } from 'vitest';
import { reckonAfter } from '../../shared/law/clocks/after.ts';
import { type ModeName, modeOf } from '../../shared/law/mode.ts';
import { type Term, termInWords } from '../../shared/law/term.ts';
import { closed, twoDates, walk } from './oracle.ts';

const terms: readonly Term[] = [
  { days: 1 },
  { days: 10 },
  { days: 15 },
  { days: 60 },
  { months: 1 },
  { months: 2 },
  { months: 24 },
  { months: 2, days: 15 },
  { ouvrables: 10 },
  { working: 5 },
  { clear: 5 },
];
const modeNames: readonly ModeName[] = ['civil', 'prescription', 'insurance', 'badinter', 'criminal', 'irsa'];
const cases = modeNames.flatMap((mode) => terms.map((term): [string, ModeName, Term] => [`${termInWords(term)}, ${mode}`, mode, term]));

const everyDay = (from: string, until: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= until; day = walk(day, 1)) days.push(day);
  return days;
};
const days = everyDay('2015-01-01', '2035-12-31');

const reckoned = (mode: ModeName, term: Term, start: string) => {
  const found = reckonAfter({ sort: 'after', start: [{ fact: 'served', proof: 'signification' }], term, mode }, { served: start });
  if (found.sort !== 'dates') throw new Error(`nothing for ${start}`);
  return found;
};

describe('every day from 2015 to 2035 agrees with a second computation by brute force', () => {
  test.each(cases)('%s', (_, mode, term) => {
    const { startCounts, extension } = modeOf(mode);
    const wrong: string[] = [];
    let before = '';
    for (const start of days) {
      const { due, prudent, from } = reckoned(mode, term, start);
      const second = twoDates(start, term, startCounts, extension !== undefined);
      const holds =
        due === second.due &&
        prudent === second.prudent &&
        from === start &&
        prudent <= due &&
        prudent >= start &&
        due >= before &&
        (extension === undefined || !closed(due)) &&
        (!closed(prudent) || prudent === start);
      if (!holds) wrong.push(`${start}: ${due} ${prudent}, second ${second.due} ${second.prudent}`);
      before = due;
    }
    expect(wrong).toEqual([]);
  });
});
