import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import type { MailRecord } from '../../../shared/contracts/record.ts';
import { change } from '../api.ts';
import { DayInput, type GivenDay } from '../day/day-input.tsx';
import { makerName } from '../french.ts';
import { frenchDay, frenchMoment } from '../french-days.ts';
import { Refusal } from '../told.tsx';

const sources: Readonly<Record<MailRecord['receivedFrom'], string>> = {
  clerk: 'donné par une personne',
  stamp: 'lu sur le tampon',
  header: 'de l’en-tête du courriel',
  appeared: 'jour du dépôt',
};

const Day = ({ detail, today }: { detail: MailDetail; today: string }): ReactNode => {
  const { record, people } = detail;
  const client = useQueryClient();
  const [day, setDay] = useState<GivenDay>(record.received);
  const save = useMutation({
    mutationFn: () => change('PATCH', `/mail/${record.id}/received`, { day, version: record.version }),
    onSettled: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (day !== undefined && day !== '' && day !== record.received) save.mutate();
  };
  return (
    <>
      <form onSubmit={submit}>
        <Group gap="xs" align="end">
          <DayInput label="Jour de réception" value={day} set={setDay} today={today} max={today} />
          <Button type="submit" disabled={day === undefined || day === '' || day === record.received} loading={save.isPending}>
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
export const Received = ({ detail, today }: { detail: MailDetail; today: string }): ReactNode => {
  const { received, receivedFrom } = detail.record;
  return (
    <details>
      <summary>
        Reçu le {frenchDay(received)} ({sources[receivedFrom]})
      </summary>
      <Day key={received} detail={detail} today={today} />
    </details>
  );
};
