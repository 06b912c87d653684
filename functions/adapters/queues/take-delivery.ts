import type { Table } from '../register/table.ts';
import { changeDelivery, type DeliveryPlace } from './change-delivery.ts';

/** Notes that a department has taken a delivery in hand: the alarm for summonses that nobody has touched leaves it out. @returns false when somebody took it before */
export const takeDelivery = (place: DeliveryPlace, by: string, at: string, table: Table): Promise<boolean> =>
  changeDelivery(
    place,
    {
      change: 'SET takenBy = :by, takenAt = :at',
      when: 'attribute_exists(pk) AND attribute_not_exists(takenBy)',
      values: { ':by': by, ':at': at },
    },
    table,
  );
