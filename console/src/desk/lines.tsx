import { Checkbox, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DeskRow } from '../../../shared/contracts/console.ts';
import type { Act } from './actions.ts';
import { Line } from './line.tsx';

type Lines = {
  readonly rows: readonly DeskRow[];
  readonly legal: boolean;
  readonly current: number;
  /** The line that a person has just walked to by key. */
  readonly walkedTo: number | undefined;
  readonly enter: (index: number) => void;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
  readonly act: Act;
  readonly empty: string;
};

/** The lines of a desk; on the legal desk with hearing, court and parties. */
export const DeskLines = ({ rows, legal, current, walkedTo, enter, chosen, choose, act, empty }: Lines): ReactNode => {
  if (rows.length === 0) return <Text className="nothing">{empty}</Text>;
  const toggle = (id: string): void => choose(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const all = rows.every(({ deliveryId }) => chosen.has(deliveryId));
  return (
    <div className="wide">
      <Table highlightOnHover verticalSpacing={6} className="lines">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Checkbox
                aria-label="Tout choisir"
                checked={all}
                indeterminate={!all && chosen.size > 0}
                onChange={() => choose(new Set(all ? [] : rows.map(({ deliveryId }) => deliveryId)))}
              />
            </Table.Th>
            <Table.Th>Échéance</Table.Th>
            <Table.Th>{legal ? 'Nature, sinistre' : 'Nature, expéditeur'}</Table.Th>
            <Table.Th>{legal ? 'Audience' : 'Assuré, sinistre'}</Table.Th>
            <Table.Th>{legal ? 'Parties' : 'Reçu'}</Table.Th>
            <Table.Th>Pris par</Table.Th>
            <Table.Th>
              <span className="hidden">Détail</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Line
              key={row.deliveryId}
              row={row}
              legal={legal}
              isCurrent={index === current}
              isWalkedTo={index === walkedTo}
              isChosen={chosen.has(row.deliveryId)}
              toggle={toggle}
              enter={() => enter(index)}
              act={act}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};
