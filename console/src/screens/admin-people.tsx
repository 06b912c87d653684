import { Button, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DisabledPerson, ShownPeople } from '../../../shared/contracts/administration.ts';
import { ask, change } from '../api.ts';
import { frenchMoment } from '../french-days.ts';
import { Refusal, Told } from '../told.tsx';
import { CalendarAddresses } from './calendar-addresses.tsx';

type Shown = ShownPeople['items'][number];
type Turn = (person: DisabledPerson) => void;

const Door = ({ person, turn }: { person: Shown; turn: Turn }): ReactNode => (
  <Button size="compact-sm" variant="default" onClick={() => turn({ id: person.id, disabled: person.disabled !== true })}>
    {person.disabled === true ? 'Rouvrir l’accès' : 'Fermer l’accès'}
  </Button>
);

const People = ({ items, turn }: { items: readonly Shown[]; turn: Turn | undefined }): ReactNode => (
  <Table captionSide="top" withTableBorder mt="sm">
    <Table.Caption>{items.length} personnes</Table.Caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>Nom</Table.Th>
        <Table.Th>Identifiant</Table.Th>
        <Table.Th>Rôles</Table.Th>
        <Table.Th>Dernière action</Table.Th>
        {turn === undefined ? null : <Table.Th>Accès</Table.Th>}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {items.map((person) => (
        <Table.Tr key={person.id}>
          <Table.Td>{person.name}</Table.Td>
          <Table.Td>{person.id}</Table.Td>
          <Table.Td>{person.roles.map((role) => role.name).join(', ')}</Table.Td>
          <Table.Td>{person.lastSeen === undefined ? 'aucune' : frenchMoment(person.lastSeen)}</Table.Td>
          {turn === undefined ? null : (
            <Table.Td>
              {person.disabled === true ? 'fermé ' : ''}
              <Door person={person} turn={turn} />
            </Table.Td>
          )}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

/** Who may do what, as the configuration or the directory says; from a directory a person can be kept out. */
export const AdminPeople = ({ may }: { may: boolean }): ReactNode => {
  const client = useQueryClient();
  const found = useQuery({ queryKey: ['admin', 'people'], queryFn: () => ask<ShownPeople>('/admin/people') });
  const door = useMutation({
    mutationFn: ({ id, disabled }: DisabledPerson) =>
      change<DisabledPerson>('POST', `/admin/people/${encodeURIComponent(id)}/${disabled ? 'disable' : 'enable'}`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
  return (
    <>
      <Title order={2} size="h3">
        Personnes et rôles
      </Title>
      <Refusal error={door.error} />
      <Told query={found}>
        {({ items, mayDisable }) => (
          <>
            <Text size="sm">
              {mayDisable
                ? 'Les rôles sont les groupes de l’annuaire (Cognito) et s’y changent. Un accès fermé l’est aussitôt.'
                : 'Ils se changent sous « people » dans la configuration.'}
            </Text>
            <People items={items} turn={may && mayDisable ? door.mutate : undefined} />
          </>
        )}
      </Told>
      <CalendarAddresses may={may} />
    </>
  );
};
