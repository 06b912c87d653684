import { Anchor, Button, Checkbox, CopyButton, Group, SegmentedControl, Select, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { BulkAnswer, DeskRow, DeskView } from '../../../shared/contracts/console.ts';
import { go } from '../address.ts';
import { change } from '../api.ts';
import { DeskLines } from '../desk-lines.tsx';
import { Refusal, Told } from '../told.tsx';

type Action = 'take' | 'give-back' | 'finish';
type Holder = 'all' | 'free' | 'mine' | 'taken';
type Sort = 'deadline' | 'received' | 'kind';
type Filter = {
  readonly holder: Holder;
  readonly kind: string | null;
  readonly overdue: boolean;
  readonly text: string;
  readonly sort: Sort;
};

const asPage = 50;
const open: Filter = { holder: 'all', kind: null, overdue: false, text: '', sort: 'deadline' };

const questionOf = ({ holder, kind, overdue, text, sort }: Filter, offset: number): object => ({
  sort,
  offset,
  limit: asPage,
  ...(holder === 'all' ? {} : { holder }),
  ...(kind === null ? {} : { kind }),
  ...(overdue ? { overdue } : {}),
  ...(text.trim() === '' ? {} : { text }),
});

const holders: readonly { readonly value: Holder; readonly label: string }[] = [
  { value: 'all', label: 'Tout' },
  { value: 'free', label: 'Libres' },
  { value: 'mine', label: 'À moi' },
  { value: 'taken', label: 'Pris' },
];
const sorts: readonly { readonly value: Sort; readonly label: string }[] = [
  { value: 'deadline', label: 'Échéance' },
  { value: 'received', label: 'Ancienneté' },
  { value: 'kind', label: 'Nature' },
];

const Filters = ({
  filter,
  set,
  counts,
  kindNames,
}: {
  filter: Filter;
  set: (change: Partial<Filter>) => void;
  counts: DeskView['counts'];
  kindNames: Readonly<Record<string, string>>;
}): ReactNode => {
  const kinds = Object.entries(counts.kinds).map(([value, count]) => ({ value, label: `${kindNames[value] ?? value} (${count})` }));
  return (
    <search className="filters">
      <SegmentedControl
        aria-label="Qui s’en occupe"
        data={[...holders]}
        value={filter.holder}
        onChange={(holder) => set({ holder: holders.find(({ value }) => value === holder)?.value ?? 'all' })}
      />
      <Select
        aria-label="Nature"
        placeholder="Toutes les natures"
        clearable
        data={kinds}
        value={filter.kind}
        onChange={(kind) => set({ kind })}
      />
      <TextInput
        aria-label="Nom, numéro, juridiction"
        placeholder="Nom, numéro, juridiction"
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Select
        aria-label="Trier par"
        data={[...sorts]}
        allowDeselect={false}
        value={filter.sort}
        onChange={(sort) => set({ sort: sorts.find(({ value }) => value === sort)?.value ?? 'deadline' })}
      />
      <Checkbox
        label={`Dépassées (${counts.overdue})`}
        checked={filter.overdue}
        onChange={(event) => set({ overdue: event.currentTarget.checked })}
      />
    </search>
  );
};

const Feed = ({ queue }: { queue: string }): ReactNode => {
  const feed = useMutation({ mutationFn: () => change<{ path: string; until: string }>('POST', `/queues/${queue}/calendar`, {}) });
  return (
    <div>
      <Group gap="xs">
        <Anchor href={`/api/queues/${queue}/calendar.ics`} underline="always" size="sm">
          Télécharger le calendrier
        </Anchor>
        {feed.data === undefined ? (
          <Button size="compact-sm" variant="default" loading={feed.isPending} onClick={() => feed.mutate()}>
            S’abonner
          </Button>
        ) : (
          <CopyButton value={`${window.location.origin}${feed.data.path}`}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? 'Adresse copiée' : 'Copier l’adresse à donner à l’agenda'}
              </Button>
            )}
          </CopyButton>
        )}
      </Group>
      <Refusal error={feed.error} />
    </div>
  );
};

const Bulk = ({ chosen, act, clear }: { chosen: number; act: (action: Action) => void; clear: () => void }): ReactNode => (
  <div className="bulk" role="toolbar" aria-label="Courriers choisis">
    <Text size="sm" className={chosen === 0 ? 'soft' : undefined} fw={chosen === 0 ? 400 : 600}>
      {chosen === 0 ? 'Cochez des courriers pour agir sur plusieurs à la fois.' : `${chosen} choisi${chosen > 1 ? 's' : ''}`}
    </Text>
    {chosen === 0 ? null : (
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => act('take')}>
          Prendre
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => act('give-back')}>
          Rendre
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => act('finish')}>
          Classer
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={clear}>
          Tout décocher
        </Button>
      </Group>
    )}
  </div>
);

