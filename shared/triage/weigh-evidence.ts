import { type Kind, kinds } from '../mail/kinds.ts';
import { allSigns } from './evidence/all-signs.ts';
import type { Sign, Zone } from './evidence/sign.ts';
import { matchPhrase, type Phrase, PhraseIndex, phrase } from './phrase.ts';
import type { Tokens } from './tokens.ts';

/** A sign seen: which one, on which tokens, with what weight. */
export type Hit = { readonly sign: number; readonly kind: Kind; readonly from: number; readonly to: number; readonly weight: number };

const index = new PhraseIndex<number>(
  allSigns.flatMap((sign, number) => sign.phrases.map((source): [Phrase, number] => [phrase(source), number])),
);

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

/** Tokens after which a letter's own matter has been said; what comes later quotes other papers more often. */
const ownMatter = 700;
const laterShare = 0.5;

const weightOf = (tokens: Tokens, zones: readonly Zone[], sign: Sign, at: number): number => {
  const zone = zones[tokens.lineOf[at] ?? 0] ?? 'text';
  const weight = weightIn(sign, zone);
  if (weight === 0) return 0;
  const later = at > ownMatter && zone !== 'prayer' && zone !== 'title' ? laterShare : 1;
  const elsewhere = sign.firm !== true && zone !== 'title' && referring(tokens, at) ? 0.35 : 1;
  return weight * later * elsewhere;
};

/** The best hit of each sign. */
export const hitsOf = (tokens: Tokens, zones: readonly Zone[]): Hit[] => {
  const best = new Map<number, Hit>();
  tokens.words.forEach((word, at) => {
    for (const [one, number] of index.startingWith(word)) {
      const sign = allSigns[number];
      if (sign === undefined) continue;
      const to = matchPhrase(tokens.words, at, one);
      if (to < 0) continue;
      const weight = weightOf(tokens, zones, sign, at);
      if (weight > 0 && weight > (best.get(number)?.weight ?? 0)) best.set(number, { sign: number, kind: sign.kind, from: at, to, weight });
    }
  });
  return [...best.values()].sort((a, b) => a.sign - b.sign);
};

/** The sum of the weights of each kind, in the order of `kinds`. */
export const scoresOf = (hits: readonly Hit[]): number[] => {
  const scores = new Map<Kind, number>();
  for (const hit of hits) scores.set(hit.kind, (scores.get(hit.kind) ?? 0) + hit.weight);
  return kinds.map((kind) => scores.get(kind) ?? 0);
};
