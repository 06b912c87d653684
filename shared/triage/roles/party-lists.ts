import type { FieldValue } from '../../contracts/document.ts';
import { fieldsOf } from '../../mail/fields.ts';
import { type FieldMap, toField } from '../extract/field.ts';
import type { Choice, Letter } from './described-candidates.ts';
import { nameKey } from './name-candidates.ts';
import { hasParties, noParty, type PartyCandidate, partyCandidates, saidNames } from './party-candidates.ts';
import { type Side, sides } from './party-features.ts';
import { shippedSide } from './shipped-roles.ts';
import { type RoleWeights, scoresOf } from './stored-roles.ts';
import { apartBy, leastApart, likelyParties, partyChances, partyEvidence } from './weigh-parties.ts';

const surest = 0.99;

/** How much more speaks for each candidate's being a party than against it. */
export const partyScores = (weights: RoleWeights, candidates: readonly PartyCandidate[]): number[] => {
  const [none = 0, ...scores] = scoresOf(weights, [noParty, ...candidates.map(({ places }) => places)]);
  return scores.map((score) => score - none);
};

/** A list is right where each of its names is, and nobody is left out. */
const chanceOfList = (chances: readonly number[], list: readonly number[], out: readonly number[]): number =>
  [...list.map((index) => chances[index] ?? 0), ...out.map((index) => 1 - (chances[index] ?? 0))].reduce(
    (least, one) => Math.min(least, one),
    1,
  );

const startOf = ({ mentions }: PartyCandidate): number => mentions[0]?.start ?? Number.POSITIVE_INFINITY;

const asField = (letter: Letter, parties: readonly PartyCandidate[], chance: number): FieldValue | undefined => {
  const inOrder = [...parties].sort((a, b) => startOf(a) - startOf(b));
  const [first, last] = [inOrder[0]?.mentions[0], inOrder.findLast(({ mentions }) => mentions.length > 0)?.mentions[0]];
  if (first === undefined || last === undefined) return undefined;
  const field = toField(letter.reading, { value: inOrder.map(({ name }) => name), start: first.start, end: last.end, strength: 1 });
  return field === undefined ? undefined : { ...field, confidence: Math.round(Math.min(surest, chance, field.confidence) * 1000) / 1000 };
};

type Weighed = { readonly side: Side; readonly candidates: readonly PartyCandidate[]; readonly chances: readonly number[] };

const listOf = (letter: Letter, { side, candidates, chances }: Weighed): FieldValue | undefined => {
  const likely = likelyParties(candidates, chances);
  const keys = new Set(saidNames(letter.said, side).map(nameKey));
  const ruled = candidates.flatMap(({ key }, index) => (keys.has(key) ? [index] : []));
  const chosen = ruled.length > 0 && apartBy(chances, likely, ruled) < leastApart ? ruled : likely;
  const parties = chosen.flatMap((index) => candidates[index] ?? []);
  const out = likely.filter((index) => !chosen.includes(index));
  return asField(letter, parties, chanceOfList(chances, chosen, out));
};

/** The parties of an act, after a learnt model has weighed everybody whom it names, and the rules have been heard. */
export const partyLists = (letter: Letter, namesOf: () => Choice): FieldMap => {
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
    const list = listOf(letter, { side, candidates, chances });
    return list === undefined ? [] : [[side, list]];
  });
  return Object.fromEntries(lists);
};
