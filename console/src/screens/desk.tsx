import { Anchor, Button, Group, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DeskRow } from '../../../shared/contracts/console.ts';
import { ask, change } from '../api.ts';
import { DeskTable } from '../desk-table.tsx';
import { Refusal, Told } from '../told.tsx';

type Move = { readonly what: 'take' | 'give-back' | 'finish'; readonly deliveryId: string };

/** A department's queue: who has taken what, and by when it must be done. */
export const Desk = ({ queue, name, me }: { queue: string; name: string; me: string }): ReactNode => {
  const client = useQueryClient();
  const found = useQuery({
    queryKey: ['desk', queue],
    queryFn: () => ask<{ items: DeskRow[] }>(`/queues/${queue}`),
    refetchInterval: 10_000,
  });
  const move = useMutation({
    mutationFn: ({ what, deliveryId }: Move) => change('POST', `/queues/${queue}/${what}`, { deliveryId }),
    onSettled: () => client.invalidateQueries(),
  });
  const actions = ({ deliveryId, takenBy, fileName }: DeskRow): ReactNode => {
    const button = (what: Move['what'], label: string): ReactNode => (
      <Button size="compact-sm" variant="default" onClick={() => move.mutate({ what, deliveryId })} aria-label={`${label} : ${fileName}`}>
        {label}
      </Button>
    );
    if (takenBy === undefined) return button('take', 'Prendre');
    if (takenBy !== me) return `pris par ${takenBy}`;
    return (
      <Group gap="xs">
        {button('give-back', 'Rendre')}
        {button('finish', 'Classer')}
      </Group>
    );
  };
  return (
    <>
      <Group justify="space-between">
        <Title order={1}>{name}</Title>
        <Anchor href={`/api/queues/${queue}/calendar.ics`} underline="always">
          Calendrier des échéances
        </Anchor>
      </Group>
      <Refusal error={move.error} />
      <Told query={found}>
        {({ items }) => (
          <DeskTable
            rows={items}
            caption={`${items.length} courrier(s), le plus urgent d’abord`}
            keyOf={(row) => row.deliveryId}
            action={actions}
          />
        )}
      </Told>
    </>
  );
};
