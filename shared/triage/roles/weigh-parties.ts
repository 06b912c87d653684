import { firstNames } from '../../text/first-names.ts';
import { nameKey } from './name-candidates.ts';
import { type PartyCandidate, saidNames } from './party-candidates.ts';
import type { Side } from './party-features.ts';

/** How a side's score, the rule's answer and the other side's score count for a candidate, in the order of `partyEvidence`. */
export type PartyBalance = readonly number[];

/** What is known of a candidate on one side: a constant, its score, whether the rule has it, or has others, or has it on the other side, its score there, the score where the rule has it, and whether it stands across one that the rule has. */
export type PartyEvidence = readonly number[];

type Said = Parameters<typeof saidNames>[0];

const bounded = (score: number): number => Math.max(-8, Math.min(8, score)) / 2;

const standsAcross = (one: PartyCandidate, other: PartyCandidate): boolean =>
  one.mentions.some((mine) => other.mentions.some((theirs) => mine.start < theirs.end && theirs.start < mine.end));

/** What speaks for each candidate's being a party of this side. `scores` are the models' of this side, `others` those of the other, undefined where it has no model. */
export const partyEvidence = (
  candidates: readonly PartyCandidate[],
  side: Side,
  scores: readonly number[],
  others: readonly number[] | undefined,
  said: Said,
): PartyEvidence[] => {
  const mine = new Set(saidNames(said, side).map(nameKey));
  const theirs = new Set(saidNames(said, side === 'claimants' ? 'defendants' : 'claimants').map(nameKey));
  const ruled = candidates.filter(({ key }) => mine.has(key));
  return candidates.map((candidate, index) => {
    const score = bounded(scores[index] ?? 0);
    const isSaid = mine.has(candidate.key);
    return [
      1,
      score,
      isSaid ? 1 : 0,
      !isSaid && mine.size > 0 ? 1 : 0,
      theirs.has(candidate.key) ? 1 : 0,
      others === undefined ? 0 : bounded(others[index] ?? 0),
      isSaid ? score : 0,
      ruled.some((other) => other !== candidate && standsAcross(candidate, other)) ? 1 : 0,
    ];
  });
};

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

const chanceOf = (balance: PartyBalance, evidence: PartyEvidence): number =>
  sigmoid(evidence.reduce((sum, value, index) => sum + value * (balance[index] ?? 0), 0));

/** The chance of each candidate's being a party. */
export const partyChances = (balance: PartyBalance, evidence: readonly PartyEvidence[]): number[] =>
  evidence.map((one) => chanceOf(balance, one));

/** A candidate nobody speaks for is none to learn from: there are a hundred of them in an act. */
export const isContested = (evidence: PartyEvidence): boolean => (evidence[1] ?? 0) > -3 || evidence[2] === 1;

export type PartyExample = { readonly evidence: PartyEvidence; readonly right: boolean };

const pull = 0.02;
const rounds = 600;

/** Fits a balance (logistic regression by gradient with momentum; the same examples give the same balance). */
export const fitPartyBalance = (examples: readonly PartyExample[]): PartyBalance => {
  const size = examples[0]?.evidence.length ?? 0;
  let balance = Array.from({ length: size }, () => 0);
  const moved = Array.from({ length: size }, () => 0);
  for (let round = 0; round < rounds; round++) {
    const slope = balance.map((value) => value * pull);
    for (const { evidence, right } of examples) {
      const error = chanceOf(balance, evidence) - (right ? 1 : 0);
      evidence.forEach((value, index) => {
        slope[index] = (slope[index] ?? 0) + error * value;
      });
    }
    balance = balance.map((value, index) => {
      moved[index] = 0.9 * (moved[index] ?? 0) + (slope[index] ?? 0) / Math.max(1, examples.length);
      return value - moved[index] * 0.3;
    });
  }
  return balance;
};

