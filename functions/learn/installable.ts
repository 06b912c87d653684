import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { KeptLearnt, Learnt } from '../../shared/contracts/learning.ts';
import { configurationError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import { modelVersion } from '../../shared/triage/model/model-in-force.ts';

type InForce = Pick<Configuration, 'model' | 'calibration' | 'fieldConfidence'>;

/**
 * All that would be in force once what was learnt last is installed: what was not learnt stays as it is.
 * @throws AppError when nothing was learnt, it is worse than what is in force, or something else is in force since
 */
export const installable = (latest: KeptLearnt | undefined, inForce: Configuration): InForce => {
  const { install = null, installFields = null } = latest ?? {};
  if (latest === undefined || (install === null && installFields === null))
    throw configurationError('not-better', 'Rien de ce qui a été appris ne vaut mieux que ce qui est en service.');
  if (latest.against !== modelVersion(inForce))
    throw configurationError('not-current', 'Un autre modèle est en service depuis cette comparaison : apprenez de nouveau.');
  const { model, calibration } = install ?? inForce;
  return compact({ model, calibration, fieldConfidence: installFields ?? inForce.fieldConfidence });
};

/** What is shown of what was learnt last: not the model itself. */
export const shownLearnt = ({ install: _install, installFields = null, ...shown }: KeptLearnt): Learnt => ({
  ...shown,
  fieldsWaiting: installFields !== null,
});

/** What was learnt last, once it is in force: fields have no version of their own that would tell. */
export const installed = (latest: KeptLearnt): KeptLearnt => ({ ...latest, installFields: null });
