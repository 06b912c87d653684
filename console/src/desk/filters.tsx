import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { DeskView } from '../../../shared/contracts/console.ts';

export type Holder = 'all' | 'free' | 'mine' | 'taken';
type Sort = 'deadline' | 'received' | 'kind';
export type Filter = {
  readonly holder: Holder;
  readonly kind: string | null;
  readonly overdue: boolean;
  readonly text: string;
  readonly sort: Sort;
};

export const openFilter: Filter = { holder: 'all', kind: null, overdue: false, text: '', sort: 'deadline' };

/** What the API is asked: nothing where nothing is narrowed. */
export const questionOf = ({ holder, kind, overdue, text, sort }: Filter): object => ({
  sort,
  ...(holder === 'all' ? {} : { holder }),
  ...(kind === null ? {} : { kind }),
  ...(overdue ? { overdue } : {}),
  ...(text.trim() === '' ? {} : { text }),
});

const holders = ({ all, free, mine }: DeskView['counts']): { value: Holder; label: string }[] => [
  { value: 'all', label: `Tout (${all})` },
  { value: 'free', label: `Libres (${free})` },
  { value: 'mine', label: `À moi (${mine})` },
  { value: 'taken', label: `Pris (${all - free})` },
];
const sorts: readonly { readonly value: Sort; readonly label: string }[] = [
  { value: 'deadline', label: 'Le plus pressé' },
  { value: 'received', label: 'Le plus ancien' },
  { value: 'kind', label: 'Par nature' },
];

/** Narrows a desk, and says how many there are of what. */
export const Filters = ({
  filter,
  set,
  counts,
  kindNames,
  search,
}: {
  filter: Filter;
  set: (change: Partial<Filter>) => void;
  counts: DeskView['counts'];
  kindNames: Readonly<Record<string, string>>;
  search: Ref<HTMLInputElement>;
}): ReactNode => {
  const kinds = Object.entries(counts.kinds).map(([value, count]) => ({ value, label: `${kindNames[value] ?? value} (${count})` }));
  const held = holders(counts);
  return (
    <search className="filters">
      <SegmentedControl
        aria-label="Qui s’en occupe"
        data={held}
        value={filter.holder}
        onChange={(holder) => set({ holder: held.find(({ value }) => value === holder)?.value ?? 'all' })}
      />
      <Select
        aria-label="Nature"
        placeholder="Toute nature"
        clearable
        data={kinds}
        value={filter.kind}
        onChange={(kind) => set({ kind })}
      />
      <TextInput
        ref={search}
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
