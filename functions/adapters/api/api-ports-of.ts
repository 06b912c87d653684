import type { Drawer } from '../../../engines/pages/create-drawer.ts';
import type { ApiPorts } from '../../api/api-ports.ts';
import { houseLog } from '../administration/house-log.ts';
import { createRegisterLists } from '../lists/register-lists.ts';
import { finishDelivery } from '../queues/finish-delivery.ts';
import { returnDelivery } from '../queues/return-delivery.ts';
import { takeDelivery } from '../queues/take-delivery.ts';
import { createDirectUploads, putUpload } from '../store/direct-uploads.ts';
import { presignDownload } from '../store/presign-download.ts';
import type { Guarded } from './open-guard.ts';

/** What the API asks, of a deployed mailroom. A desk's taking, giving back and finishing stand in the register; the department's own queue is emptied by its own system. */
export const apiPortsOf = (core: Guarded['core'], draw: Drawer['draw']): ApiPorts => {
  const { table, clock, s3, settings, configuration } = core;
  const { inbox } = settings.buckets;
  const { megabytesPerFile } = configuration.budget;
  return {
    ...core,
    note: houseLog(table, configuration.retention.auditDays).note,
    printer: { pages: async (pdf) => (await import('../../../engines/print/printed-text.ts')).printedText(pdf) },
    draw,
    lists: createRegisterLists(table, core.files),
    streams: false,
    // Nothing here says that something has changed: who asks is told to look again four times a minute.
    mark: async () => String(Math.floor(Date.parse(clock.now()) / 15_000)),
    take: (queue, { mailId, deliveryId }, by) => takeDelivery({ mailId, queue, deliveryId }, by, clock.now(), table),
    giveBack: (queue, { mailId, deliveryId }, by) => returnDelivery({ mailId, queue, deliveryId }, by, table),
    finish: (queue, { mailId, deliveryId }, by) => finishDelivery({ mailId, queue, deliveryId }, by, clock.now(), table),
    upload: putUpload(s3, inbox, megabytesPerFile),
    directUploads: createDirectUploads(s3, inbox, megabytesPerFile),
    download: (key, fileName) => presignDownload(s3, settings.buckets.archive, key, fileName),
  };
};