/** Bodies that go by their initials as often. */
const initials: readonly (readonly [RegExp, string])[] = [
  [/caisse primaire d['’ ]\s?assurance maladie/iu, 'CPAM'],
  [/mutualité sociale agricole/iu, 'MSA'],
  [/syndicat des? copropriétaires/iu, 'SDC'],
];

const shortKey = ({ name }: PartyCandidate): string[] =>
  nameKey(initials.reduce((short, [long, letters]) => short.replace(long, letters), name)).split(' ');

/** "Monsieur Stéphane et Madame Nadia ORSINI" stand in one place, and are two. */
const haveOtherGivenNames = (one: readonly string[], other: readonly string[]): boolean =>
  [
    [one, other],
    [other, one],
  ].every(([mine, theirs]) => mine?.some((word) => firstNames.has(word) && theirs?.includes(word) === false));

/** Which candidates are named as parties of a side: those whom the rules list, and those who stand under one of its heads. */
export type NamedParties = { readonly listed: ReadonlySet<string>; readonly headed: ReadonlySet<PartyCandidate> };

const mostMisread = 0.15;

/** Names of one length whose letters differ in few places; a figure that differs is another's ("Les Tilleuls 1", "Les Tilleuls 2"). */
const isMisreading = (one: string, other: string): boolean => {
  if (one.length !== other.length || one.length < 8) return false;
  let apart = 0;
  for (let i = 0; i < one.length; i++) {
    if (one.charCodeAt(i) === other.charCodeAt(i)) continue;
    if (/\d/.test(one.charAt(i)) && /\d/.test(other.charAt(i))) return false;
    apart++;
  }
  return apart <= one.length * mostMisread;
};

const holds = (long: readonly string[], short: readonly string[]): boolean => short.every((word) => long.includes(word));

/** Two writings of one name: in one place, by initials, cut short or misread. Two whom the rules list, or who both stand under a head in places of their own, are two. */
const sameParty = (one: PartyCandidate, other: PartyCandidate, { listed, headed }: NamedParties): boolean => {
  const [mine, theirs] = [shortKey(one), shortKey(other)];
  if (mine.length === theirs.length && holds(mine, theirs)) return true;
  if ((listed.has(one.key) && listed.has(other.key)) || haveOtherGivenNames(mine, theirs)) return false;
  if (standsAcross(one, other)) return true;
  if (headed.has(one) && headed.has(other)) return false;
  return holds(mine, theirs) || holds(theirs, mine) || isMisreading(one.key, other.key);
};

/** "Ferreira Lopes" for "Tiago Ferreira Lopes": the same person in the same place, with his given names. */
const isFuller = (one: PartyCandidate, other: PartyCandidate): boolean => {
  const [short, long] = [other.key.split(' '), one.key.split(' ')];
  const more = long.filter((word) => !short.includes(word));
  return more.length > 0 && holds(long, short) && more.every((word) => firstNames.has(word)) && standsAcross(one, other);
};

/** The parties: who is so more likely than not, the likelier writing of each, a person with his given names. */
export const likelyParties = (
  candidates: readonly PartyCandidate[],
  chances: readonly number[],
  named: NamedParties,
): readonly number[] => {
  const chosen: number[] = [];
  const likely = candidates.flatMap((_, index) => ((chances[index] ?? 0) >= 0.5 ? [index] : []));
  for (const index of likely.sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0))) {
    const candidate = candidates[index];
    if (candidate !== undefined && !chosen.some((other) => sameParty(candidate, candidates[other] ?? candidate, named))) chosen.push(index);
  }
  return chosen.map((index) => {
    const fuller = candidates.findIndex((one) => isFuller(one, candidates[index] ?? one));
    return fuller < 0 || chosen.includes(fuller) ? index : fuller;
  });
};

/**
 * How likely a list is: all of its names right, and the likeliest of the others, who is no other writing of one of them, none of it.
 */
export const chanceOfList = (
  candidates: readonly PartyCandidate[],
  chances: readonly number[],
  list: readonly number[],
  named: NamedParties,
): number => {
  const inside = list.reduce((product, index) => product * Math.max(0.5, chances[index] ?? 0), 1);
  const others = candidates.flatMap((one, index) =>
    list.some((chosen) => chosen === index || sameParty(one, candidates[chosen] ?? one, named)) ? [] : [chances[index] ?? 0],
  );
  return inside * (1 - Math.max(0, ...others));
};

const surest = 0.999;
const odds = (chance: number): number => Math.abs(Math.log(Math.max(1 - surest, chance) / Math.max(1 - surest, 1 - chance)));

/** How strongly two lists are held apart: by the odds of all whom only one of them has. */
const apartBy = (chances: readonly number[], one: readonly number[], other: readonly number[]): number =>
  [...one.filter((index) => !other.includes(index)), ...other.filter((index) => !one.includes(index))].reduce(
    (sum, index) => sum + odds(chances[index] ?? 0),
    0,
  );

/** A rule's list stands where the models hold theirs apart from it by less than this; more is asked before a party is only taken out: a party lost is worse than one too many. */
const leastApart = { other: 1, shorter: 2 };

/** The rule's list or the models'. */
export const listChosen = (chances: readonly number[], likely: readonly number[], ruled: readonly number[]): readonly number[] => {
  const isShorter = likely.length > 0 && likely.every((index) => ruled.includes(index));
  return ruled.length > 0 && apartBy(chances, likely, ruled) < (isShorter ? leastApart.shorter : leastApart.other) ? ruled : likely;
};
