import { Anchor, Button, CopyButton, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CalendarGiven } from '../../../shared/contracts/calendar-addresses.ts';
import { ask, change } from '../api.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { Refusal } from '../told.tsx';

/** Says that an address of this calendar is open, and withdraws it with all those from before. */
const Given = ({ queue, withdrawn }: { queue: string; withdrawn: () => void }): ReactNode => {
  const client = useQueryClient();
  const given = useQuery({ queryKey: ['calendar', queue], queryFn: () => ask<CalendarGiven>(`/queues/${queue}/calendar`) });
  const withdraw = useMutation({
    mutationFn: () => change<CalendarGiven>('POST', `/queues/${queue}/calendar/withdraw`, {}),
    onSuccess: withdrawn,
    onSettled: () => client.invalidateQueries({ queryKey: ['calendar', queue] }),
  });
  return (
    <>
      {given.data?.given === true ? (
        <Group gap="xs" mt={4}>
          <Text size="sm">Une adresse de ce calendrier vous a été donnée.</Text>
          <ConfirmButton
            label="Retirer l’adresse"
            ask="Retirer toutes vos adresses de ce calendrier"
            size="compact-sm"
            variant="default"
            loading={withdraw.isPending}
            act={() => withdraw.mutate()}
          />
        </Group>
      ) : null}
      <Refusal error={withdraw.error} />
    </>
  );
};

/** The desk's deadlines as a calendar: a file, or an address that a diary follows until it is withdrawn. */
export const Feed = ({ queue }: { queue: string }): ReactNode => {
  const client = useQueryClient();
  const feed = useMutation({
    mutationFn: () => change<{ path: string; until: string }>('POST', `/queues/${queue}/calendar`, {}),
    onSuccess: () => client.setQueryData(['calendar', queue], { given: true }),
  });
  return (
    <div>
      <Group gap="xs">
        <Anchor href={`/api/queues/${queue}/calendar.ics`} underline="always" size="sm">
          Télécharger le calendrier
        </Anchor>
        {feed.data === undefined ? (
          <Button size="compact-sm" variant="default" loading={feed.isPending} onClick={() => feed.mutate()}>
            S’abonner
          </Button>
        ) : (
          <CopyButton value={`${window.location.origin}${feed.data.path}`}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? 'Adresse copiée' : 'Copier l’adresse à donner à l’agenda'}
              </Button>
            )}
          </CopyButton>
        )}
      </Group>
      <Given queue={queue} withdrawn={feed.reset} />
      <Refusal error={feed.error} />
    </div>
  );
};
