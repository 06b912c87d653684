import { fold } from '../../text/fold.ts';
import type { FieldMap, Value } from '../extract/field.ts';
import { isMessage } from '../extract/is-message.ts';
import type { Reading } from '../extract/reading.ts';
import { dateCandidates } from './date-candidates.ts';
import { FeatureSet } from './feature-set.ts';
import { mentionFeatures } from './mention-features.ts';
import { nameCandidates, nameKey } from './name-candidates.ts';
import { phoneCandidates } from './phone-candidates.ts';
import type { Mention, RoleCandidate } from './role-candidate.ts';
import type { Sort } from './roles.ts';
import { valueFeatures } from './value-features.ts';

/** A candidate with the places of its features in the model's table, and those of each mention by itself. */
export type DescribedCandidate = RoleCandidate & {
  readonly places: readonly number[];
  readonly seen: readonly (readonly number[])[];
  /** Other fields that the rules found this value for, with the places of that. */
  readonly also: readonly { readonly field: string; readonly places: readonly number[] }[];
};

/** What speaks for a candidate in a role: what it shows, and for which other fields it was found. */
export const placesFor = (role: string, { places, also }: DescribedCandidate): readonly number[] => {
  const others = also.filter((one) => one.field !== role);
  return others.length === 0 ? places : [...new Set([...places, ...others.flatMap((one) => one.places)])];
};

/** All candidates of a sort, and the features of finding none of them. */
export type Choice = { readonly candidates: readonly DescribedCandidate[]; readonly none: readonly number[] };

const generators: Readonly<Record<Sort, (reading: Reading) => readonly RoleCandidate[]>> = {
  name: nameCandidates,
  date: dateCandidates,
  phone: phoneCandidates,
};

/** The key under which two writings of a value are one. */
export const keyOf = (sort: Sort, value: Value): string => (sort === 'name' ? nameKey(String(value)) : String(value));

/** The day that the envelope of a message says. */
const fromEnvelope = (reading: Reading, sort: Sort): Value[] => {
  const sent = reading.context.envelope?.sent;
  return sort === 'date' && sent !== undefined && isMessage(reading) ? [sent] : [];
};

const withEnvelope = (reading: Reading, sort: Sort): RoleCandidate[] => {
  const all = [...generators[sort](reading)];
  for (const value of fromEnvelope(reading, sort)) {
    const key = keyOf(sort, value);
    if (!all.some((one) => one.key === key)) all.push({ key, value, mentions: [] });
  }
  return all;
};

const keysOf = (sort: Sort, value: Value): string[] => (Array.isArray(value) ? value.map((one) => keyOf(sort, one)) : [keyOf(sort, value)]);

/** Which fields the rules found a value for. */
const alsoOf = (sort: Sort, kind: string, { key }: RoleCandidate, said: FieldMap): DescribedCandidate['also'] =>
  Object.entries(said).flatMap(([field, found]) => {
    if (
      found === undefined ||
      typeof found.value === 'number' ||
      typeof found.value === 'boolean' ||
      !keysOf(sort, found.value).includes(key)
    )
      return [];
    const out = new FeatureSet();
    out.add(`also=${field}`);
    out.add(`also=${field} ${kind}`);
    return [{ field, places: [...out.places] }];
  });

type Letter = { readonly reading: Reading; readonly sort: Sort; readonly kind: string; readonly said: FieldMap };

const describe = ({ reading, sort, kind, said }: Letter, candidate: RoleCandidate, among: readonly RoleCandidate[]): DescribedCandidate => {
  const own = new FeatureSet();
  valueFeatures(sort, { reading, kind, candidate, among, out: own });
  const seen = candidate.mentions.map((mention) => {
    const out = new FeatureSet();
    mentionFeatures(reading, mention, kind, out);
    return [...out.places];
  });
  return { ...candidate, seen, places: [...new Set([...own.places, ...seen.flat()])], also: alsoOf(sort, kind, candidate, said) };
};

const mostPlaces = 3;

/** A value that only a rule found, with the places where its words stand. */
export const describedAnswer = (letter: Letter, value: Value, { candidates }: Choice): DescribedCandidate => {
  const { reading, sort } = letter;
  const sign = fold(String(value));
  const mentions: Mention[] = [];
  for (let at = reading.cue.indexOf(sign); at >= 0 && mentions.length < mostPlaces; at = reading.cue.indexOf(sign, at + 1))
    mentions.push({ start: at, end: at + sign.length });
  const candidate = { key: keyOf(sort, value), value, mentions };
  return describe(letter, candidate, [...candidates, candidate]);
};

const amount = (count: number): string => (count > 3 ? 'many' : String(count));

const noneOf = (kind: string, count: number): number[] => {
  const out = new FeatureSet();
  for (const name of ['none', `none ${kind}`, `none of ${amount(count)}`]) out.add(name);
  return [...out.places];
};

/** The candidates of a sort in a letter of this kind, with their features. */
export const describedCandidates = (letter: Letter): Choice => {
  const { reading, sort, kind } = letter;
  const among = withEnvelope(reading, sort);
  return { candidates: among.map((candidate) => describe(letter, candidate, among)), none: noneOf(kind, among.length) };
};
