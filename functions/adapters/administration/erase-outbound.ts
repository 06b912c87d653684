import { channels } from '../../../shared/mail/state.ts';
import type { Core } from '../lambda/open-core.ts';
import { createS3Files } from '../store/files.ts';

/** Erases what letters left in the outbound bucket, in every version. */
export const eraseOutbound = async ({ s3, settings }: Pick<Core, 's3' | 'settings'>, letterIds: readonly string[]): Promise<void> => {
  const outbox = createS3Files(s3, settings.buckets.outbound);
  for (const channel of channels)
    for (const id of letterIds) for (const key of await outbox.list(`${channel}/${id}`)) await outbox.remove(key);
};
