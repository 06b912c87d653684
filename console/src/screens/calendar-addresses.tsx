import { Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ShownCalendars } from '../../../shared/contracts/calendar-addresses.ts';
import { ask, change } from '../api.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { counted } from '../counted.ts';
import { Refusal, Told } from '../told.tsx';

/** Calendar addresses that are open, each of which an administrator may withdraw. */
export const CalendarAddresses = ({ may }: { may: boolean }): ReactNode => {
  const client = useQueryClient();
  const found = useQuery({ queryKey: ['admin', 'calendars'], queryFn: () => ask<ShownCalendars>('/admin/calendars') });
  const withdraw = useMutation({
    mutationFn: ({ person, queue }: ShownCalendars['items'][number]) =>
      change<ShownCalendars>('POST', '/admin/calendars/withdraw', { person, queue }),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin', 'calendars'] }),
  });
  return (
    <>
      <Title order={2} size="h3" mt="lg">
        Adresses de calendrier
      </Title>
      <Text size="sm">Qui a une telle adresse lit les échéances d’un service sans entrer dans la console. Une adresse vaut un an.</Text>
      <Told query={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Text my="sm">Aucune adresse n’est ouverte.</Text>
          ) : (
            <Table captionSide="top" withTableBorder mt="sm">
              <Table.Caption>{counted(items.length, 'adresse ouverte', 'adresses ouvertes')}</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Nom</Table.Th>
                  <Table.Th>Service</Table.Th>
                  {may ? <Table.Th>Retrait</Table.Th> : null}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((item) => (
                  <Table.Tr key={`${item.person} ${item.queue}`}>
                    <Table.Td>{item.name}</Table.Td>
                    <Table.Td>{item.queueName}</Table.Td>
                    {may ? (
                      <Table.Td>
                        <ConfirmButton
                          label="Retirer"
                          about={`${item.name}, ${item.queueName}`}
                          ask="Oui, retirer"
                          size="compact-sm"
                          variant="default"
                          act={() => withdraw.mutate(item)}
                        />
                      </Table.Td>
                    ) : null}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Told>
      <Refusal error={withdraw.error} />
    </>
  );
};
