import { diffArrays, diffWordsWithSpace } from 'diff';

/** A piece of two texts laid over each other: it stands in both, only in the later one, or only in the earlier one. */
export type TextPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Beyond so many changes the pieces are told apart no further: a text written anew is one removal and one addition. */
const mostChanges = { lines: 2_000, words: 400 } as const;

/** A blank or a short word between two changes belongs to the change: "12 jours" for "le mois" is one change, not four. */
const isSliver = ({ kind, text }: TextPart): boolean => kind === 'same' && !text.includes('\n') && text.replace(/\s/gu, '').length <= 3;

type Change = { removed: string; added: string };

const partsOf = ({ removed, added }: Change): TextPart[] => [
  ...(removed === '' ? [] : [{ kind: 'removed', text: removed } as const]),
  ...(added === '' ? [] : [{ kind: 'added', text: added } as const]),
];

/** Removed before added, neighbours of one kind as one, slivers within a change taken into it. */
const joined = (parts: readonly TextPart[]): TextPart[] => {
  const done: TextPart[] = [];
  let change: Change = { removed: '', added: '' };
  for (const [index, part] of parts.entries()) {
    const last = done.at(-1);
    const inChange = change.removed !== '' || change.added !== '';
    const absorbed = isSliver(part) && inChange && index + 1 < parts.length;
    if (part.kind !== 'added' && (part.kind === 'removed' || absorbed)) change.removed += part.text;
    if (part.kind !== 'removed' && (part.kind === 'added' || absorbed)) change.added += part.text;
    if (part.kind !== 'same' || absorbed) continue;
    done.push(...partsOf(change));
    change = { removed: '', added: '' };
    if (!inChange && last?.kind === 'same') done[done.length - 1] = { kind: 'same', text: last.text + part.text };
    else done.push(part);
  }
  return [...done, ...partsOf(change)];
};

const kindOf = ({ added, removed }: { added: boolean; removed: boolean }): TextPart['kind'] =>
  added ? 'added' : removed ? 'removed' : 'same';

const byWord = ({ removed, added }: Change): TextPart[] => {
  const found = diffWordsWithSpace(removed, added, { maxEditLength: mostChanges.words });
  return found === undefined ? partsOf({ removed, added }) : joined(found.map((change) => ({ kind: kindOf(change), text: change.value })));
};

/** A line with its end, so that the lines joined are the text. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const wordsOf = (line: string): string[] => line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much of two lines is the same words, 0 to 1. */
const likeness = (one: readonly string[], other: readonly string[]): number => {
  const left = [...other];
  let common = 0;
  for (const word of one) {
    const index = left.indexOf(word);
    if (index === -1) continue;
    left.splice(index, 1);
    common += 1;
  }
  return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length);
};

/** Lines less alike than this are not one line written anew. */
const leastAlike = 0.4;
const mostPairs = 4_000;

/** Best sum of likeness of the lines from `i` and `j` on, for every `i` and `j`. */
const bestSums = (likes: readonly (readonly number[])[], columns: number): number[][] => {
  const sums = Array.from({ length: likes.length + 1 }, () => Array.from({ length: columns + 1 }, () => 0));
  const at = (i: number, j: number): number => sums[i]?.[j] ?? 0;
  for (let i = likes.length - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const like = likes[i]?.[j] ?? 0;
      const row = sums[i];
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), like < leastAlike ? 0 : like + at(i + 1, j + 1));
    }
  return sums;
};

/** The lines that went and those that came, each pair that is one line written anew side by side, in order. */
const paired = ({ removed, added }: Change): Change[] => {
  const [gone, come] = [linesOf(removed), linesOf(added)];
  if (gone.length * come.length > mostPairs) return [{ removed, added }];
  const [goneWords, comeWords] = [gone.map(wordsOf), come.map(wordsOf)];
  const likes = goneWords.map((one) => comeWords.map((other) => likeness(one, other)));
  const sums = bestSums(likes, come.length);
  const at = (i: number, j: number): number => sums[i]?.[j] ?? 0;
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length && j < come.length) {
    const like = likes[i]?.[j] ?? 0;
    if (like >= leastAlike && at(i, j) === like + at(i + 1, j + 1)) changes.push({ removed: gone[i++] ?? '', added: come[j++] ?? '' });
    else if (at(i, j) === at(i + 1, j)) changes.push({ removed: gone[i++] ?? '', added: '' });
    else changes.push({ removed: '', added: come[j++] ?? '' });
  }
  return [...changes, { removed: gone.slice(i).join(''), added: '' }, { removed: '', added: come.slice(j).join('') }];
};

const inPairs = (change: Change): TextPart[] => paired(change).flatMap(byWord);

const byLine = (before: string, after: string): TextPart[] => {
  const found = diffArrays(linesOf(before), linesOf(after), { maxEditLength: mostChanges.lines });
  return found === undefined
    ? partsOf({ removed: before, added: after })
    : found.map((change) => ({ kind: kindOf(change), text: change.value.join('') }));
};

/**
 * What was changed from one version of a text to the next, down to the words, in the order of the text.
 * The parts that are not added make up `before`, those that are not removed make up `after`.
 */
export const textDifferences = (before: string, after: string): TextPart[] => {
  const done: TextPart[] = [];
  let change: Change = { removed: '', added: '' };
  for (const part of byLine(before, after)) {
    if (part.kind !== 'same') {
      change = { ...change, [part.kind]: change[part.kind] + part.text };
      continue;
    }
    done.push(...inPairs(change), part);
    change = { removed: '', added: '' };
  }
  return joined([...done, ...inPairs(change)]);
};
