import { Button, SegmentedControl, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LetterRow } from '../../../shared/contracts/console.ts';
import { ask } from '../api.ts';
import { channelNames, frenchDay, letterNames, letterStateNames } from '../french.ts';
import { GoLink } from '../go-link.tsx';
import { Refusal } from '../told.tsx';

const states = ['awaiting-approval', 'drafted', 'ordered', 'released', 'sent', 'delivered', 'returned', 'failed', 'withdrawn'] as const;
const labels: Readonly<Partial<Record<(typeof states)[number], string>>> = {
  'awaiting-approval': 'À approuver',
  drafted: 'À réécrire',
  ordered: 'En composition',
  released: 'Partent',
  sent: 'Parties',
  delivered: 'Remises',
  returned: 'Revenues',
  failed: 'En panne',
  withdrawn: 'Retirées',
};

type Page = { readonly items: readonly LetterRow[]; readonly next?: string };

const Line = ({ letter }: { letter: LetterRow }): ReactNode => (
  <Table.Tr>
    <Table.Td>
      <GoLink to={`/lettre/${letter.id}`}>{letterNames[letter.template]}</GoLink>
    </Table.Td>
    <Table.Td>{letter.recipient}</Table.Td>
    <Table.Td>{channelNames[letter.channel]}</Table.Td>
    <Table.Td>{letter.ordered === undefined ? '' : frenchDay(letter.ordered.slice(0, 10))}</Table.Td>
    <Table.Td>
      {letter.problems.length === 0 ? letterStateNames[letter.state] : letter.problems.map(({ message }) => message).join(' ')}
    </Table.Td>
  </Table.Tr>
);

/** Letters by their state, those that wait for approval first, the oldest at the top. */
export const Letters = (): ReactNode => {
  const [state, setState] = useState<string>('awaiting-approval');
  const found = useInfiniteQuery({
    queryKey: ['letters', state],
    queryFn: ({ pageParam }) => ask<Page>(`/letters?state=${state}${pageParam === '' ? '' : `&cursor=${pageParam}`}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Title order={1}>Lettres</Title>
      <div className="wide">
        <SegmentedControl
          my="sm"
          aria-label="État des lettres"
          data={states.map((value) => ({ value, label: labels[value] ?? letterStateNames[value] }))}
          value={state}
          onChange={setState}
        />
      </div>
      <Refusal error={found.error} />
      {found.data !== undefined && items.length === 0 ? <Text my="md">Aucune lettre dans cet état.</Text> : null}
      {items.length === 0 ? null : (
        <div className="wide">
          <Table highlightOnHover verticalSpacing={6} className="lines">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Lettre</Table.Th>
                <Table.Th>Destinataire</Table.Th>
                <Table.Th>Voie</Table.Th>
                <Table.Th>Commandée</Table.Th>
                <Table.Th>Ce qui la retient</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((letter) => (
                <Line key={letter.id} letter={letter} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {found.hasNextPage ? (
        <Button my="sm" variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Voir la suite
        </Button>
      ) : null}
    </>
  );
};
