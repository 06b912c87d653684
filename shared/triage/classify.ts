import type { Evidence } from '../contracts/document.ts';
import { type Kind, kinds } from '../mail/kinds.ts';
import type { DocumentText } from '../text/document-text.ts';
import type { Zone } from './evidence/sign.ts';
import { explain } from './explain.ts';
import { calibration } from './model/calibration.ts';
import { shippedModel } from './model/shipped-model.ts';
import { softmax } from './model/softmax.ts';
import { textFeatures } from './model/text-features.ts';
import { modelScores } from './model/text-model.ts';
import { tokensOf } from './tokens.ts';
import { type Hit, hitsOf, scoresOf } from './weigh-evidence.ts';
import { withSubject } from './with-subject.ts';
import { zonesOf } from './zones.ts';

/** What a document is, and how sure. `summons` is the chance of its being a summons, civil or criminal. */
export type Classification = {
  readonly kind: Kind;
  readonly confidence: number;
  readonly runnerUp: { readonly kind: Kind; readonly confidence: number };
  readonly summons: number;
  readonly evidence: readonly Evidence[];
};

/** Evidence piles up on letters that quote much: a kind's points count less the more there are, up to `calibration.most`. */
const saturated = (points: number): number => calibration.most * Math.tanh(points / calibration.most);

const combined = (evidence: readonly number[], model: readonly number[]): number[] =>
  kinds.map(
    (kind, index) =>
      saturated(evidence[index] ?? 0) * calibration.evidence + (model[index] ?? 0) * calibration.model + (calibration.before[kind] ?? 0),
  );

const withDoubt = (chance: number, doubt: number): number => chance * (1 - doubt) + doubt / kinds.length;

/** How much of a decision is doubt, with so much evidence for the kind said. */
const doubtAt = (evidence: number): number =>
  calibration.doubt + calibration.thin.doubt * Math.max(0, 1 - Math.max(0, evidence) / calibration.thin.evidence);

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

const ranked = (probabilities: readonly number[]): { kind: Kind; confidence: number }[] =>
  kinds.map((kind, index) => ({ kind, confidence: round(probabilities[index] ?? 0) })).sort((a, b) => b.confidence - a.confidence);

/** A title or formula that a summons alone has: whatever the rest says, it is not excluded. */
const formulaWeight = 4;
const notExcluded = 0.05;

const chanceOfSummons = (probabilities: readonly number[], hits: readonly Hit[]): number => {
  const chance = (probabilities[kinds.indexOf('summons')] ?? 0) + (probabilities[kinds.indexOf('criminal-summons')] ?? 0);
  const formula = hits.some(({ kind, weight }) => (kind === 'summons' || kind === 'criminal-summons') && weight >= formulaWeight);
  return formula ? Math.max(chance, notExcluded) : chance;
};

/** Says what a document is; the subject of an e-mail counts as the object of its message. */
export const classify = (document: DocumentText, subject?: string): Classification => {
  const letter = tokensOf(document);
  const tokens = withSubject(letter, subject);
  const zones: Zone[] = ['object', ...zonesOf(letter, document)];
  const hits = hitsOf(tokens, zones);
  const evidence = scoresOf(hits);
  const chances = softmax(combined(evidence, modelScores(shippedModel(), textFeatures(tokens, zones))));
  const doubt = doubtAt(evidence[chances.indexOf(Math.max(...chances))] ?? 0);
  const [first, second] = ranked(chances.map((chance) => withDoubt(chance, doubt)));
  if (first === undefined || second === undefined) throw new TypeError('there are at least two kinds');
  const summons = chanceOfSummons(chances, hits);
  return { ...first, runnerUp: second, summons: round(summons), evidence: explain(document, tokens, hits, shippedModel(), first.kind) };
};
