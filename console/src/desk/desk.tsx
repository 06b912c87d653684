import { Button, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { go, useTitle } from '../address.ts';
import { useShortcuts } from '../shortcuts.ts';
import { Refusal, Told } from '../told.tsx';
import { keepTrail } from '../trail.ts';
import { Bulk, bulkTold } from './bulk.tsx';
import { Feed } from './feed.tsx';
import { Filters } from './filters.tsx';
import { DeskLines } from './lines.tsx';
import { asPage, useDesk } from './use-desk.ts';

const Pages = ({ offset, found, turn }: { offset: number; found: number; turn: (offset: number) => void }): ReactNode =>
  found <= asPage ? null : (
    <Group justify="center" my="sm">
      <Button variant="default" disabled={offset === 0} onClick={() => turn(Math.max(0, offset - asPage))}>
        Précédents
      </Button>
      <Text size="sm">
        {offset + 1} à {Math.min(offset + asPage, found)} sur {found}
      </Text>
      <Button variant="default" disabled={offset + asPage >= found} onClick={() => turn(offset + asPage)}>
        Suivants
      </Button>
    </Group>
  );

/** A department's queue: what is most urgent first, who has taken what, and by when which must be done. */
export const Desk = ({ queue, name }: { queue: string; name: string }): ReactNode => {
  const desk = useDesk(queue);
  const [walkedTo, setWalkedTo] = useState<number>();
  const search = useRef<HTMLInputElement>(null);
  useTitle(name);
  const items = desk.found.data?.items ?? [];
  const current = Math.min(desk.current, Math.max(0, items.length - 1));
  const row = items[current];
  const ids = items.map(({ id }) => id);
  useEffect(() => {
    keepTrail({ name, path: `/file/${queue}`, ids });
  }, [ids.join()]);
  const step = (by: number): void => {
    const inLines = document.activeElement?.closest('.lines') !== null;
    const next = Math.max(0, Math.min(items.length - 1, inLines ? current + by : current));
    desk.move({ current: next });
    setWalkedTo(next);
  };
  useShortcuts({
    J: () => step(1),
    K: () => step(-1),
    O: () => (row === undefined ? undefined : go(`/courrier/${row.id}`)),
    X: () =>
      row === undefined
        ? undefined
        : desk.choose(
            new Set(
              desk.chosen.has(row.deliveryId) ? [...desk.chosen].filter((id) => id !== row.deliveryId) : [...desk.chosen, row.deliveryId],
            ),
          ),
    P: () => (row === undefined ? undefined : desk.act('take', [row.deliveryId])),
    '/': () => search.current?.focus(),
  });
  return (
    <>
      <Group justify="space-between" align="center">
        <Title order={1}>{name}</Title>
        <Feed queue={queue} />
      </Group>
      <Told query={desk.found}>
        {(view) => (
          <>
            <Filters filter={desk.filter} set={desk.narrow} counts={view.counts} kindNames={desk.kindNames} search={search} />
            <Refusal error={desk.done.error} />
            <Bulk
              chosen={desk.chosen.size}
              act={(action) => desk.act(action, [...desk.chosen])}
              clear={() => desk.choose(new Set())}
              said={desk.done.data === undefined ? '' : bulkTold(desk.done.data)}
            />
            <DeskLines
              rows={view.items}
              legal={queue === 'legal'}
              current={current}
              walkedTo={walkedTo}
              enter={(index) => {
                setWalkedTo(undefined);
                desk.move({ current: index });
              }}
              chosen={desk.chosen}
              choose={desk.choose}
              act={desk.act}
              empty={view.counts.all === 0 ? 'Rien n’attend ici : tout est traité.' : 'Rien ne correspond à ce filtre.'}
            />
            <Pages offset={desk.offset} found={view.found} turn={(offset) => desk.move({ offset, current: 0 })} />
          </>
        )}
      </Told>
    </>
  );
};
