import { describe, expect, test } from 'vitest';
import { kinds } from '../../shared/mail/kinds.ts';
import { documentText } from '../../shared/text/document-text.ts';
import { fitTextModel, usualFit } from '../../shared/triage/model/fit-text-model.ts';
import { loadModel, storeModel } from '../../shared/triage/model/stored-model.ts';
import { placeOfWord, type TextFeatures, textFeatures } from '../../shared/triage/model/text-features.ts';
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

  test('stored and loaded it knows the same words and says the same kinds; no weight is further off than half a fourteenth part of its word’s span', () => {
    const loaded = loadModel(JSON.parse(JSON.stringify(storeModel(model))));
    expect([...loaded.rows]).toEqual([...model.rows]);
    for (const { features, kind } of examples) expect(best(modelScores(loaded, features))).toBe(kind);
    const most = Math.max(...model.weights.map(Math.abs));
    for (const row of model.rows.values()) {
      const [before, after] = [model, loaded].map(({ weights }) => weights.subarray(row * kinds.length, (row + 1) * kinds.length));
      const span = Math.max(...(before ?? []).map(Math.abs));
      before?.forEach((weight, index) => expect(Math.abs(weight - (after?.[index] ?? 0))).toBeLessThan(span / 14 + most / 255));
    }
  });

  test('a stored model with a part that is too short, or for other kinds, is not loaded', () => {
    const stored = storeModel(model);
    for (const part of ['places', 'rarity', 'weights', 'scales'] as const)
      expect(() => loadModel({ ...stored, [part]: btoa(atob(stored[part]).slice(3)) })).toThrow(RangeError);
    expect(() => loadModel({ ...stored, bias: stored.bias.slice(1) })).toThrow(RangeError);
  });

  test('a word that stands in too few letters is not known', () => {
    const few = fitTextModel(examples, { ...usualFit, leastSeen: 2 });
    expect(few.rows.size).toBeLessThan(model.rows.size);
    expect(few.rows.has(placeOfWord('plomberie'))).toBe(false);
    expect(model.rows.has(placeOfWord('plomberie'))).toBe(true);
  });

  test('a text’s features have length one, an empty text has none', () => {
    const { values } = featuresOf('la cave est inondée');
    expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 10);
    expect(featuresOf('').values).toEqual([]);
  });
});
