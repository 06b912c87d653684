import { Button, Group, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { RecordedDocument } from '../../../shared/contracts/record.ts';
import { go } from '../address.ts';
import { change } from '../api.ts';
import { letterNames } from '../french.ts';
import { Refusal } from '../told.tsx';

type Ordered = { readonly mailId: string; readonly document: RecordedDocument; readonly about: string | undefined };

const senderOf = ({ fields }: RecordedDocument): string => {
  const name = (fields['complainantName'] ?? fields['senderName'])?.value;
  return typeof name === 'string' ? name : '';
};

/** Orders a letter for a document; it always waits for a second person. */
export const OrderLetter = ({ mailId, document, about }: Ordered): ReactNode => {
  const client = useQueryClient();
  const [template, setTemplate] = useState<string | null>(null);
  const [recipient, setRecipient] = useState(() => senderOf(document));
  const order = useMutation({
    mutationFn: () => change<{ id: string }>('POST', '/letters', { mailId, documentId: document.id, template, recipient }),
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
      <summary>Écrire une lettre{about === undefined ? '' : ` (${about})`}</summary>
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
            Rédiger
          </Button>
        </Group>
      </form>
      <Refusal error={order.error} />
    </details>
  );
};
