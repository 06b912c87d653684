import type { Table } from '../register/table.ts';
import { changeDelivery, type DeliveryPlace } from './change-delivery.ts';

/**
 * A delivery that its department has finished is listed no more; delivered again with other content, it comes back.
 * @returns false when it is not, or no more, in this person's hand
 */
export const finishDelivery = (place: DeliveryPlace, by: string, at: string, table: Table): Promise<boolean> =>
  changeDelivery(
    place,
    { change: 'SET finishedAt = :at REMOVE listedQueue', when: 'takenBy = :by', values: { ':at': at, ':by': by } },
    table,
  );
