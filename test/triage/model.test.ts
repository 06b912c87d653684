import { describe, expect, test } from 'vitest';
import { kinds } from '../../shared/mail/kinds.ts';
import { documentText } from '../../shared/text/document-text.ts';
import { fitTextModel, usualFit } from '../../shared/triage/model/fit-text-model.ts';
import { loadModel, storeModel } from '../../shared/triage/model/stored-model.ts';
import { type TextFeatures, textFeatures } from '../../shared/triage/model/text-features.ts';
import { modelScores } from '../../shared/triage/model/text-model.ts';
import { tokensOf } from '../../shared/triage/tokens.ts';
import { zonesOf } from '../../shared/triage/zones.ts';
import { textPages } from '../html-pages.ts';

const featuresOf = (text: string): TextFeatures => {
  const document = documentText(textPages(text));
  const tokens = tokensOf(document);
  return textFeatures(tokens, zonesOf(tokens, document));
};

const examples = [
  { features: featuresOf('je vous déclare un sinistre, la cave est inondée'), kind: 'claim-notice' },
  { features: featuresOf('facture de plomberie, net à payer'), kind: 'other' },
  { features: featuresOf('je suis mécontent de votre service'), kind: 'complaint' },
] as const;

const best = (scores: readonly number[]): string | undefined => kinds[scores.indexOf(Math.max(...scores))];

describe('text model', () => {
  const model = fitTextModel(examples, { ...usualFit, leastSeen: 1 });

  test('learns the letters that it is fitted on', () => {
    for (const { features, kind } of examples) expect(best(modelScores(model, features))).toBe(kind);
  });

  test('the same examples give the same model, byte for byte', () => {
    expect(JSON.stringify(storeModel(fitTextModel(examples, { ...usualFit, leastSeen: 1 })))).toBe(JSON.stringify(storeModel(model)));
  });

  test('stored and loaded it says the same to a hundredth', () => {
    const loaded = loadModel(JSON.parse(JSON.stringify(storeModel(model))));
    for (const { features } of examples) {
      const [before, after] = [modelScores(model, features), modelScores(loaded, features)];
      before.forEach((score, index) => expect(Math.abs(score - (after[index] ?? 0))).toBeLessThan(0.05));
    }
  });

  test('a text’s features have length one, an empty text has none', () => {
    const { values } = featuresOf('la cave est inondée');
    expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 10);
    expect(featuresOf('').values).toEqual([]);
  });
});
