import type { Evidence } from '../contracts/document.ts';
import { type Kind, kinds } from '../mail/kinds.ts';
import type { DocumentText } from '../text/document-text.ts';
import { explain } from './explain.ts';
import { shippedModel } from './model/shipped-model.ts';
import { modelScores, type TextModel } from './model/text-model.ts';
import { observe } from './observe.ts';
import type { Hit } from './weigh-evidence.ts';
import { weighKinds } from './weigh-kinds.ts';

/** What a document is, and how sure. `summons` is the chance of its being a summons, civil or criminal. */
export type Classification = {
  readonly kind: Kind;
  readonly confidence: number;
  readonly runnerUp: { readonly kind: Kind; readonly confidence: number };
  readonly summons: number;
  readonly evidence: readonly Evidence[];
};

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A title or formula that a summons alone has: whatever the rest says, it is not excluded. */
const formulaWeight = 4;
const notExcluded = 0.05;

const chanceOfSummons = (probabilities: readonly number[], hits: readonly Hit[]): number => {
  const chance = (probabilities[kinds.indexOf('summons')] ?? 0) + (probabilities[kinds.indexOf('criminal-summons')] ?? 0);
  const formula = hits.some(({ kind, weight }) => (kind === 'summons' || kind === 'criminal-summons') && weight >= formulaWeight);
  return formula ? Math.max(chance, notExcluded) : chance;
};

/** Says what a document is, by this model; the subject of an e-mail counts as the object of its message. */
export const classify = (document: DocumentText, subject?: string, model: TextModel = shippedModel()): Classification => {
  const { tokens, hits, features, evidence } = observe(document, subject);
  const { chances, ranked } = weighKinds(evidence, modelScores(model, features));
  const [first, second] = ranked;
  if (first === undefined || second === undefined) throw new TypeError('there are at least two kinds');
  const summons = chanceOfSummons(chances, hits);
  return { ...first, runnerUp: second, summons: round(summons), evidence: explain(document, tokens, hits, model, first.kind) };
};
