import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import { change } from '../api.ts';
import { FinishButton } from '../finish-button.tsx';
import { Refusal } from '../told.tsx';

type Move = { readonly action: 'take' | 'give-back' | 'finish'; readonly queue: string; readonly deliveryId: string };
type Line = MailDetail['waiting'][number];

const holderOf = ({ takenBy, mine }: Line): string => {
  if (takenBy === undefined) return 'personne ne l’a pris';
  return mine ? 'vous l’avez pris' : `pris par ${takenBy}`;
};

/** The desks that the mail waits on, and who has it in hand. */
export const Waiting = ({ detail }: { detail: MailDetail }): ReactNode => {
  const { waiting, record, kindNames } = detail;
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: ({ action, queue, deliveryId }: Move) => change('POST', `/queues/${queue}/${action}`, { deliveryId }),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <div className="waiting">
      {waiting.length === 0 ? (
        <Text size="sm" className="soft">
          N’attend sur aucune file.
        </Text>
      ) : null}
      {waiting.map((line) => {
        const { queue, deliveryId, documentId, takenBy, mine } = line;
        const document = record.documents.length > 1 ? record.documents.find(({ id }) => id === documentId) : undefined;
        const about = document === undefined ? '' : ` (${kindNames[document.kind]})`;
        return (
          <Group key={deliveryId} gap="xs">
            <Text size="sm">
              {line.queueName}
              {about} : {holderOf(line)}
            </Text>
            {takenBy === undefined ? (
              <Button size="compact-sm" onClick={() => move.mutate({ action: 'take', queue, deliveryId })}>
                Prendre
              </Button>
            ) : null}
            {mine ? (
              <>
                <Button size="compact-sm" variant="default" onClick={() => move.mutate({ action: 'give-back', queue, deliveryId })}>
                  Rendre
                </Button>
                <FinishButton variant="filled" finish={() => move.mutate({ action: 'finish', queue, deliveryId })} />
              </>
            ) : null}
          </Group>
        );
      })}
      <Refusal error={move.error} />
    </div>
  );
};
