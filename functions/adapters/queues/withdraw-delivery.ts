import type { Table } from '../register/table.ts';
import { changeDelivery, type DeliveryPlace } from './change-delivery.ts';

/** Takes a delivery off its department's list; its mark is blotted, so that the same content can be sent again. */
export const withdrawDelivery = async (place: DeliveryPlace, table: Table): Promise<void> => {
  await changeDelivery(
    place,
    {
      change: 'SET digest = :blot REMOVE listedQueue, takenBy, takenAt',
      when: 'attribute_exists(pk)',
      values: { ':blot': 'withdrawn' },
    },
    table,
  );
};
