import type { FieldValue } from '../../contracts/document.ts';
import { fieldsOf } from '../../mail/fields.ts';
import { sectionsOf } from '../extract/act-sections.ts';
import { type FieldMap, toField } from '../extract/field.ts';
import type { Choice, Letter } from './described-candidates.ts';
import { nameKey } from './name-candidates.ts';
import { hasParties, noParty, type PartyCandidate, partyCandidates, saidNames } from './party-candidates.ts';
import { type Side, sides } from './party-features.ts';
import type { Mention } from './role-candidate.ts';
import { shippedSide } from './shipped-roles.ts';
import { type RoleWeights, scoresOf } from './stored-roles.ts';
import { chanceOfList, likelyParties, listChosen, type NamedParties, partyChances, partyEvidence } from './weigh-parties.ts';

const surest = 0.99;

/** How much more speaks for each candidate's being a party than against it. */
export const partyScores = (weights: RoleWeights, candidates: readonly PartyCandidate[]): number[] => {
  const [none = 0, ...scores] = scoresOf(weights, [noParty, ...candidates.map(({ places }) => places)]);
  return scores.map((score) => score - none);
};

/** However likely a list is, it is no surer than its words were read. */
const withChance = (field: FieldValue, chance: number): FieldValue => ({
  ...field,
  confidence: Math.round(Math.min(surest, chance, field.confidence) * 1000) / 1000,
});

/** A party where the act names it as one of its side, else where it is first named. */
type Placed = { readonly name: string; readonly at: Mention | undefined };

const placed = ({ reading }: Letter, side: Side, { name, mentions }: PartyCandidate): Placed => {
  const sections = sectionsOf(reading, side);
  const asParty = mentions.find(({ start }) => sections.some(({ from, to }) => start >= from && start < to));
  return { name, at: asParty ?? mentions[0] };
};

/** Parties who are named farther apart are quoted by the first of them. */
const longestQuote = 2500;

const startOf = ({ at }: Placed): number => at?.start ?? Number.POSITIVE_INFINITY;

const asField = (letter: Letter, side: Side, parties: readonly PartyCandidate[], chance: number): FieldValue | undefined => {
  const inOrder = parties.map((party) => placed(letter, side, party)).sort((a, b) => startOf(a) - startOf(b));
  const first = inOrder[0]?.at;
  if (first === undefined) return undefined;
  const last = inOrder.findLast(({ at }) => at !== undefined && at.start - first.end < longestQuote)?.at ?? first;
  const field = toField(letter.reading, { value: inOrder.map(({ name }) => name), start: first.start, end: last.end, strength: 1 });
  return field === undefined ? undefined : withChance(field, chance);
};

type Weighed = { readonly side: Side; readonly candidates: readonly PartyCandidate[]; readonly chances: readonly number[] };

/** Where nobody is likely, the rules are hardly believed. */
const unlikely = 0.4;

const namedIn = ({ reading, said }: Letter, side: Side, candidates: readonly PartyCandidate[]): NamedParties => {
  const sections = sectionsOf(reading, side);
  const headed = candidates.filter(({ mentions }) =>
    mentions.some(({ start }) => sections.some(({ from, to }) => start >= from && start < to)),
  );
  return { listed: new Set(saidNames(said, side).map(nameKey)), headed: new Set(headed) };
};

/** What the rules said stands as they said it where nobody is taken out or added. */
const listOf = (letter: Letter, { side, candidates, chances }: Weighed, said: FieldValue | undefined): FieldValue | undefined => {
  const named = namedIn(letter, side, candidates);
  const likely = likelyParties(candidates, chances, named);
  const ruled = candidates.flatMap(({ key }, index) => (named.listed.has(key) ? [index] : []));
  const chosen = listChosen(chances, likely, ruled);
  const chance = chanceOfList(candidates, chances, chosen, named);
  const isRuled = chosen.length === ruled.length && chosen.every((index) => ruled.includes(index));
  if (said !== undefined && isRuled) return withChance(said, chance);
  const list = asField(
    letter,
    side,
    chosen.flatMap((index) => candidates[index] ?? []),
    chance,
  );
  return list ?? (said === undefined ? undefined : withChance(said, unlikely));
};

/** The parties of an act, after a learnt model has weighed everybody whom it names, and the rules have been heard. */
export const partyLists = (letter: Letter, said: FieldMap, namesOf: () => Choice): FieldMap => {
  if (!hasParties(letter.kind)) return {};
  const asked = sides.filter((side) => side in fieldsOf(letter.kind));
  const candidates = partyCandidates(letter, namesOf());
  const models = sides.map((side) => shippedSide(side));
  const scores = models.map((model) => (model === undefined ? undefined : partyScores(model.weights, candidates)));
  const lists = asked.flatMap((side): [string, FieldValue | undefined][] => {
    const [mine, other] = side === 'claimants' ? [0, 1] : [1, 0];
    const [balance, own] = [models[mine]?.balance, scores[mine]];
    if (balance === undefined || own === undefined) return [];
    const chances = partyChances(balance, partyEvidence(candidates, side, own, scores[other], letter.said));
    const list = listOf(letter, { side, candidates, chances }, said[side]);
    return list === undefined ? [] : [[side, list]];
  });
  return Object.fromEntries(lists);
};
