import type { Table } from '../register/table.ts';
import { changeDelivery, type DeliveryPlace } from './change-delivery.ts';

/** A delivery that its department has finished is listed no more; delivered again with other content, it comes back. One that was never delivered is left alone. */
export const finishDelivery = async (place: DeliveryPlace, at: string, table: Table): Promise<void> => {
  await changeDelivery(
    place,
    { change: 'SET finishedAt = :at REMOVE listedQueue', when: 'attribute_exists(pk)', values: { ':at': at } },
    table,
  );
};
