import type { Administration } from '../../functions/api/administration.ts';
import { shownLearnt } from '../../functions/learn/installable.ts';
import { AppError } from '../../shared/errors.ts';
import type { FitOptions } from '../../shared/triage/model/fit-text-model.ts';
import { learnFromStore } from '../learn/learn-from-store.ts';
import { installLatest, latestLearnt } from '../learn/learnt-files.ts';
import type { Store } from '../open-store.ts';

/** Learning in the background of a running mailroom, one at a time. */
export const learningOf = (store: Store, options?: FitOptions): Pick<Administration, 'learning' | 'startLearning' | 'installLearnt'> => {
  const state = { running: false, failed: false };
  const run = async (): Promise<void> => {
    try {
      await learnFromStore(store, options);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      state.failed = true;
    } finally {
      state.running = false;
    }
  };
  return {
    learning: async () => {
      const latest = await latestLearnt(store.folder);
      if (latest === undefined) return { ...state };
      return { ...state, latest: shownLearnt(latest) };
    },
    startLearning: () => {
      if (state.running) return false;
      Object.assign(state, { running: true, failed: false });
      void run();
      return true;
    },
    installLearnt: () => installLatest(store.folder, store.configuration),
  };
};
