import { Button, Checkbox, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Retention } from '../../../shared/contracts/administration.ts';
import { certaintyNames } from '../../../shared/contracts/certainties.ts';
import { spokenDays } from '../../../shared/contracts/spoken-days.ts';
import { ask, change } from '../api.ts';
import { counted } from '../counted.ts';
import { plainDay } from '../french-days.ts';
import { Refusal, Told } from '../told.tsx';
import { useUnable } from '../unable.tsx';

const Apply = ({ due }: { due: number }): ReactNode => {
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const apply = useMutation({
    mutationFn: () => change<{ erased: number }>('POST', '/admin/purge', {}),
    onSettled: () => {
      setSure(false);
      return client.invalidateQueries();
    },
  });
  return (
    <>
      {due === 0 ? (
        <Text my="sm">Rien n’a dépassé sa durée.</Text>
      ) : (
        <>
          <Checkbox
            my="sm"
            label={`Oui, effacer pour toujours ce qui a dépassé sa durée (${due})`}
            checked={sure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
          <Button color="red.9" disabled={!sure} loading={apply.isPending} onClick={() => apply.mutate()}>
            Appliquer maintenant
          </Button>
        </>
      )}
      <Refusal error={apply.error} />
      {apply.data === undefined ? null : <Text role="status">{counted(apply.data.erased, 'courrier effacé', 'courriers effacés')}.</Text>}
    </>
  );
};

/** How long what is kept, and what is due for erasure. */
export const AdminRetention = ({ may }: { may: boolean }): ReactNode => {
  const unable = useUnable();
  const found = useQuery({ queryKey: ['admin', 'retention'], queryFn: () => ask<Retention>('/admin/retention') });
  return (
    <>
      <Title order={2} size="h3">
        Conservation
      </Title>
      <Text size="sm">
        Les durées se fixent sous « retention » dans la configuration.{' '}
        {unable === undefined ? null : (unable.purge ?? '« pli purge » les applique aussi, par exemple chaque nuit.')} D’un courrier de
        plusieurs natures la plus longue vaut ; ce qui attend une personne, ou dont une échéance court, n’est jamais effacé.
      </Text>
      <Told query={found}>
        {({ terms, whole, held, auditDays, minorDays }) => (
          <>
            <Table captionSide="top" withTableBorder mt="sm">
              <Table.Caption>Durées en vigueur</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Quoi</Table.Th>
                  <Table.Th>Durée</Table.Th>
                  <Table.Th>Fondement</Table.Th>
                  <Table.Th>Reçu avant le</Table.Th>
                  <Table.Th>À effacer</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {terms.map(({ name, days, reason, certainty, before, due }) => (
                  <Table.Tr key={name}>
                    <Table.Td>{name}</Table.Td>
                    <Table.Td>{spokenDays(days)}</Table.Td>
                    <Table.Td>
                      {reason} ({certaintyNames[certainty]})
                    </Table.Td>
                    <Table.Td>{plainDay(before)}</Table.Td>
                    <Table.Td>{whole ? due : `au moins ${due}`}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <Text size="sm" my="xs">
              Journal : {spokenDays(auditDays)}. Un courrier qui nomme un mineur est gardé {spokenDays(minorDays)} de plus (C. civ. art.
              2235). Fichiers retenus depuis plus de {spokenDays(held.days)}, qu’une personne doit lire ou rejeter : {held.count}.
            </Text>
            {may ? <Apply due={terms.reduce((sum, { due }) => sum + due, 0)} /> : null}
          </>
        )}
      </Told>
    </>
  );
};
