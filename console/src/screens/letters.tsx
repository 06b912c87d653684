import { Select, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LetterRow } from '../../../shared/contracts/console.ts';
import { ask } from '../api.ts';
import { letterNames, letterStateNames } from '../french.ts';
import { GoLink } from '../go-link.tsx';
import { Told } from '../told.tsx';

const states = Object.entries(letterStateNames).filter(([state]) => state !== 'sending');

/** Letters by their state, those that wait for approval first. */
export const Letters = (): ReactNode => {
  const [state, setState] = useState('awaiting-approval');
  const found = useQuery({
    queryKey: ['letters', state],
    queryFn: () => ask<{ items: LetterRow[] }>(`/letters?state=${state}`),
    refetchInterval: 10_000,
  });
  return (
    <>
      <Title order={1}>Lettres</Title>
      <Select
        label="État"
        data={states.map(([value, label]) => ({ value, label }))}
        value={state}
        allowDeselect={false}
        onChange={(value) => (value === null ? undefined : setState(value))}
      />
      <Told query={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Text my="md">Aucune lettre dans cet état.</Text>
          ) : (
            <Table captionSide="top">
              <Table.Caption>{items.length} lettre(s)</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Lettre</Table.Th>
                  <Table.Th>Destinataire</Table.Th>
                  <Table.Th>Voie</Table.Th>
                  <Table.Th>Ce qui la retient</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((letter) => (
                  <Table.Tr key={letter.id}>
                    <Table.Td>
                      <GoLink to={`/lettre/${letter.id}`}>{letterNames[letter.template] ?? letter.template}</GoLink>
                    </Table.Td>
                    <Table.Td>{letter.recipient}</Table.Td>
                    <Table.Td>{letter.channel}</Table.Td>
                    <Table.Td>{letter.problems.map((problem) => problem.message).join(' ')}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Told>
    </>
  );
};
