import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ShownPeople } from '../../../shared/contracts/administration.ts';
import { ask } from '../api.ts';
import { frenchMoment } from '../french-days.ts';
import { Told } from '../told.tsx';
import { CalendarAddresses } from './calendar-addresses.tsx';

/** Who may do what, as the configuration says. */
export const AdminPeople = ({ may }: { may: boolean }): ReactNode => {
  const found = useQuery({ queryKey: ['admin', 'people'], queryFn: () => ask<ShownPeople>('/admin/people') });
  return (
    <>
      <Title order={2} size="h3">
        Personnes et rôles
      </Title>
      <Text size="sm">Ils se changent sous « people » dans la configuration.</Text>
      <Told query={found}>
        {({ items }) => (
          <Table captionSide="top" withTableBorder mt="sm">
            <Table.Caption>{items.length} personnes</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Nom</Table.Th>
                <Table.Th>Identifiant</Table.Th>
                <Table.Th>Rôles</Table.Th>
                <Table.Th>Dernière action</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ id, name, roles, lastSeen }) => (
                <Table.Tr key={id}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td>{id}</Table.Td>
                  <Table.Td>{roles.map((role) => role.name).join(', ')}</Table.Td>
                  <Table.Td>{lastSeen === undefined ? 'aucune' : frenchMoment(lastSeen)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Told>
      <CalendarAddresses may={may} />
    </>
  );
};
