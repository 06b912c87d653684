import { Button, Checkbox, Group, Select, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AuditLine, AuditPage, ShownPeople } from '../../../shared/contracts/administration.ts';
import { ask } from '../api.ts';
import { counted } from '../counted.ts';
import { frenchInstant } from '../french-days.ts';
import { GoLink } from '../go-link.tsx';
import { Refusal } from '../told.tsx';
import { useUnable } from '../unable.tsx';

const Subject = ({ sort, subject, what }: AuditLine): ReactNode => {
  if (subject === undefined) return null;
  if (sort === 'house' || what === 'erased') return subject;
  return <GoLink to={`/${sort === 'mail' ? 'courrier' : 'lettre'}/${subject}`}>{subject}</GoLink>;
};

const Lines = ({ lines }: { lines: readonly AuditLine[] }): ReactNode => (
  <Table captionSide="top" withTableBorder verticalSpacing={4}>
    <Table.Caption>{counted(lines.length, 'ligne')}, la plus récente d’abord</Table.Caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>Quand</Table.Th>
        <Table.Th>Qui</Table.Th>
        <Table.Th>Quoi</Table.Th>
        <Table.Th>Sur</Table.Th>
        <Table.Th>Raison</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {lines.map((line, index) => (
        <Table.Tr key={`${line.at} ${line.subject ?? ''} ${lines.length - index}`}>
          <Table.Td>{frenchInstant(line.at)}</Table.Td>
          <Table.Td>{line.byName}</Table.Td>
          <Table.Td>{line.whatName}</Table.Td>
          <Table.Td>
            <Subject {...line} />
          </Table.Td>
          <Table.Td>{line.why ?? ''}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

/** Who did what when. */
export const AdminAudit = (): ReactNode => {
  const [by, setBy] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const unable = useUnable();
  const people = useQuery({ queryKey: ['admin', 'people'], queryFn: () => ask<ShownPeople>('/admin/people') });
  const filter = `${by === null ? '' : `&by=${encodeURIComponent(by)}`}${all ? '&all=true' : ''}`;
  const found = useInfiniteQuery({
    queryKey: ['admin', 'audit', filter],
    queryFn: ({ pageParam }) => ask<AuditPage>(`/admin/audit?limit=50${filter}${pageParam}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => (next === undefined ? undefined : `&cursor=${encodeURIComponent(next)}`),
  });
  return (
    <>
      <Title order={2} size="h3">
        Journal
      </Title>
      <Group align="end" my="sm">
        <Select
          label="Personne"
          placeholder="toutes"
          clearable
          data={people.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          value={by}
          onChange={setBy}
        />
        {unable !== undefined && unable.steps === undefined ? (
          <Checkbox
            label="avec ce que le programme a fait"
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
            mb="xs"
          />
        ) : null}
      </Group>
      {unable?.steps === undefined ? null : <Text size="sm">{unable.steps}</Text>}
      <Refusal error={found.error} />
      {found.data === undefined ? <Text>Un instant…</Text> : <Lines lines={found.data.pages.flatMap(({ items }) => items)} />}
      {found.hasNextPage ? (
        <Button variant="default" my="sm" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Lignes plus anciennes
        </Button>
      ) : null}
    </>
  );
};
