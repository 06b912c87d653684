import type { Drawer } from '../../engines/pages/create-drawer.ts';
import type { WholeApiPorts } from '../../functions/api/app.ts';
import type { Mailroom } from '../open-mailroom.ts';
import { countedInStore } from '../store/counted-in-store.ts';
import { createLists } from '../store/lists.ts';
import { createMark } from '../store/mark.ts';
import { createSessions } from '../store/sessions.ts';
import { administrationOf } from './administration-of.ts';
import { uploadTo } from './upload-to.ts';

/** What the API asks, of the mailroom on this machine. */
export const apiPortsOf = ({ store, ports }: Mailroom, drawer: Pick<Drawer, 'draw'>): WholeApiPorts => ({
  ...ports,
  lists: createLists(store.database),
  counted: countedInStore(store.database),
  take: async (queue, { deliveryId }, by) => store.queues.takeDelivery(queue, deliveryId, by) !== undefined,
  giveBack: async (queue, { deliveryId }, by) => store.queues.giveBack(queue, deliveryId, by),
  finish: async (queue, { deliveryId }, by) => store.queues.finishDelivery(queue, deliveryId, by),
  administration: administrationOf(store),
  draw: drawer.draw,
  upload: uploadTo(ports),
  sessions: createSessions(store.database, store.clock),
  streams: true,
  mark: createMark(store.database),
});
