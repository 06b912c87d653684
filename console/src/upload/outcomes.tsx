import { Button, Group, Progress, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MailRow, MailRows, Uploaded } from '../../../shared/contracts/console.ts';
import { change } from '../api.ts';
import { counted } from '../counted.ts';
import { Due } from '../due.tsx';
import { mailStateNames } from '../french.ts';
import { GoLink } from '../go-link.tsx';
import { Refusal } from '../told.tsx';

/** A file that was handed in: how much of it has gone, and what became of it. */
export type Sent = { readonly key: number; readonly name: string; readonly share: number; readonly outcome?: Uploaded };

const Refused = ({ outcome }: { outcome: Uploaded }): ReactNode => (
  <>
    <strong>{outcome.outcome === 'duplicate' ? 'Doublon' : 'Refusé'}</strong> : {outcome.message}{' '}
    {outcome.id === undefined ? null : <GoLink to={`/courrier/${outcome.id}`}>Premier envoi</GoLink>}
  </>
);

const Stopped = ({ row, allow }: { row: MailRow; allow: (id: string) => void }): ReactNode =>
  row.state === 'held' ? (
    <Group gap="xs">
      <span>
        <strong>Retenu</strong> : {row.problem ?? mailStateNames.held}
      </span>
      <Button size="compact-sm" onClick={() => allow(row.id)}>
        Autoriser la lecture
      </Button>
    </Group>
  ) : (
    <>
      <strong>{row.state === 'rejected' ? 'Rejeté' : 'En panne'}</strong> : {row.problem ?? ''}{' '}
      <GoLink to={`/courrier/${row.id}`}>Ouvrir</GoLink>
    </>
  );

type Became = { readonly sent: Sent; readonly row: MailRow | undefined; readonly hidden: boolean; readonly allow: (id: string) => void };

/** What a file has become, in words; what one has to do, where one has. */
const Became = ({ sent: { name, share, outcome }, row, hidden, allow }: Became): ReactNode => {
  if (outcome === undefined) return <Progress value={share * 100} aria-label={`Envoi de ${name}`} />;
  if (outcome.outcome !== 'accepted') return <Refused outcome={outcome} />;
  if (hidden) return 'Trié. Il est réservé à d’autres : secret médical, ou un service qui n’est pas le vôtre.';
  if (row === undefined) return outcome.message;
  if (row.state === 'held' || row.state === 'rejected' || row.state === 'failed') return <Stopped row={row} allow={allow} />;
  if (row.kindName === undefined) return mailStateNames[row.state];
  return (
    <>
      <GoLink to={`/courrier/${row.id}`}>{row.kindName}</GoLink>, {row.sender ?? 'expéditeur non lu'}, file {row.queueName}
    </>
  );
};

const summary = (batch: readonly Sent[]): string => {
  const of = (outcome: Uploaded['outcome']): number => batch.filter((sent) => sent.outcome?.outcome === outcome).length;
  const [taken, twice, refused] = [of('accepted'), of('duplicate'), of('rejected')];
  return [
    counted(taken, 'reçu'),
    ...(twice === 0 ? [] : [counted(twice, 'doublon')]),
    ...(refused === 0 ? [] : [counted(refused, 'refusé')]),
  ].join(', ');
};

/** Each file of what was handed in, and what it has become as it happens. */
export const Outcomes = ({ batch }: { batch: readonly Sent[] }): ReactNode => {
  const client = useQueryClient();
  const ids = batch.flatMap(({ outcome }) => (outcome?.outcome === 'accepted' && outcome.id !== undefined ? [outcome.id] : []));
  const rows = useQuery({
    queryKey: ['uploads', ids],
    queryFn: () => change<MailRows>('POST', '/mail/rows', { ids: ids.slice(0, 200) }),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
    refetchInterval: 3_000,
  });
  const allow = useMutation({
    mutationFn: (id: string) => change('POST', `/mail/${id}/allow`, {}),
    onSettled: () => client.invalidateQueries(),
  });
  if (batch.length === 0) return null;
  const gone = batch.filter(({ outcome }) => outcome !== undefined).length;
  return (
    <section aria-label="Ce dépôt">
      <Title order={2} size="h3" mt="md">
        Ce dépôt : {gone} sur {batch.length}
      </Title>
      {gone === batch.length ? null : <Progress value={(gone / batch.length) * 100} aria-label="Avancement du dépôt" />}
      <Text size="sm" role="status">
        {summary(batch)}.
      </Text>
      <Refusal error={allow.error} />
      <Table verticalSpacing={4} className="lines">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Fichier</Table.Th>
            <Table.Th>Ce qu’il est devenu</Table.Th>
            <Table.Th>Échéance</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {batch.map((sent) => {
            const row = rows.data?.items.find(({ id }) => id === sent.outcome?.id);
            const hidden = rows.data?.hidden.some((id) => id === sent.outcome?.id) === true;
            return (
              <Table.Tr key={sent.key}>
                <Table.Td className="name">{sent.name}</Table.Td>
                <Table.Td>
                  <Became sent={sent} row={row} hidden={hidden} allow={allow.mutate} />
                </Table.Td>
                <Table.Td>{row?.nextDeadline === undefined ? '' : <Due next={row.nextDeadline} />}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
};
