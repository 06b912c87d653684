import { startThread } from '../../engines/thread/start-thread.ts';
import { corrections } from '../../functions/learn/corrections.ts';
import { fieldReadings } from '../../functions/learn/field-readings.ts';
import { learnFields } from '../../functions/learn/learn-fields.ts';
import { type KeptLearnt, keptLearnt } from '../../shared/contracts/learning.ts';
import { outsideError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import type { Ports } from '../../shared/ports.ts';
import { type FitOptions, usualFit } from '../../shared/triage/model/fit-text-model.ts';
import type { Store } from '../open-store.ts';
import { keepLatest } from './learnt-files.ts';

type LearnPorts = Pick<Ports, 'register' | 'files' | 'configuration' | 'clock'>;

const mostSeconds = 3600;

/** Learns from what people decided, in a thread of its own: a mailroom goes on meanwhile. Nothing is installed. @throws AppError `learning-failed` */
export const learnFrom = async (mailroom: LearnPorts, options: FitOptions = usualFit): Promise<KeptLearnt> => {
  const { model, calibration, thresholds } = mailroom.configuration;
  const thread = startThread(new URL('./learn-thread.ts', import.meta.url), { seconds: mostSeconds, megabytes: 2048 });
  try {
    const question = {
      corrections: await corrections(mailroom),
      inForce: compact({ model, calibration }),
      review: thresholds.review,
      now: mailroom.clock.now(),
      options,
    };
    const { comparisons, install } = learnFields(await fieldReadings(mailroom), mailroom.configuration.fieldConfidence ?? {});
    return { ...keptLearnt.parse(await thread.ask(question)), fields: comparisons, installFields: install };
  } catch (error) {
    throw outsideError('learning-failed', "L'apprentissage a échoué : relancez-le. Rien n'a changé.", {}, error);
  } finally {
    await thread.stop();
  }
};

/** Learns from a store on this machine, and keeps what was found beside it. @throws AppError `learning-failed` */
export const learnFromStore = async (store: Store, options: FitOptions = usualFit): Promise<KeptLearnt> => {
  const learnt = await learnFrom(store, options);
  keepLatest(learnt, store.folder);
  return learnt;
};
