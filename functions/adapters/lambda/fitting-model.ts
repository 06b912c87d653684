import type { Configuration } from '../../../shared/contracts/configuration.ts';
import { learntKey } from '../../../shared/contracts/learnt-keys.ts';
import { configurationError } from '../../../shared/errors.ts';
import { isWhole } from '../../../shared/triage/model/stored-model.ts';

/** For functions that decide: what was learnt under another version of the program is not decided by. @throws AppError `learnt-invalid` */
export const checkModel = ({ model }: Pick<Configuration, 'model'>): void => {
  if (model !== undefined && !isWhole(model))
    throw configurationError(
      'learnt-invalid',
      `${learntKey} comes from another version of the program: remove it, then run pli learn --aws.`,
    );
};
