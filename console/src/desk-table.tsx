import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MailRow } from '../../shared/contracts/console.ts';
import { Due } from './due.tsx';
import { mailStateNames } from './french.ts';
import { plainDay } from './french-days.ts';
import { GoLink } from './go-link.tsx';

const Row = ({ row }: { row: MailRow }): ReactNode => (
  <Table.Tr>
    <Table.Td>
      <GoLink to={`/courrier/${row.id}`}>{row.kindName ?? row.fileName}</GoLink>
      <div className="soft">{row.sender ?? row.fileName}</div>
    </Table.Td>
    <Table.Td>{row.insuredName ?? ''}</Table.Td>
    <Table.Td className="number">{row.claimNumber ?? ''}</Table.Td>
    <Table.Td className="number">{plainDay(row.received)}</Table.Td>
    <Table.Td>{row.state === 'triaged' ? (row.queueName ?? '') : mailStateNames[row.state]}</Table.Td>
    <Table.Td>
      <Due next={row.nextDeadline} />
    </Table.Td>
  </Table.Tr>
);

/** Mail as a table, in the order that the API gives. */
export const DeskTable = ({ rows, caption }: { rows: readonly MailRow[]; caption: string }): ReactNode =>
  rows.length === 0 ? (
    <Text>Rien.</Text>
  ) : (
    <div className="wide">
      <Table highlightOnHover captionSide="top" verticalSpacing={6} className="lines">
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Nature</Table.Th>
            <Table.Th>Assuré</Table.Th>
            <Table.Th>Sinistre</Table.Th>
            <Table.Th>Reçu</Table.Th>
            <Table.Th>Où il est</Table.Th>
            <Table.Th>Échéance</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
