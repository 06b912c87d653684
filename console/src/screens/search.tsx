import { Button, Group, Select, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { MailPage } from '../../../shared/contracts/console.ts';
import { useTitle } from '../address.ts';
import { change } from '../api.ts';
import { counted } from '../counted.ts';
import { DayInput, type GivenDay } from '../day/day-input.tsx';
import { DeskTable } from '../desk-table.tsx';
import { Refusal } from '../told.tsx';

const most = 50;

type Asked = { readonly text: string; readonly queue: string | null; readonly from: GivenDay; readonly to: GivenDay };

const bodyOf = ({ text, queue, from, to }: Asked): object => ({
  text,
  limit: most,
  ...(queue === null ? {} : { queue }),
  ...(from === '' || from === undefined ? {} : { from }),
  ...(to === '' || to === undefined ? {} : { to }),
});

const Found = ({ rows }: { rows: MailPage['items'] }): ReactNode =>
  rows.length === 0 ? (
    <p className="nothing">Aucun courrier ne contient ces mots. Essayez-en moins, ou élargissez les dates.</p>
  ) : (
    <DeskTable
      rows={rows}
      caption={rows.length === most ? `Les ${most} premiers : précisez pour en voir d’autres` : counted(rows.length, 'courrier')}
    />
  );

/** Any word that stands in the mail or in its fields, on which desk, received when. */
export const Search = ({
  queues,
  today,
}: {
  queues: readonly { readonly queue: string; readonly name: string }[];
  today: string;
}): ReactNode => {
  useTitle('Chercher');
  const [asked, setAsked] = useState<Asked>({ text: '', queue: null, from: '', to: '' });
  const set = (part: Partial<Asked>): void => setAsked((before) => ({ ...before, ...part }));
  const search = useMutation({ mutationFn: () => change<MailPage>('POST', '/search', bodyOf(asked)) });
  const complete = asked.text.trim() !== '' && asked.from !== undefined && asked.to !== undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (complete) search.mutate();
  };
  return (
    <>
      <Title order={1}>Chercher</Title>
      <form onSubmit={submit}>
        <search className="filters">
          <TextInput
            label="Mots, noms, numéros"
            placeholder="Morel, S26-104233"
            value={asked.text}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
          <Select
            label="File"
            placeholder="Toutes"
            clearable
            data={queues.map(({ queue, name }) => ({ value: queue, label: name }))}
            value={asked.queue}
            onChange={(queue) => set({ queue })}
          />
          <DayInput label="Reçu du" value={asked.from} set={(from) => set({ from })} today={today} />
          <DayInput label="au" value={asked.to} set={(to) => set({ to })} today={today} />
          <Group align="end">
            <Button type="submit" loading={search.isPending} disabled={!complete}>
              Chercher
            </Button>
          </Group>
        </search>
      </form>
      <Refusal error={search.error} />
      <div role="status">{search.data === undefined ? null : <Found rows={search.data.items} />}</div>
    </>
  );
};
