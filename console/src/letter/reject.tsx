import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { change } from '../api.ts';
import { Refusal } from '../told.tsx';

/** Sends a letter back to whoever wrote it, with the reason. */
export const Reject = ({ id }: { id: string }): ReactNode => {
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const reject = useMutation({
    mutationFn: () => change('POST', `/letters/${id}/reject`, { reason }),
    onSettled: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim().length >= 3) reject.mutate();
  };
  if (!opened)
    return (
      <Button variant="default" onClick={() => setOpened(true)}>
        Refuser…
      </Button>
    );
  return (
    <form onSubmit={submit} onKeyDown={(event) => (event.key === 'Escape' ? setOpened(false) : undefined)}>
      <Group align="end" gap="xs">
        <TextInput
          label="Motif du refus"
          data-autofocus
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={reason.trim().length < 3} loading={reject.isPending}>
          Refuser
        </Button>
        <Button variant="subtle" onClick={() => setOpened(false)}>
          Annuler
        </Button>
      </Group>
      <Refusal error={reject.error} />
    </form>
  );
};
