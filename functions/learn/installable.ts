import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { KeptLearnt } from '../../shared/contracts/learning.ts';
import { configurationError } from '../../shared/errors.ts';
import { modelVersion } from '../../shared/triage/model/model-in-force.ts';

/**
 * What would be in force once what was learnt last is installed.
 * @throws AppError when nothing was learnt, it is worse than what is in force, or something else is in force since
 */
export const installable = (latest: KeptLearnt | undefined, inForce: Configuration): NonNullable<KeptLearnt['install']> => {
  if (latest?.install === undefined || latest.install === null)
    throw configurationError('not-better', 'Rien de ce qui a été appris ne vaut mieux que ce qui est en service.');
  if (latest.against !== modelVersion(inForce))
    throw configurationError('not-current', 'Un autre modèle est en service depuis cette comparaison : apprenez de nouveau.');
  return latest.install;
};
