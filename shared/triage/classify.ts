import type { Evidence } from '../contracts/document.ts';
import { type Kind, kinds } from '../mail/kinds.ts';
import { type DocumentText, passage } from '../text/document-text.ts';
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

const bias: Readonly<Partial<Record<Kind, number>>> = { other: 1 };
const temperature = 1.6;
const shownEvidence = 8;

const softmax = (scores: readonly number[]): number[] => {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
};

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
  const hits = hitsOf(tokens, zonesOf(tokens, document));
  const scores = scoresOf(hits).map((score, index) => (score + (bias[kinds[index] ?? 'other'] ?? 0)) / temperature);
  const probabilities = softmax(scores);
  const [first, second] = ranked(probabilities);
  if (first === undefined || second === undefined) throw new TypeError('there are at least two kinds');
  const summons = (probabilities[kinds.indexOf('summons')] ?? 0) + (probabilities[kinds.indexOf('criminal-summons')] ?? 0);
  return { ...first, runnerUp: second, summons: round(summons), evidence: bestEvidence(document, tokens, hits, first.kind) };
};
