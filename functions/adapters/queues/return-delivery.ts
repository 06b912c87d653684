import type { Table } from '../register/table.ts';
import { changeDelivery, type DeliveryPlace } from './change-delivery.ts';

/** Notes that nobody has a delivery in hand any more. @returns false when nobody had */
export const returnDelivery = (place: DeliveryPlace, table: Table): Promise<boolean> =>
  changeDelivery(place, { change: 'REMOVE takenBy, takenAt', when: 'attribute_exists(takenBy)' }, table);
