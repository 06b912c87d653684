import { packZip } from '../../../engines/archive/pack-zip.ts';
import type { Drawer } from '../../../engines/pages/create-drawer.ts';
import type { ApiPorts } from '../../api/api-ports.ts';
import { endedSessions } from '../access/ended-sessions.ts';
import type { Core } from '../lambda/open-core.ts';
import { lazyPrinter, openComposer } from '../lambda/press.ts';
import { finishDelivery } from '../queues/finish-delivery.ts';
import { heldDeliveries } from '../queues/list-deliveries.ts';
import { returnDelivery } from '../queues/return-delivery.ts';
import { takeDelivery } from '../queues/take-delivery.ts';
import { createDirectUploads, putUpload } from '../store/direct-uploads.ts';
import { presignDownload } from '../store/presign-download.ts';
import { createRegisterLists } from './lists.ts';

/** What the API asks, of a deployed mailroom. A desk's taking, giving back and finishing stand in the register; the department's own queue is emptied by its own system. */
export const apiPortsOf = async (core: Core, draw: Drawer['draw']): Promise<ApiPorts> => {
  const { table, clock, s3, settings, configuration } = core;
  const { inbox } = settings.buckets;
  const { megabytesPerFile } = configuration.budget;
  const found = async (queue: Parameters<ApiPorts['finish']>[0], deliveryId: string) =>
    (await heldDeliveries(queue, table)).find(({ message }) => message.deliveryId === deliveryId)?.message;
  return {
    ...core,
    composer: await openComposer(),
    printer: lazyPrinter,
    pack: packZip,
    draw,
    lists: createRegisterLists(core.register, table),
    sessions: endedSessions(table),
    streams: false,
    // Nothing here says that something has changed: who asks is told to look again four times a minute.
    mark: async () => String(Math.floor(Date.parse(clock.now()) / 15_000)),
    deliveries: (queue) => heldDeliveries(queue, table),
    take: async (queue, deliveryId, by) => {
      const message = await found(queue, deliveryId);
      return message !== undefined && takeDelivery(message, by, clock.now(), table);
    },
    giveBack: async (queue, deliveryId) => {
      const message = await found(queue, deliveryId);
      return message !== undefined && returnDelivery(message, table);
    },
    finish: async (queue, deliveryId) => {
      const message = await found(queue, deliveryId);
      if (message !== undefined) await finishDelivery(message, clock.now(), table);
    },
    upload: putUpload(s3, inbox, megabytesPerFile),
    directUploads: createDirectUploads(s3, inbox, megabytesPerFile),
    download: (key, fileName) => presignDownload(s3, settings.buckets.archive, key, fileName),
  };
};
