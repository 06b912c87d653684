import type { Table } from '../register/table.ts';
import { changeDelivery, type DeliveryPlace } from './change-delivery.ts';

const change = 'REMOVE takenBy, takenAt';

/** Notes that this person has a delivery in hand no more. @returns false when it was not in their hand */
export const returnDelivery = (place: DeliveryPlace, by: string, table: Table): Promise<boolean> =>
  changeDelivery(place, { change, when: 'takenBy = :by AND attribute_not_exists(finishedAt)', values: { ':by': by } }, table);

/** The same for whoever tidies up, whosever hand it was in. @returns false when nobody had it */
export const freeDelivery = (place: DeliveryPlace, table: Table): Promise<boolean> =>
  changeDelivery(place, { change, when: 'attribute_exists(takenBy)' }, table);
