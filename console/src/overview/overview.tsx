import { Anchor, Button, Group, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Overview as Figures } from '../../../shared/contracts/overview.ts';
import { useTitle } from '../address.ts';
import { ask } from '../api.ts';
import { DayInput, type GivenDay } from '../day/day-input.tsx';
import { daysLater } from '../day/typed-day.ts';
import { Told } from '../told.tsx';
import { ByDay } from './by-day.tsx';
import { ComplaintFigures } from './complaint-figures.tsx';
import { DueFigures } from './due-figures.tsx';
import { HeadFigures } from './head-figures.tsx';
import { Volumes } from './volumes.tsx';

const spans = [7, 30, 90, 365] as const;

/** What there was to do and how it was done, in figures. */
export const Overview = ({ today }: { today: string }): ReactNode => {
  const [time, setTime] = useState({ from: daysLater(today, -29), to: today });
  useTitle('Vue d’ensemble');
  const query = `from=${time.from}&to=${time.to}`;
  const found = useQuery({
    queryKey: ['overview', query],
    queryFn: () => ask<Figures>(`/overview?${query}`),
    placeholderData: keepPreviousData,
  });
  const dated = (key: 'from' | 'to', label: string): ReactNode => (
    <DayInput
      label={label}
      value={time[key]}
      max={today}
      today={today}
      set={(day: GivenDay) => (day === undefined || day === '' ? undefined : setTime({ ...time, [key]: day }))}
    />
  );
  return (
    <>
      <Group justify="space-between">
        <Title order={1}>Vue d’ensemble</Title>
        <Anchor href={`/api/overview.csv?${query}`} underline="always" download>
          Télécharger pour un tableur (CSV)
        </Anchor>
      </Group>
      <Group align="end" my="sm">
        {dated('from', 'Reçus du')}
        {dated('to', 'au')}
        {spans.map((days) => (
          <Button key={days} variant="default" onClick={() => setTime({ from: daysLater(today, 1 - days), to: today })}>
            {days} jours
          </Button>
        ))}
      </Group>
      <Told query={found}>
        {(figures) => (
          <>
            <HeadFigures {...figures} />
            <ByDay figures={figures} />
            <DueFigures {...figures} />
            <ComplaintFigures {...figures} />
            <Volumes {...figures} />
          </>
        )}
      </Told>
    </>
  );
};
