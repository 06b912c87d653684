import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkAnswer, DeskRow, DeskView } from '../../../shared/contracts/console.ts';
import { change } from '../api.ts';
import type { Action } from './actions.ts';
import { type Filter, openFilter, questionOf } from './filters.tsx';

export const asPage = 50;

const nameKinds = (rows: readonly DeskRow[]): Record<string, string> =>
  Object.fromEntries(rows.flatMap(({ kind, kindName }) => (kind === undefined || kindName === undefined ? [] : [[kind, kindName]])));

type Place = { readonly filter: Filter; readonly offset: number; readonly current: number };
const start: Place = { filter: openFilter, offset: 0, current: 0 };
/** Where a person was on each desk: who comes back from a piece of mail goes on there. */
const places = new Map<string, Place>();

/** What a desk shows, where a person is in it, and what may be done with its lines. */
export const useDesk = (queue: string) => {
  const client = useQueryClient();
  const [place, setPlace] = useState<Place>(() => places.get(queue) ?? start);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [kindNames, setKindNames] = useState<Readonly<Record<string, string>>>({});
  const move = (part: Partial<Place>): void =>
    setPlace((before) => {
      const next = { ...before, ...part };
      places.set(queue, next);
      return next;
    });
  const [text] = useDebouncedValue(place.filter.text, 250);
  const question = { ...questionOf({ ...place.filter, text }), offset: place.offset, limit: asPage };
  const found = useQuery({
    queryKey: ['desk', queue, question],
    queryFn: async () => {
      const view = await change<DeskView>('POST', `/queues/${queue}/view`, question);
      setKindNames((known) => ({ ...known, ...nameKinds(view.items) }));
      return view;
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const done = useMutation({
    mutationFn: ({ action, deliveryIds }: { action: Action; deliveryIds: readonly string[] }) =>
      change<BulkAnswer>('POST', `/queues/${queue}/bulk`, { action, deliveryIds }),
    onSettled: () => client.invalidateQueries(),
  });
  return {
    ...place,
    found,
    kindNames,
    chosen,
    choose,
    move,
    done,
    narrow: (part: Partial<Filter>): void => {
      move({ filter: { ...place.filter, ...part }, offset: 0, current: 0 });
      choose(new Set());
    },
    act: (action: Action, deliveryIds: readonly string[]): void => {
      done.mutate({ action, deliveryIds });
      choose(new Set());
    },
  };
};
