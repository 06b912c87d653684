import { Button, SegmentedControl, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LetterLine } from '../../../shared/contracts/console.ts';
import { useTitle } from '../address.ts';
import { ask } from '../api.ts';
import { Due } from '../due.tsx';
import { channelNames, letterNames, letterStateNames } from '../french.ts';
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

type Page = { readonly items: readonly LetterLine[]; readonly next?: string };

/** How far a letter is from leaving, for this person: ready, one's own, held. */
const distance = ({ state, problems, lastEditor }: LetterLine, me: string): 0 | 1 | 2 => {
  if (problems.length > 0) return 2;
  return state === 'awaiting-approval' && lastEditor === me ? 1 : 0;
};

const ToDo = ({ letter, me }: { letter: LetterLine; me: string }): ReactNode => {
  const far = distance(letter, me);
  if (far === 2) return letter.problems.map(({ message }) => message).join(' ');
  if (letter.state !== 'awaiting-approval') return letterStateNames[letter.state];
  return far === 1 ? 'Vous l’avez écrite : une autre personne l’approuve.' : <strong className="ready">Prête à approuver</strong>;
};

const prudentOf = ({ about }: LetterLine): string => about?.nextDeadline?.prudent ?? '9999';

const About = ({ letter: { about } }: { letter: LetterLine }): ReactNode => (
  <div className="soft">
    {[about?.kindName, about?.insuredName].filter((part) => part !== undefined).join(', ')}
    {about?.claimNumber === undefined ? null : <span className="number">, {about.claimNumber}</span>}
  </div>
);

const Line = ({ letter, me }: { letter: LetterLine; me: string }): ReactNode => (
  <Table.Tr>
    <Table.Td>
      <GoLink to={`/lettre/${letter.id}`}>{letterNames[letter.template]}</GoLink>
      <About letter={letter} />
    </Table.Td>
    <Table.Td>
      {letter.recipient}
      <div className="soft">{channelNames[letter.channel]}</div>
    </Table.Td>
    <Table.Td>
      <Due next={letter.about?.nextDeadline} />
    </Table.Td>
    <Table.Td>
      <ToDo letter={letter} me={me} />
    </Table.Td>
  </Table.Tr>
);

/** Letters by their state; of those that wait, first the ones that this person may let go, the most pressing at the top. */
export const Letters = ({ me }: { me: string }): ReactNode => {
  const [state, setState] = useState<string>('awaiting-approval');
  useTitle('Lettres');
  const found = useInfiniteQuery({
    queryKey: ['letters', state],
    queryFn: ({ pageParam }) => ask<Page>(`/letters?state=${state}${pageParam === '' ? '' : `&cursor=${pageParam}`}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
  });
  const items = (found.data?.pages.flatMap((page) => page.items) ?? []).toSorted(
    (a, b) => distance(a, me) - distance(b, me) || prudentOf(a).localeCompare(prudentOf(b)),
  );
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
      <Refusal error={found.error} again={() => void found.refetch()} />
      {found.data !== undefined && items.length === 0 ? (
        <Text className="nothing">
          {found.hasNextPage ? 'Aucune lettre pour vous parmi les premières.' : 'Aucune lettre dans cet état.'}
        </Text>
      ) : null}
      {items.length === 0 ? null : (
        <div className="wide">
          <Table highlightOnHover verticalSpacing={6} className="lines">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Lettre</Table.Th>
                <Table.Th>Destinataire</Table.Th>
                <Table.Th>Échéance du courrier</Table.Th>
                <Table.Th>À faire</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((letter) => (
                <Line key={letter.id} letter={letter} me={me} />
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
