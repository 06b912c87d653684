import { editPath } from './edit-path.ts';
import { type Found, findUnit, taken } from './find-unit.ts';
import { normalise } from './normalise.ts';
import type { TruthUnit } from './truth-units.ts';

export type Score = {
  readonly characters: number;
  readonly characterErrors: number;
  readonly words: number;
  readonly wordErrors: number;
  readonly digits: number;
  readonly digitErrors: number;
  /** Pairs of neighbouring units that were read the wrong way round. */
  readonly inversions: number;
};

const shortUnit = 10;

type Placed = { readonly unit: TruthUnit; readonly found: Found; readonly read: string };

/** Finds every unit in the output, the long ones first; what one has is taken from the others. */
const placeUnits = (units: readonly TruthUnit[], output: string): { placed: Placed[]; rest: string } => {
  let rest = output;
  const placed = new Map<TruthUnit, Placed>();
  const expected = (index: number): number => {
    for (let i = index - 1; i >= 0; i--) {
      const unit = units[i];
      const before = unit === undefined ? undefined : placed.get(unit);
      if (before !== undefined) return before.found.end;
    }
    return 0;
  };
  const place = (unit: TruthUnit): void => {
    const found = findUnit(unit.text, rest, expected(units.indexOf(unit)));
    placed.set(unit, { unit, found, read: rest.slice(found.start, found.end).replaceAll(taken, '') });
    rest = rest.slice(0, found.start) + taken.repeat(found.end - found.start) + rest.slice(found.end);
  };
  const long = units.filter((unit) => unit.text.length >= shortUnit).sort((a, b) => b.text.length - a.text.length);
  for (const unit of long) place(unit);
  for (const unit of units) if (!placed.has(unit)) place(unit);
  return { placed: units.flatMap((unit) => placed.get(unit) ?? []), rest };
};

const countInversions = (placed: readonly Placed[]): number => {
  const sure = placed.filter(({ unit, found }) => !unit.apart && found.errors <= unit.text.length * 0.3 && unit.text.length >= 3);
  return sure.slice(1).filter((next, index) => next.found.start < (sure[index]?.found.start ?? 0)).length;
};

const isDigit = (letter: string): boolean => /\d/.test(letter);

/** How far what was read is from what the page says; where a passage stands makes no difference to its errors, its order is counted by itself. */
export const score = (truth: readonly TruthUnit[], text: string): Score => {
  const units = truth.map((unit) => ({ ...unit, text: normalise(unit.text) }));
  const { placed, rest } = placeUnits(units, normalise(text));
  let [characters, characterErrors, words, wordErrors, digits, digitErrors] = [0, 0, 0, 0, 0, 0];
  for (const { unit, read } of placed) {
    const letters = Array.from(unit.text);
    const path = editPath(letters, Array.from(read.trim()));
    characters += letters.length;
    characterErrors += path.edits;
    digits += letters.filter(isDigit).length;
    digitErrors += letters.filter((letter, index) => isDigit(letter) && path.kept[index] === false).length;
    const tokens = unit.text.split(' ');
    words += tokens.length;
    wordErrors += editPath(tokens, read.trim().split(' ')).edits;
  }
  const invented = rest.replaceAll(taken, '').replaceAll(' ', '');
  return {
    characters,
    characterErrors: characterErrors + invented.length,
    words,
    wordErrors,
    digits,
    digitErrors,
    inversions: countInversions(placed),
  };
};

export const sumScores = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, next) => ({
      characters: sum.characters + next.characters,
      characterErrors: sum.characterErrors + next.characterErrors,
      words: sum.words + next.words,
      wordErrors: sum.wordErrors + next.wordErrors,
      digits: sum.digits + next.digits,
      digitErrors: sum.digitErrors + next.digitErrors,
      inversions: sum.inversions + next.inversions,
    }),
    { characters: 0, characterErrors: 0, words: 0, wordErrors: 0, digits: 0, digitErrors: 0, inversions: 0 },
  );
