import { fieldsOf } from '../../mail/fields.ts';
import type { Kind } from '../../mail/kinds.ts';
import { ourNames } from '../extract/ours.ts';
import type { Reading } from '../extract/reading.ts';
import { writtenName } from '../extract/told-parties.ts';
import { type Choice, type DescribedCandidate, describedAnswer, describedBeside, type Letter } from './described-candidates.ts';
import { distinctPlaces, FeatureSet } from './feature-set.ts';
import { nameKey } from './name-candidates.ts';
import { partyFeatures, type Side, sides } from './party-features.ts';
import { CandidateList, type RoleCandidate } from './role-candidate.ts';

/** Somebody who may be a party to an act, with what speaks for it. */
export type PartyCandidate = Pick<DescribedCandidate, 'key' | 'mentions'> & { readonly name: string; readonly places: readonly number[] };

/** The kinds of acts that have parties. */
export const hasParties = (kind: Kind): boolean => sides.some((side) => side in fieldsOf(kind));

type Said = Letter['said'];

/** The names that the rules have for a side. */
export const saidNames = (said: Said, side: Side): readonly string[] => {
  const value = said[side]?.value;
  return Array.isArray(value) ? value : [];
};

/** We may be a party too, which no other field is looked for among; each of our names by itself, for two of our companies may be called. */
const ourselves = (reading: Reading): RoleCandidate[] => {
  const list = new CandidateList();
  for (const own of ourNames(reading)) {
    const name = writtenName(reading, own);
    list.add(nameKey(name), name, { start: own.start, end: own.end });
  }
  return list.all;
};

/** All who are named in an act: those that any field may be, those whom the rules take for parties, and us. */
export const partyCandidates = (letter: Letter, choice: Choice): readonly PartyCandidate[] => {
  const { reading, kind, said } = letter;
  const us = ourselves(reading);
  const all = [...choice.candidates, ...us.map((one) => describedBeside(letter, one, choice))];
  for (const name of sides.flatMap((side) => saidNames(said, side)))
    if (!all.some(({ key }) => key === nameKey(name))) all.push(describedAnswer(letter, name, choice));
  return all.map((candidate) => {
    const own = new FeatureSet();
    partyFeatures(reading, candidate, own);
    if (us.some(({ key }) => key === candidate.key)) {
      own.add`us`;
      own.add`us ${kind}`;
    }
    const also = candidate.also.filter(({ field }) => !sides.some((side) => side === field)).flatMap(({ places }) => places);
    return {
      key: candidate.key,
      mentions: candidate.mentions,
      name: String(candidate.value),
      places: distinctPlaces([...candidate.places, ...own.places, ...also]),
    };
  });
};

/** What is held against each candidate: that it is no party. */
export const noParty: readonly number[] = (() => {
  const out = new FeatureSet();
  out.add`no party`;
  return out.places;
})();
