import type { Evidence } from '../contracts/document.ts';
import { type Kind, kinds } from '../mail/kinds.ts';
import { type DocumentText, passage } from '../text/document-text.ts';
import { calibration } from './model/calibration.ts';
import { shippedModel } from './model/shipped-model.ts';
import { softmax } from './model/softmax.ts';
import { textFeatures } from './model/text-features.ts';
import { modelScores } from './model/text-model.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import { type Hit, hitsOf, scoresOf } from './weigh-evidence.ts';
import { zonesOf } from './zones.ts';

/** What a document is, and how sure. `summons` is the chance of its being a summons, civil or criminal. */
export type Classification = {
  readonly kind: Kind;
  readonly confidence: number;
  readonly runnerUp: { readonly kind: Kind; readonly confidence: number };
  readonly summons: number;
  readonly evidence: readonly Evidence[];
};

const shownEvidence = 8;

const combined = (evidence: readonly number[], model: readonly number[]): number[] =>
  kinds.map(
    (kind, index) =>
      (evidence[index] ?? 0) * calibration.evidence + (model[index] ?? 0) * calibration.model + (calibration.before[kind] ?? 0),
  );

const withDoubt = (chance: number): number => chance * (1 - calibration.doubt) + calibration.doubt / kinds.length;

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

const evidenceOf = (document: DocumentText, tokens: Tokens, hit: Hit): Evidence => {
  const found = passage(document, tokens.starts[hit.from] ?? 0, tokens.ends[hit.to - 1] ?? 0);
  return { quote: found.quote, page: found.page, box: [...found.box], weight: round(hit.weight) };
};

const bestEvidence = (document: DocumentText, tokens: Tokens, hits: readonly Hit[], kind: Kind): Evidence[] =>
  hits
    .filter((hit) => hit.kind === kind && hit.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.from - b.from)
    .slice(0, shownEvidence)
    .map((hit) => evidenceOf(document, tokens, hit));

const ranked = (probabilities: readonly number[]): { kind: Kind; confidence: number }[] =>
  kinds.map((kind, index) => ({ kind, confidence: round(probabilities[index] ?? 0) })).sort((a, b) => b.confidence - a.confidence);

/** Says what a document is. */
export const classify = (document: DocumentText): Classification => {
  const tokens = tokensOf(document);
  const zones = zonesOf(tokens, document);
  const hits = hitsOf(tokens, zones);
  const scores = combined(scoresOf(hits), modelScores(shippedModel, textFeatures(tokens, zones)));
  const probabilities = softmax(scores).map(withDoubt);
  const [first, second] = ranked(probabilities);
  if (first === undefined || second === undefined) throw new TypeError('there are at least two kinds');
  const summons = (probabilities[kinds.indexOf('summons')] ?? 0) + (probabilities[kinds.indexOf('criminal-summons')] ?? 0);
  return { ...first, runnerUp: second, summons: round(summons), evidence: bestEvidence(document, tokens, hits, first.kind) };
};
