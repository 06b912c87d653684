import { Button, Group, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { MailRow } from '../../../shared/contracts/console.ts';
import { change } from '../api.ts';
import { DeskTable } from '../desk-table.tsx';
import { Refusal } from '../told.tsx';

/** Any word that stands in the mail or in its fields. */
export const Search = (): ReactNode => {
  const [text, setText] = useState('');
  const search = useMutation({ mutationFn: () => change<{ items: MailRow[] }>('POST', '/search', { text }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') search.mutate();
  };
  return (
    <>
      <Title order={1}>Chercher</Title>
      <form onSubmit={submit}>
        <Group align="end" my="sm">
          <TextInput label="Mots, noms, numéros" value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Button type="submit">Chercher</Button>
        </Group>
      </form>
      <Refusal error={search.error} />
      {search.data === undefined ? null : (
        <DeskTable rows={search.data.items} caption={`${search.data.items.length} courrier(s)`} keyOf={(row) => row.id} />
      )}
    </>
  );
};
