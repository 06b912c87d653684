import { inputError } from '../../shared/errors.ts';
import { mailIdOf, sha256Of } from '../../shared/mail/identify.ts';
import { originalKey } from '../../shared/mail/keys.ts';
import type { Ports } from '../../shared/ports.ts';

const most = 120;
/** The last name of a path, without what no file may be called; a long one loses its middle. */
const plain = (name: string): string => {
  const last = (name.replaceAll('\\', '/').split('/').at(-1) ?? '').replace(/[\p{C}<>:"|?*]/gu, '_').replace(/^\.+/, '_');
  return last.length <= most ? last : `${last.slice(0, most - 20)}${last.slice(-20)}`;
};

/**
 * Takes an uploaded file in: first into the store, then the message, as the watched folder does.
 * @throws AppError `file-too-large`, `file-empty`
 */
export const uploadTo =
  ({ files, queues, clock, configuration }: Pick<Ports, 'files' | 'queues' | 'clock' | 'configuration'>) =>
  async (name: string, bytes: Uint8Array, received?: string): Promise<void> => {
    const { megabytesPerFile } = configuration.budget;
    if (bytes.length > megabytesPerFile * 1_048_576)
      throw inputError('file-too-large', `Ce fichier dépasse ${megabytesPerFile} Mo : découpez-le.`);
    if (bytes.length === 0) throw inputError('file-empty', 'Ce fichier est vide : numérisez-le de nouveau.');
    const key = originalKey(mailIdOf(await sha256Of(bytes)));
    await files.put(key, bytes, 'application/octet-stream');
    const appeared = clock.now();
    const message = {
      type: 'intake',
      key,
      name: plain(name) || 'courrier',
      appeared,
      ...(received === undefined ? {} : { received }),
    } as const;
    await queues.sendStep(message, `intake:${key}:${message.name}:${appeared}`);
  };
