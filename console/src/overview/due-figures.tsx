import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Overview as Figures } from '../../../shared/contracts/overview.ts';
import { FiguresTable } from '../figures-table.tsx';
import { type Series, StackedBars } from './charts.tsx';

const dueSeries: Series[] = [
  { key: 'later', name: 'Plus tard' },
  { key: 'overdue', name: 'Dépassées' },
  { key: 'soon', name: 'Sous cinq jours ouvrés' },
  { key: 'today', name: 'Aujourd’hui' },
];

/** By when what waits is to be done, by desk. */
export const DueFigures = ({ deadlines }: Figures): ReactNode => (
  <section aria-labelledby="echeances">
    <Title order={2} size="h3" id="echeances" mt="lg">
      Échéances prudentes de ce qui attend
    </Title>
    <StackedBars
      title="Échéances par service"
      rows={deadlines.map(({ name, ...counts }) => ({ label: name, ...counts }))}
      series={dueSeries}
    />
    <FiguresTable
      caption="Par service, à ce jour"
      head={['Service', 'Dépassées', 'Aujourd’hui', 'Sous 5 j. ouvrés', 'Plus tard']}
      rows={deadlines.map(({ name, overdue, today, soon, later }) => [name, overdue, today, soon, later])}
    />
  </section>
);
