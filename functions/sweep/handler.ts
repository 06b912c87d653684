import { TextractClient } from '@aws-sdk/client-textract';
import { createObserver } from '../adapters/lambda/observe.ts';
import { openCore } from '../adapters/lambda/open-core.ts';
import { functionSettings } from '../adapters/lambda/settings.ts';
import { sweepJobs } from '../adapters/reading/sweep-jobs.ts';
import { purge } from '../adapters/sweep/purge.ts';
import { purgePlaces } from '../adapters/sweep/purge-places.ts';
import { untouchedSummonses } from '../adapters/sweep/untouched-summonses.ts';
import { resumeDecided } from './resume-decided.ts';

const textract = new TextractClient({});
const observer = createObserver('sweep');
/** Days before its prudent date from which on a summons must be in somebody's hands. */
const alarmDays = 3;

/** Every quarter of an hour: pages never announced, decisions whose sending was cut short, summonses that nobody took, what is past its retention. */
const sweep = async (): Promise<void> => {
  const core = await openCore(functionSettings());
  const jobs = await sweepJobs({ ...core, textract });
  const resumed = await resumeDecided(core);
  const untouched = await untouchedSummonses(core.clock.today(), alarmDays, core.table, core.files);
  const erased = await purge({ ...core, places: purgePlaces(core.table) });
  observer.count('UntouchedSummonses', untouched);
  observer.count('UnannouncedPages', jobs.asked);
  observer.done({ ...jobs, resumed, untouched, erased });
};

/** What fails is said in the log by its code, and the run fails, so that it is tried again. */
export const handler = async (): Promise<void> => {
  try {
    await sweep();
  } catch (error) {
    observer.failed(error, {});
    throw error;
  } finally {
    observer.flush();
  }
};
