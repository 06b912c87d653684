import { type Kind, kinds } from '../mail/kinds.ts';
import { allSigns } from './evidence/all-signs.ts';
import type { Sign, Zone } from './evidence/sign.ts';
import { type Phrase, PhraseIndex, phrase } from './phrase.ts';
import type { Tokens } from './tokens.ts';

/** A sign seen: which one, on which tokens, with what weight. */
export type Hit = { readonly sign: number; readonly kind: Kind; readonly from: number; readonly to: number; readonly weight: number };

let made: PhraseIndex<number> | undefined;

/** The signs by their first word; made ready when first asked. */
const index = (): PhraseIndex<number> => {
  made ??= new PhraseIndex(allSigns.flatMap((sign, number) => sign.phrases.map((source): [Phrase, number] => [phrase(source), number])));
  return made;
};

/** Words that say that the next ones name another paper. */
const refersElsewhere = new Set(
  'votre vos copie suite recu recue apres depuis selon precedente precedent malgre contre conformement joint jointe ladite dit cette dite reception date menace eviter demande avant sauf'.split(
    ' ',
  ),
);
const lookBack = 4;

const referring = (tokens: Tokens, at: number): boolean => {
  for (let i = Math.max(0, at - lookBack); i < at; i++) if (refersElsewhere.has(tokens.words[i] ?? '')) return true;
  return false;
};

const weightIn = (sign: Sign, zone: Zone): number => {
  const own = sign.weights[zone];
  if (own !== undefined) return own;
  if (zone === 'law' || zone === 'exhibits' || zone === 'footer') return 0;
  return sign.weights.text ?? 0;
};

/** Kinds of paper that a letter may threaten with. */
const threatened: ReadonlySet<Kind> = new Set([
  'summons',
  'criminal-summons',
  'court-decision',
  'mediator-referral',
  'authority-inquiry',
  'court-expertise',
]);
const threatens = new Set(
  'defaut instruction instructions contraint contrainte contraints menace vais allons serai serons serais intention envisage envisageons saisirai saisirons saisir saisirait irai irons demanderai demanderons assignerai assignerons ferai ferons porterai porterons alerterai signalerai signaler contacterai ecrirai reserve'.split(
    ' ',
  ),
);
const threatReach = 10;

const underThreat = (tokens: Tokens, at: number): boolean => {
  for (let i = Math.max(0, at - threatReach); i <= at; i++) if (threatens.has(tokens.words[i] ?? '')) return true;
  return false;
};

/** Tokens after which a letter's own matter has been said; what comes later quotes other papers more often. */
const ownMatter = 700;
const laterShare = 0.5;
const elsewhereShare = 0.35;
const threatShare = 0.25;

const weightOf = (tokens: Tokens, zone: Zone, sign: Sign, at: number): number => {
  const weight = weightIn(sign, zone);
  if (weight === 0 || zone === 'title' || zone === 'prayer') return weight;
  const later = at > ownMatter ? laterShare : 1;
  const elsewhere = sign.firm !== true && weight > 0 && referring(tokens, at) ? elsewhereShare : 1;
  const threat = zone !== 'object' && threatened.has(sign.kind) && underThreat(tokens, at) ? threatShare : 1;
  return weight * later * elsewhere * threat;
};

const stronger = (weight: number, than: Hit | undefined): boolean => than === undefined || Math.abs(weight) > Math.abs(than.weight);

/** What the first, second and third different phrase of one sign add. */
const shares = [1, 0.4, 0.2];

const shared = (hits: readonly Hit[]): Hit[] =>
  [...hits]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.from - b.from)
    .slice(0, shares.length)
    .map((hit, rank) => ({ ...hit, weight: hit.weight * (shares[rank] ?? 0) }));

/** For each sign its best hits on different phrases. */
export const hitsOf = (tokens: Tokens, zones: readonly Zone[]): Hit[] => {
  const best = new Map<number, Map<Phrase, Hit>>();
  for (let at = 0; at < tokens.words.length; at++) {
    const zone = zones[tokens.lineOf[at] ?? 0] ?? 'text';
    index().eachAt(tokens.words, at, (number, one, to) => {
      const sign = allSigns[number];
      const weight = sign === undefined ? 0 : weightOf(tokens, zone, sign, at);
      if (sign === undefined || weight === 0) return;
      const known = best.get(number) ?? new Map<Phrase, Hit>();
      if (stronger(weight, known.get(one))) best.set(number, known.set(one, { sign: number, kind: sign.kind, from: at, to, weight }));
    });
  }
  return [...best.entries()].sort(([a], [b]) => a - b).flatMap(([, hits]) => shared([...hits.values()]));
};

/** The sum of the weights of each kind, in the order of `kinds`. */
export const scoresOf = (hits: readonly Hit[]): number[] => {
  const scores = new Map<Kind, number>();
  for (const hit of hits) scores.set(hit.kind, (scores.get(hit.kind) ?? 0) + hit.weight);
  return kinds.map((kind) => scores.get(kind) ?? 0);
};
