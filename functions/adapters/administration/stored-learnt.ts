import { PutObjectCommand } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { type KeptLearnt, keptLearnt } from '../../../shared/contracts/learning.ts';
import { latestKey, learntKey, type learntKeys } from '../../../shared/contracts/learnt-keys.ts';
import { modelVersion } from '../../../shared/triage/model/model-in-force.ts';
import { installable, installed } from '../../learn/installable.ts';
import type { Core } from '../lambda/open-core.ts';

type Stored = Pick<Core, 'files' | 's3' | 'settings'>;

/** Over what is there: the bucket keeps the earlier versions. */
const write = async (key: (typeof learntKeys)[number], value: unknown, { s3, settings }: Stored): Promise<void> => {
  const place = { Bucket: settings.buckets.store, Key: key, ContentType: 'application/json' };
  await s3.send(new PutObjectCommand({ ...place, Body: JSON.stringify(value) }));
};

export const keepLatest = (learnt: KeptLearnt, core: Stored): Promise<void> => write(latestKey, learnt, core);

export const latestLearnt = async ({ files }: Pick<Stored, 'files'>): Promise<KeptLearnt | undefined> =>
  (await files.has(latestKey)) ? z.parse(keptLearnt, JSON.parse(new TextDecoder().decode(await files.get(latestKey)))) : undefined;

/** Puts what was learnt last in force: functions that start from now on decide by it. @returns its version @throws AppError when it is worse, or something else is in force since */
export const installLearnt = async (core: Stored & Pick<Core, 'configuration'>): Promise<string> => {
  const latest = await latestLearnt(core);
  const install = installable(latest, core.configuration);
  await write(learntKey, install, core);
  if (latest !== undefined) await keepLatest(installed(latest), core);
  // This function shows it from now on; those that decide take it up when they start.
  delete core.configuration.model;
  delete core.configuration.calibration;
  delete core.configuration.fieldConfidence;
  Object.assign(core.configuration, install);
  return modelVersion(install);
};
