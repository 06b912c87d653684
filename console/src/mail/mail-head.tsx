import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import { useTitle } from '../address.ts';
import { change } from '../api.ts';
import { counted } from '../counted.ts';
import { mailStateNames } from '../french.ts';
import { plainDay } from '../french-days.ts';
import { Refusal } from '../told.tsx';
import { Neighbours } from './neighbours.tsx';

/** Of an act, who sues whom; of anything else, who sent it. */
const nameOf = ({ row, record }: MailDetail): string => {
  const kind = row.kindName ?? record.fileName;
  if (row.claimants.length > 0) return `${kind}, ${row.claimants.join(', ')} c/ ${row.defendants.join(', ') || 'défendeur non lu'}`;
  return row.sender === undefined ? kind : `${kind}, ${row.sender}`;
};

/** What a piece of mail is, and what holds it where something does. */
export const MailHead = ({ detail }: { detail: MailDetail }): ReactNode => {
  const { record, row } = detail;
  const client = useQueryClient();
  const allow = useMutation({
    mutationFn: () => change('POST', `/mail/${record.id}/allow`, {}),
    onSettled: () => client.invalidateQueries(),
  });
  const name = nameOf(detail);
  useTitle(name);
  return (
    <>
      <Neighbours id={record.id} />
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Title order={1}>{name}</Title>
          <Text size="sm" className="soft">
            {row.claimNumber === undefined ? '' : `Sinistre ${row.claimNumber}, `}reçu le {plainDay(record.received)}, {record.fileName},{' '}
            {counted(record.pageCount, 'page')}, {mailStateNames[record.state]}
          </Text>
        </div>
        <Group gap="md" wrap="nowrap">
          <Anchor size="sm" href={`/api/mail/${record.id}/original`} underline="always">
            Original
          </Anchor>
          <Anchor size="sm" href={`/api/mail/${record.id}/record.json`} underline="always" className="number">
            Données (JSON)
          </Anchor>
        </Group>
      </Group>
      {record.problem === undefined ? null : (
        <Alert color="red" my="sm" title={mailStateNames[record.state]}>
          {record.problem.message}
        </Alert>
      )}
      {record.state === 'held' ? (
        <Button my="xs" loading={allow.isPending} onClick={() => allow.mutate()}>
          Autoriser la lecture
        </Button>
      ) : null}
      <Refusal error={allow.error} />
    </>
  );
};
