import { Button, Group, Select, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { MailPage } from '../../../shared/contracts/console.ts';
import { change } from '../api.ts';
import { DeskTable } from '../desk-table.tsx';
import { Refusal } from '../told.tsx';

const most = 50;

type Asked = { readonly text: string; readonly queue: string | null; readonly from: string; readonly to: string };

const bodyOf = ({ text, queue, from, to }: Asked): object => ({
  text,
  limit: most,
  ...(queue === null ? {} : { queue }),
  ...(from === '' ? {} : { from }),
  ...(to === '' ? {} : { to }),
});

/** Any word that stands in the mail or in its fields, on which desk, received when. */
export const Search = ({ queues }: { queues: readonly { readonly queue: string; readonly name: string }[] }): ReactNode => {
  const [asked, setAsked] = useState<Asked>({ text: '', queue: null, from: '', to: '' });
  const set = (part: Partial<Asked>): void => setAsked((before) => ({ ...before, ...part }));
  const search = useMutation({ mutationFn: () => change<MailPage>('POST', '/search', bodyOf(asked)) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (asked.text.trim() !== '') search.mutate();
  };
  const found = search.data?.items;
  return (
    <>
      <Title order={1}>Chercher</Title>
      <form onSubmit={submit}>
        <search className="filters">
          <TextInput label="Mots, noms, numéros" value={asked.text} onChange={(event) => set({ text: event.currentTarget.value })} />
          <Select
            label="File"
            placeholder="Toutes"
            clearable
            data={queues.map(({ queue, name }) => ({ value: queue, label: name }))}
            value={asked.queue}
            onChange={(queue) => set({ queue })}
          />
          <TextInput type="date" label="Reçu du" value={asked.from} onChange={(event) => set({ from: event.currentTarget.value })} />
          <TextInput type="date" label="au" value={asked.to} onChange={(event) => set({ to: event.currentTarget.value })} />
          <Group align="end">
            <Button type="submit" loading={search.isPending} disabled={asked.text.trim() === ''}>
              Chercher
            </Button>
          </Group>
        </search>
      </form>
      <Refusal error={search.error} />
      <div role="status">
        {found === undefined ? null : (
          <DeskTable
            rows={found}
            caption={found.length === most ? `Les ${most} premiers : précisez pour en voir d’autres` : `${found.length} courrier(s)`}
          />
        )}
      </div>
    </>
  );
};
