import { Anchor, Button, CopyButton, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { change } from '../api.ts';
import { Refusal } from '../told.tsx';

/** The desk's deadlines as a calendar: a file, or an address that a diary follows. */
export const Feed = ({ queue }: { queue: string }): ReactNode => {
  const feed = useMutation({ mutationFn: () => change<{ path: string; until: string }>('POST', `/queues/${queue}/calendar`, {}) });
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
      <Refusal error={feed.error} />
    </div>
  );
};
