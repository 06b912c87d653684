import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

/** Figures as a table: the first column names the row, numbers stand at the right. */
export const FiguresTable = ({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly [string, ...(string | number)[]])[];
}): ReactNode => (
  <Table captionSide="top" verticalSpacing={4} withTableBorder>
    <Table.Caption>{caption}</Table.Caption>
    <Table.Thead>
      <Table.Tr>
        {head.map((name, index) => (
          <Table.Th key={name} scope="col" ta={index === 0 ? 'left' : 'right'}>
            {name}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.map(([name, ...values]) => (
        <Table.Tr key={name}>
          <Table.Th scope="row" fw={400}>
            {name}
          </Table.Th>
          {values.map((value, index) => (
            <Table.Td key={head[index + 1] ?? index} ta="right">
              {typeof value === 'number' ? value.toLocaleString('fr-FR') : value}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
