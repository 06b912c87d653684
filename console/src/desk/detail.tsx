import { Table, Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import type { DeskRow } from '../../../shared/contracts/console.ts';
import { Deadlines } from '../deadlines.tsx';
import { factsOf } from './facts.ts';

/** All that is known of a line, below it. */
export const Detail = ({ row, columns }: { row: DeskRow; columns: number }): ReactNode => (
  <Table.Tr className="detail">
    <Table.Td colSpan={columns}>
      <div className="pair">
        <dl className="facts">
          {factsOf(row).map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
        <div>
          <Deadlines deadlines={row.deadlines} />
          {row.reasons.map((reason) => (
            <Text size="sm" key={reason}>
              {reason}
            </Text>
          ))}
        </div>
      </div>
    </Table.Td>
  </Table.Tr>
);
