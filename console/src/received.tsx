import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { MailDetail } from '../../shared/contracts/console.ts';
import type { MailRecord } from '../../shared/contracts/record.ts';
import { change } from './api.ts';
import { frenchDay, frenchMoment, makerName } from './french.ts';
import { Refusal } from './told.tsx';

const sources: Readonly<Record<MailRecord['receivedFrom'], string>> = {
  clerk: 'donné par une personne',
  stamp: 'lu sur le tampon',
  header: 'de l’en-tête du courriel',
  appeared: 'jour du dépôt',
};

const Day = ({ detail }: { detail: MailDetail }): ReactNode => {
  const { record, people } = detail;
  const client = useQueryClient();
  const [day, setDay] = useState(record.received);
  const save = useMutation({
    mutationFn: () => change('PATCH', `/mail/${record.id}/received`, { day, version: record.version }),
    onSettled: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <>
      <form onSubmit={submit}>
        <Group gap="xs" align="end">
          <TextInput type="date" label="Jour de réception" value={day} onChange={(event) => setDay(event.currentTarget.value)} />
          <Button type="submit" disabled={day === '' || day === record.received} loading={save.isPending}>
            Corriger le jour
          </Button>
        </Group>
      </form>
      {record.receivedBy === undefined ? null : (
        <Text size="sm" className="soft">
          Corrigé par {makerName(record.receivedBy.by, people)}, {frenchMoment(record.receivedBy.at)} ; auparavant{' '}
          {frenchDay(record.receivedBy.said.received)}, {sources[record.receivedBy.said.receivedFrom]}.
        </Text>
      )}
      <Refusal error={save.error} />
    </>
  );
};

/** The day received, where it comes from, and its correction: what runs from it is computed again. */
export const Received = ({ detail }: { detail: MailDetail }): ReactNode => {
  const { received, receivedFrom, version } = detail.record;
  return (
    <details>
      <summary>
        Reçu le {frenchDay(received)} ({sources[receivedFrom]})
      </summary>
      <Day key={version} detail={detail} />
    </details>
  );
};
