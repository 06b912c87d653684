import { Badge, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MailRow } from '../../shared/contracts/console.ts';
import { countdown, frenchDay, mailStateNames } from './french.ts';
import { GoLink } from './go-link.tsx';

const Due = ({ row }: { row: MailRow }): ReactNode => {
  const next = row.nextDeadline;
  if (next === undefined) return <Text size="sm">–</Text>;
  const near = next.overdue || next.workingDaysLeft <= 2;
  return (
    <Text size="sm" fw={near ? 700 : 400}>
      {near ? '⚠ ' : ''}
      {countdown(next)}
    </Text>
  );
};

const Row = ({ row, action }: { row: MailRow; action?: ReactNode }): ReactNode => (
  <Table.Tr>
    <Table.Td>
      <Due row={row} />
    </Table.Td>
    <Table.Td>
      <GoLink to={`/courrier/${row.id}`}>{row.kindName ?? mailStateNames[row.state]}</GoLink>
      {row.priority === 'immediate' || row.priority === 'urgent' ? (
        <Badge ml="xs" color="red.9" variant="filled">
          {row.priority === 'immediate' ? 'immédiat' : 'urgent'}
        </Badge>
      ) : null}
    </Table.Td>
    <Table.Td>{row.sender ?? row.fileName}</Table.Td>
    <Table.Td>{row.hearingDate === undefined ? (row.insuredName ?? '') : `${frenchDay(row.hearingDate)}, ${row.court ?? ''}`}</Table.Td>
    <Table.Td>{row.claimNumber ?? ''}</Table.Td>
    <Table.Td>{frenchDay(row.received)}</Table.Td>
    {action === undefined ? null : <Table.Td>{action}</Table.Td>}
  </Table.Tr>
);

/** Mail as a table, most urgent first as the API gives it. */
export const DeskTable = <T extends MailRow>({
  rows,
  caption,
  keyOf,
  action,
}: {
  rows: readonly T[];
  caption: string;
  keyOf: (row: T) => string;
  action?: (row: T) => ReactNode;
}): ReactNode =>
  rows.length === 0 ? (
    <Text>Rien en attente.</Text>
  ) : (
    <Table highlightOnHover captionSide="top" verticalSpacing="xs">
      <Table.Caption>{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Échéance prudente</Table.Th>
          <Table.Th>Nature</Table.Th>
          <Table.Th>Expéditeur</Table.Th>
          <Table.Th>Audience ou assuré</Table.Th>
          <Table.Th>Sinistre</Table.Th>
          <Table.Th>Reçu</Table.Th>
          {action === undefined ? null : <Table.Th>Prise en charge</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={keyOf(row)} row={row} action={action?.(row)} />
        ))}
      </Table.Tbody>
    </Table>
  );