const told = ({ done, refused }: BulkAnswer): string => {
  const failed = refused.length === 0 ? '' : ` ; ${refused.length} refusé(s) : ${[...new Set(refused.map(({ why }) => why))].join(' ')}`;
  return `${done.length} fait${done.length > 1 ? 's' : ''}${failed}`;
};

const nameKinds = (rows: readonly DeskRow[]): Record<string, string> =>
  Object.fromEntries(rows.flatMap(({ kind, kindName }) => (kind === undefined || kindName === undefined ? [] : [[kind, kindName]])));

/** A department's queue: what is most urgent first, who has taken what, and by when which must be done. */
export const Desk = ({ queue, name }: { queue: string; name: string }): ReactNode => {
  const client = useQueryClient();
  const [filter, setFilter] = useState(open);
  const [offset, setOffset] = useState(0);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(0);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [text] = useDebouncedValue(filter.text, 250);
  const question = questionOf({ ...filter, text }, offset);
  const found = useQuery({
    queryKey: ['desk', queue, question],
    queryFn: async () => {
      const view = await change<DeskView>('POST', `/queues/${queue}/view`, question);
      setNames((known) => ({ ...known, ...nameKinds(view.items) }));
      return view;
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const settle = { onSettled: () => client.invalidateQueries() };
  const move = useMutation({
    mutationFn: ({ action, deliveryIds }: { action: Action; deliveryIds: readonly string[] }) =>
      change<BulkAnswer>('POST', `/queues/${queue}/bulk`, { action, deliveryIds }),
    ...settle,
  });
  const act = (action: Action, deliveryIds: readonly string[]): void => {
    move.mutate({ action, deliveryIds });
    choose(new Set());
  };
  const items = found.data?.items ?? [];
  const row = items[current];
  const step = (by: number): void => setCurrent((before) => Math.max(0, Math.min(items.length - 1, before + by)));
  const toggle = (id: string): void =>
    choose((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  useHotkeys([
    ['J', () => step(1)],
    ['K', () => step(-1)],
    ['O', () => (row === undefined ? undefined : go(`/courrier/${row.id}`))],
    ['X', () => (row === undefined ? undefined : toggle(row.deliveryId))],
    ['P', () => (row === undefined ? undefined : act('take', [row.deliveryId]))],
  ]);
  const set = (part: Partial<Filter>): void => {
    setFilter((before) => ({ ...before, ...part }));
    setOffset(0);
    setCurrent(0);
    choose(new Set());
  };
  return (
    <>
      <Group justify="space-between" align="start">
        <div>
          <Title order={1}>{name}</Title>
          {found.data === undefined ? null : (
            <Text size="sm" c="dimmed">
              {found.data.counts.all} en attente, {found.data.counts.free} libre(s), {found.data.counts.mine} à moi,{' '}
              {found.data.counts.overdue} dépassée(s)
            </Text>
          )}
        </div>
        <Feed queue={queue} />
      </Group>
      <Told query={found}>
        {(view) => (
          <>
            <Filters filter={filter} set={set} counts={view.counts} kindNames={names} />
            <Refusal error={move.error} />
            <div role="status" className="said">
              {move.data === undefined ? '' : told(move.data)}
            </div>
            <Bulk chosen={chosen.size} act={(action) => act(action, [...chosen])} clear={() => choose(new Set())} />
            <DeskLines
              rows={view.items}
              legal={queue === 'legal'}
              current={current}
              chosen={chosen}
              toggle={toggle}
              act={act}
              empty={view.counts.all === 0 ? 'Rien en attente.' : 'Rien ne correspond à ce filtre.'}
            />
            {view.found <= asPage ? null : (
              <Group justify="center" my="sm">
                <Button variant="default" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - asPage))}>
                  Précédents
                </Button>
                <Text size="sm">
                  {offset + 1} à {Math.min(offset + asPage, view.found)} sur {view.found}
                </Text>
                <Button variant="default" disabled={view.next === undefined} onClick={() => setOffset(offset + asPage)}>
                  Suivants
                </Button>
              </Group>
            )}
            <Text size="xs" c="dimmed" mt="sm">
              Clavier : J et K d’un courrier à l’autre, O l’ouvre, X le coche, P le prend.
            </Text>
          </>
        )}
      </Told>
    </>
  );
};
