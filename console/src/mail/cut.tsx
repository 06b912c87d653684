import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import type { MailRecord, PageRange } from '../../../shared/contracts/record.ts';
import { change } from '../api.ts';
import { counted } from '../counted.ts';
import { makerName } from '../french.ts';
import { frenchMoment } from '../french-days.ts';
import { Refusal } from '../told.tsx';
import type { Place } from './page-view.tsx';

const roles = ['begins', 'goes-on', 'out'] as const;
type Role = (typeof roles)[number];
type Leaf = { readonly part: string; readonly page: number; readonly role: Role };

const roleNames: Readonly<Record<Role, string>> = { begins: 'début d’une lettre', 'goes-on': 'suite', out: 'hors lettre' };
const signs: Readonly<Record<Role, string>> = { begins: '¶', 'goes-on': '·', out: '×' };

const roleOf = (documents: MailRecord['documents'], part: string, page: number): Role => {
  const holder = documents.find((one) => one.part === part && one.pages[0] <= page && page <= one.pages[1]);
  if (holder === undefined) return 'out';
  return holder.pages[0] === page ? 'begins' : 'goes-on';
};

const leavesOf = ({ parts, documents }: MailRecord): Leaf[] =>
  parts.flatMap((part) =>
    Array.from({ length: part.pageCount }, (_, index) => ({ part: part.id, page: index + 1, role: roleOf(documents, part.id, index + 1) })),
  );

/** The letters that the pages make: each begins where a person said so, and ends before what is out or begins anew. */
const rangesOf = (leaves: readonly Leaf[]): PageRange[] => {
  const ranges: { part: string; pages: [number, number] }[] = [];
  let before: Leaf | undefined;
  for (const leaf of leaves) {
    const last = ranges.at(-1);
    const follows = before !== undefined && before.part === leaf.part && before.role !== 'out' && last !== undefined;
    if (leaf.role === 'begins' || (leaf.role === 'goes-on' && !follows)) ranges.push({ part: leaf.part, pages: [leaf.page, leaf.page] });
    else if (leaf.role === 'goes-on' && last !== undefined) last.pages[1] = leaf.page;
    before = leaf;
  }
  return ranges;
};

const cutOf = ({ documents }: MailRecord): string => JSON.stringify(documents.map(({ part, pages }) => ({ part, pages })));
const same = (ranges: readonly PageRange[], record: MailRecord): boolean => JSON.stringify(ranges) === cutOf(record);

const Leaves = ({ detail, show }: { detail: MailDetail; show: (part: string, place: Place) => void }): ReactNode => {
  const { record } = detail;
  const client = useQueryClient();
  const [leaves, setLeaves] = useState(() => leavesOf(record));
  const ranges = rangesOf(leaves);
  const save = useMutation({
    mutationFn: () => change('POST', `/mail/${record.id}/split`, { documents: ranges, version: record.version }),
    onSettled: () => client.invalidateQueries(),
  });
  const turn = (index: number): void =>
    setLeaves((before) =>
      before.map((leaf, place) =>
        place === index ? { ...leaf, role: roles[(roles.indexOf(leaf.role) + 1) % roles.length] ?? 'begins' } : leaf,
      ),
    );
  return (
    <>
      <Text size="sm">Cliquez sur une page pour dire si elle commence une lettre (¶), la continue (·) ou n’en est pas une (×).</Text>
      <div className="leaves">
        {leaves.map((leaf, index) => (
          <Button
            key={`${leaf.part} ${leaf.page}`}
            size="compact-sm"
            variant={leaf.role === 'begins' ? 'filled' : 'default'}
            aria-label={`Page ${index + 1} : ${roleNames[leaf.role]}`}
            onClick={() => turn(index)}
            onFocus={() => show(leaf.part, { page: leaf.page, box: [0, 0, 0, 0] })}
          >
            {signs[leaf.role]} {index + 1}
          </Button>
        ))}
      </div>
      <Group gap="xs">
        <Button
          size="compact-sm"
          disabled={ranges.length === 0 || same(ranges, record)}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          Découper en {counted(ranges.length, 'lettre')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={same(ranges, record)} onClick={() => setLeaves(leavesOf(record))}>
          Revenir
        </Button>
      </Group>
      {record.split === undefined ? null : (
        <Text size="sm" className="soft">
          Découpé par {makerName(record.split.by, detail.people)}, {frenchMoment(record.split.at)} ; le programme avait vu{' '}
          {counted(record.split.said.length, 'lettre')}.
        </Text>
      )}
      <Refusal error={save.error} />
    </>
  );
};

/** Where each letter of a file begins and which pages are none: each page is a button that changes its part in it. */
export const Cut = ({ detail, show }: { detail: MailDetail; show: (part: string, place: Place) => void }): ReactNode => (
  <details>
    <summary>Découpage en lettres ({detail.record.documents.length})</summary>
    <Leaves key={cutOf(detail.record)} detail={detail} show={show} />
  </details>
);
