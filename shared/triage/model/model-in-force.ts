import type { Configuration } from '../../contracts/configuration.ts';
import { textHash } from '../../text/text-hash.ts';
import { shippedModel } from './shipped-model.ts';
import { loadModel, type StoredModel } from './stored-model.ts';
import type { TextModel } from './text-model.ts';
import shipped from './weights.json' with { type: 'json' };

type Learnt = Pick<Configuration, 'calibration' | 'model'>;

const loaded = new WeakMap<StoredModel, TextModel>();

/** The model that decides: the one that was learnt, else the shipped one. Each is made ready once. */
export const modelOf = ({ model }: Pick<Configuration, 'model'>): TextModel => {
  if (model === undefined) return shippedModel();
  const found = loaded.get(model) ?? loadModel(model);
  loaded.set(model, found);
  return found;
};

/** Eight hexadecimal digits that differ where the texts do (FNV-1a). */
const fingerprint = (text: string): string => (textHash(text) >>> 0).toString(16).padStart(8, '0');

const versions = new WeakMap<StoredModel, string>();
/** The fingerprint of a model. */
export const versionOfModel = (model: StoredModel): string => {
  const found = versions.get(model) ?? fingerprint(`${model.places}${model.weights}${model.scales}${model.bias.join(' ')}`);
  versions.set(model, found);
  return found;
};

/** The version of what decides: `shipped-…` or `learnt-…` with the model's fingerprint, and `+` that of the calibration where one was learnt. */
export const modelVersion = ({ model, calibration }: Learnt): string => {
  const own = model === undefined ? `shipped-${versionOfModel(shipped)}` : `learnt-${versionOfModel(model)}`;
  return calibration === undefined ? own : `${own}+${fingerprint(`${calibration.slope} ${calibration.offset}`)}`;
};
