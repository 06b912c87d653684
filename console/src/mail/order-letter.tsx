import { Button, Group, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { go } from '../address.ts';
import { change } from '../api.ts';
import { letterNames } from '../french.ts';
import { Refusal } from '../told.tsx';

/** Orders a letter for a document; it always waits for a second person. */
export const OrderLetter = ({ mailId, documentId, sender }: { mailId: string; documentId: string; sender: string }): ReactNode => {
  const client = useQueryClient();
  const [template, setTemplate] = useState<string | null>(null);
  const [recipient, setRecipient] = useState(sender);
  const order = useMutation({
    mutationFn: () => change<{ id: string }>('POST', '/letters', { mailId, documentId, template, recipient }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries();
      go(`/lettre/${id}`);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (template !== null && recipient.trim() !== '') order.mutate();
  };
  return (
    <details>
      <summary>Écrire une lettre</summary>
      <form onSubmit={submit}>
        <Group align="end" gap="xs">
          <Select
            label="Lettre"
            searchable
            data={Object.entries(letterNames).map(([value, label]) => ({ value, label }))}
            value={template}
            onChange={setTemplate}
          />
          <TextInput label="Destinataire" value={recipient} onChange={(event) => setRecipient(event.currentTarget.value)} />
          <Button type="submit" disabled={template === null || recipient.trim() === ''} loading={order.isPending}>
            Commander
          </Button>
        </Group>
      </form>
      <Refusal error={order.error} />
    </details>
  );
};
