import { loadModel } from './stored-model.ts';
import type { TextModel } from './text-model.ts';
import stored from './weights.json' with { type: 'json' };

let loaded: TextModel | undefined;

/** The model that the package ships, fitted on the fitting part of the corpus and the short letters; made ready when it is first asked. */
export const shippedModel = (): TextModel => {
  loaded ??= loadModel(stored);
  return loaded;
};
