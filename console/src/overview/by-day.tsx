import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Overview as Figures } from '../../../shared/contracts/overview.ts';
import { FiguresTable } from '../figures-table.tsx';
import { frenchDay, shortDay } from '../french-days.ts';
import grids from '../grids.module.css';
import { type BarRow, type Series, StackedBars } from './charts.tsx';
import { sum } from './in-words.ts';

const shown = 6;
const others = 'others';

const seriesOf = ({ kinds }: Figures): Series[] => [
  ...kinds.slice(0, shown).map(({ kind, name }) => ({ key: kind, name })),
  ...(kinds.length > shown ? [{ key: others, name: 'Autres natures' }] : []),
];

const dayRow = ({ day, kinds }: Figures['perDay'][number], series: readonly Series[]): BarRow => {
  const named = Object.entries(kinds);
  const inSeries = named.filter(([kind]) => series.some(({ key }) => key === kind));
  const rest = sum(named.filter((entry) => !inSeries.includes(entry)).map(([, count]) => count));
  return { label: shortDay(day), ...Object.fromEntries(inSeries), [others]: rest };
};

/** The mail of each day by kind, as a chart and as tables. */
export const ByDay = ({ figures }: { figures: Figures }): ReactNode => {
  const series = seriesOf(figures);
  return (
    <section aria-labelledby="jours">
      <Title order={2} size="h3" id="jours" mt="lg">
        Courrier par jour et par nature
      </Title>
      <StackedBars title="Documents par jour de réception" rows={figures.perDay.map((day) => dayRow(day, series))} series={series} />
      <div className={grids.pair}>
        <FiguresTable
          caption="Par nature"
          head={['Nature', 'Documents']}
          rows={figures.kinds.map(({ name, documents }) => [name, documents])}
        />
        <FiguresTable
          caption="Par jour (jours avec du courrier)"
          head={['Jour', 'Courriers', 'Documents']}
          rows={figures.perDay
            .filter(({ mail }) => mail > 0)
            .map(({ day, mail, kinds }) => [frenchDay(day), mail, sum(Object.values(kinds))])}
        />
      </div>
    </section>
  );
};
