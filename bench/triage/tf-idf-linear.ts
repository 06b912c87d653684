import type { Kind } from '../../shared/mail/kinds.ts';
import { kinds } from '../../shared/mail/kinds.ts';
import { fold } from '../../shared/text/fold.ts';
import { fitTextModel } from '../../shared/triage/model/fit-text-model.ts';
import { type TextFeatures, textFeatures } from '../../shared/triage/model/text-features.ts';
import { modelScores } from '../../shared/triage/model/text-model.ts';

/** A letter's text as plain lower-case words, nothing repaired, no zones. */
const plainFeatures = (text: string): TextFeatures => {
  const words = fold(text.normalize('NFC'))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const lines = [{ from: 0, to: words.length, page: 1, block: 0, capitals: 0, leadingCapitals: 0 }];
  const tokens = { words, starts: [], ends: [], lineOf: words.map(() => 0), lines };
  return textFeatures(tokens, ['text']);
};

/** What one would pick instead: TF-IDF over words and word pairs with a linear classifier, trained on the same letters. */
export const tfIdfLinear = (examples: readonly { readonly text: string; readonly kind: Kind }[]): ((text: string) => Kind) => {
  const model = fitTextModel(examples.map(({ text, kind }) => ({ features: plainFeatures(text), kind })));
  return (text) => {
    const scores = modelScores(model, plainFeatures(text));
    return kinds[scores.indexOf(Math.max(...scores))] ?? 'other';
  };
};
