import { fold } from '../../text/fold.ts';
import { initialsOf } from '../../text/initials.ts';
import type { RoleCandidate } from './role-candidate.ts';

type Relations = {
  /** What the longer names have besides it, and what it has besides the shorter ones: the first words of each. */
  readonly longer: readonly string[];
  readonly shorter: readonly string[];
  /** Whether it is a firm's sign, or the name to which one belongs. */
  readonly sign: 'short' | 'long' | undefined;
};
const alone: Relations = { longer: [], shorter: [], sign: undefined };

const wordsIn = (name: RoleCandidate): string[] =>
  fold(String(name.value))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** The first word that one name has and the other lacks. */
const extraWord = (whole: readonly string[], part: ReadonlySet<string>): string => {
  const at = whole.findIndex((word) => !part.has(word));
  return `${at === 0 ? '^' : ''}${whole[at] ?? ''}`;
};

const relate = (among: readonly RoleCandidate[]): ReadonlyMap<RoleCandidate, Relations> => {
  const words = among.map(wordsIn);
  const keys = among.map((one) => new Set(one.key.split(' ')));
  const byWord = new Map<string, number[]>();
  keys.forEach((key, index) => {
    for (const word of key) {
      const holders = byWord.get(word);
      if (holders === undefined) byWord.set(word, [index]);
      else holders.push(index);
    }
  });
  const signs = new Map(
    words.flatMap((own, index) => (own.length === 1 && (own[0]?.length ?? 9) < 7 ? [[own[0] ?? '', index] as const] : [])),
  );
  const found = among.map(() => ({ longer: new Set<string>(), shorter: new Set<string>(), sign: undefined as Relations['sign'] }));
  keys.forEach((key, index) => {
    const own = [...key];
    const rarest = own.reduce<number[]>((best, word) => {
      const holders = byWord.get(word) ?? [];
      return best.length === 0 || holders.length < best.length ? holders : best;
    }, []);
    for (const other of rarest) {
      const theirs = keys[other];
      if (theirs === undefined || theirs.size <= key.size || !own.every((word) => theirs.has(word))) continue;
      found[index]?.longer.add(extraWord(words[other] ?? [], key));
      found[other]?.shorter.add(extraWord(words[other] ?? [], key));
    }
    const sign = signs.size > 0 && (words[index]?.length ?? 0) > 1 ? signs.get(initialsOf(String(among[index]?.value))) : undefined;
    const [mine, its] = [found[index], sign === undefined ? undefined : found[sign]];
    if (mine !== undefined && its !== undefined) [mine.sign, its.sign] = ['long', 'short'];
  });
  return new Map(
    among.flatMap((one, index) => {
      const relations = found[index];
      return relations === undefined
        ? []
        : [[one, { longer: [...relations.longer], shorter: [...relations.shorter], sign: relations.sign }] as const];
    }),
  );
};

const related = new WeakMap<readonly RoleCandidate[], ReadonlyMap<RoleCandidate, Relations>>();
/** How a name stands to the others of its letter. */
export const nameRelations = (name: RoleCandidate, among: readonly RoleCandidate[]): Relations => {
  const found = related.get(among) ?? relate(among);
  related.set(among, found);
  return found.get(name) ?? alone;
};
