import { loadModel } from './stored-model.ts';
import type { TextModel } from './text-model.ts';
import stored from './weights.json' with { type: 'json' };

/** The model that the package ships, fitted on the fitting part of the corpus and the short letters. */
export const shippedModel: TextModel = loadModel(stored);
