import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DeskRow } from '../../../shared/contracts/console.ts';
import { ask, change } from '../api.ts';
import { GoLink } from '../go-link.tsx';
import { Refusal, Told } from '../told.tsx';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

type Choice = { readonly mailId: string; readonly documentId: string; readonly kind: string };

const Case = ({ row, first, decide }: { row: DeskRow; first: boolean; decide: (choice: Choice) => void }): ReactNode => {
  const choose = (index: number): void => {
    const one = row.likeliest[index];
    if (one !== undefined) decide({ mailId: row.id, documentId: row.documentId, kind: one.kind });
  };
  useHotkeys(
    first
      ? [
          ['1', () => choose(0)],
          ['2', () => choose(1)],
        ]
      : [],
  );
  return (
    <Card withBorder my="sm" component="article" aria-label={row.fileName}>
      <Group justify="space-between">
        <GoLink to={`/courrier/${row.id}`}>{row.sender ?? row.fileName}</GoLink>
        <Text size="sm">{row.reasons[0] ?? ''}</Text>
      </Group>
      {row.why.map((quote) => (
        <Text size="sm" key={quote}>
          « {quote} »
        </Text>
      ))}
      <Group mt="xs">
        {row.likeliest.map((one, index) => (
          <Button key={one.kind} variant={index === 0 ? 'filled' : 'default'} onClick={() => choose(index)}>
            {index + 1}. {one.name} ({percent(one.confidence)})
          </Button>
        ))}
      </Group>
    </Card>
  );
};

/** What the program was unsure of: keys 1 and 2 decide the first. */
export const Review = (): ReactNode => {
  const client = useQueryClient();
  const found = useQuery({
    queryKey: ['desk', 'review'],
    queryFn: () => ask<{ items: DeskRow[] }>('/queues/review'),
    refetchInterval: 10_000,
  });
  const decide = useMutation({
    mutationFn: ({ mailId, documentId, kind }: Choice) => change('POST', `/mail/${mailId}/documents/${documentId}/kind`, { kind }),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <>
      <Title order={1}>À vérifier</Title>
      <Text>Les touches 1 et 2 décident du premier courrier. Une autre nature : ouvrez le courrier.</Text>
      <Refusal error={decide.error} />
      <Told query={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Text my="md">Rien à vérifier.</Text>
          ) : (
            items.map((row, index) => <Case key={row.deliveryId} row={row} first={index === 0} decide={decide.mutate} />)
          )
        }
      </Told>
    </>
  );
};
