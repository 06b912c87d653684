import type { Kind } from '../../mail/kinds.ts';
import { fold } from '../../text/fold.ts';
import type { Value } from '../extract/field.ts';
import { isMessage } from '../extract/is-message.ts';
import type { Reading } from '../extract/reading.ts';
import { amountCandidates } from './amount-candidates.ts';
import { choiceCandidates } from './choice-candidates.ts';
import { dateCandidates } from './date-candidates.ts';
import { emailCandidates, senderAddress } from './email-candidates.ts';
import { distinctPlaces, FeatureSet } from './feature-set.ts';
import { letterVoice } from './letter-voice.ts';
import { mentionFeatures } from './mention-features.ts';
import { nameCandidates, nameKey } from './name-candidates.ts';
import { phoneCandidates } from './phone-candidates.ts';
import { plateCandidates } from './plate-candidates.ts';
import { referenceCandidates, referenceKey } from './reference-candidates.ts';
import type { Mention, RoleCandidate } from './role-candidate.ts';
import { type FoundSort, isChoice, type Sort } from './roles.ts';
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
  return others.length === 0 ? places : distinctPlaces([...places, ...others.flatMap((one) => one.places)]);
};

/** All candidates of a sort, and the features of finding none of them. */
export type Choice = { readonly candidates: readonly DescribedCandidate[]; readonly none: readonly number[] };

type Generator = (reading: Reading, kind: Kind) => readonly RoleCandidate[];

const generators: Readonly<Record<FoundSort, Generator>> = {
  name: nameCandidates,
  date: dateCandidates,
  phone: phoneCandidates,
  email: emailCandidates,
  plate: plateCandidates,
  reference: referenceCandidates,
  amount: amountCandidates,
};

const candidatesOf = (reading: Reading, sort: Sort, kind: Kind): readonly RoleCandidate[] =>
  isChoice(sort) ? choiceCandidates(reading, kind, sort) : generators[sort](reading, kind);

/** The key under which two writings of a value are one. */
export const keyOf = (sort: Sort, value: Value): string =>
  sort === 'name' ? nameKey(String(value)) : sort === 'reference' ? referenceKey(String(value)) : String(value);

/** The day that the envelope of a message says, and the address that it came from. */
const fromEnvelope = (reading: Reading, sort: Sort): Value[] => {
  if (!isMessage(reading)) return [];
  const sent = reading.context.envelope?.sent;
  const from = senderAddress(reading);
  return [...(sort === 'date' && sent !== undefined ? [sent] : []), ...(sort === 'email' && from !== undefined ? [from] : [])];
};

const withEnvelope = (reading: Reading, sort: Sort, kind: Kind): RoleCandidate[] => {
  const all = [...candidatesOf(reading, sort, kind)];
  for (const value of fromEnvelope(reading, sort)) {
    const key = keyOf(sort, value);
    if (!all.some((one) => one.key === key)) all.push({ key, value, mentions: [] });
  }
  return all;
};

const keysOf = (sort: Sort, value: Value): string[] => (Array.isArray(value) ? value.map((one) => keyOf(sort, one)) : [keyOf(sort, value)]);

/** What the rules said of the fields of a letter. */
type Said = Readonly<Record<string, { readonly value: Value } | undefined>>;

/** The fields that the rules found each value for, by the key of the value. */
type FieldsByKey = ReadonlyMap<string, readonly string[]>;

const fieldsByKey = (sort: Sort, said: Said): FieldsByKey => {
  const fields = new Map<string, string[]>();
  for (const [field, found] of Object.entries(said)) {
    if (found === undefined || typeof found.value === 'boolean') continue;
    for (const key of new Set(keysOf(sort, found.value))) fields.set(key, [...(fields.get(key) ?? []), field]);
  }
  return fields;
};

/** Which fields the rules found a value for. */
const alsoOf = (sort: Sort, kind: string, voice: string, fields: readonly string[]): DescribedCandidate['also'] =>
  fields.map((field) => {
    const out = new FeatureSet();
    out.add`also=${field}`;
    out.add`also=${field} ${kind}`;
    if (sort === 'name') out.add`also=${field} ${voice}`;
    return { field, places: out.places };
  });

/** A letter in which values of a sort are looked for, with what the rules said of its fields. */
export type Letter = { readonly reading: Reading; readonly sort: Sort; readonly kind: Kind; readonly said: Said };

const describe = (
  { reading, sort, kind }: Letter,
  candidate: RoleCandidate,
  among: readonly RoleCandidate[],
  fields: FieldsByKey,
): DescribedCandidate => {
  const own = new FeatureSet();
  valueFeatures(sort, { reading, kind, candidate, among, out: own });
  const seen = candidate.mentions.map((mention) => {
    const out = new FeatureSet();
    if (isFound(sort)) mentionFeatures(reading, mention, kind, out);
    return out.places;
  });
  return {
    ...candidate,
    seen,
    places: distinctPlaces(own.places.concat(...seen)),
    also: alsoOf(sort, kind, letterVoice(reading), fields.get(candidate.key) ?? []),
  };
};

/** A value of a list stands nowhere: the whole letter speaks for it. */
const isFound = (sort: Sort): boolean => !isChoice(sort);

/** A candidate of another source than the sort's own, described beside those. */
export const describedBeside = (letter: Letter, candidate: RoleCandidate, { candidates }: Choice): DescribedCandidate =>
  describe(letter, candidate, [...candidates, candidate], fieldsByKey(letter.sort, letter.said));

const mostPlaces = 3;

/** "M. et Mme Ange et Vanina POGGI": a name that stands nowhere as a whole stands where its first word does. */
const givenName = ({ cue }: Reading, name: string): Mention[] => {
  const [word = ''] = /^[a-z]{3,}(?= )/.exec(name) ?? [];
  const at = word === '' ? -1 : cue.search(new RegExp(`(?<![a-z])${word}(?![a-z])`));
  return at < 0 ? [] : [{ start: at, end: at + word.length }];
};

/** A value that only a rule found, with the places where its words stand. */
export const describedAnswer = (letter: Letter, value: Value, choice: Choice): DescribedCandidate => {
  const { reading, sort } = letter;
  const sign = fold(String(value));
  const mentions: Mention[] = [];
  for (let at = reading.cue.indexOf(sign); at >= 0 && mentions.length < mostPlaces; at = reading.cue.indexOf(sign, at + 1))
    mentions.push({ start: at, end: at + sign.length });
  if (mentions.length === 0 && sort === 'name') mentions.push(...givenName(reading, sign));
  return describedBeside(letter, { key: keyOf(sort, value), value, mentions }, choice);
};

const amount = (count: number): string => (count > 3 ? 'many' : String(count));

const noneOf = (kind: string, count: number): readonly number[] => {
  const out = new FeatureSet();
  out.add`none`;
  out.add`none ${kind}`;
  out.add`none of ${amount(count)}`;
  return out.places;
};

/** The candidates of a sort in a letter of this kind, with their features. */
export const describedCandidates = (letter: Letter): Choice => {
  const { reading, sort, kind } = letter;
  const among = withEnvelope(reading, sort, kind);
  const fields = fieldsByKey(sort, letter.said);
  return { candidates: among.map((candidate) => describe(letter, candidate, among, fields)), none: noneOf(kind, among.length) };
};
