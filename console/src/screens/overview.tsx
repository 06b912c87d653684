import { Anchor, Button, Card, Group, Text, TextInput, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Overview as Figures } from '../../../shared/contracts/overview.ts';
import { ask } from '../api.ts';
import { type BarRow, type Series, StackedBars } from '../charts.tsx';
import { FiguresTable } from '../figures-table.tsx';
import { frenchDay, letterNames } from '../french.ts';
import grids from '../grids.module.css';
import { Told } from '../told.tsx';

const shown = 6;
const others = 'others';
const unknown = 'inconnu';

const decimal = (value: number | null, unit: string): string => (value === null ? unknown : `${value.toLocaleString('fr-FR')} ${unit}`);
const percent = (share: number | null): string => (share === null ? unknown : `${Math.round(share * 100)} %`);
const duration = (minutes: number | null): string => {
  if (minutes === null) return unknown;
  return minutes < 60 ? decimal(minutes, 'min') : decimal(Math.round(minutes / 6) / 10, 'h');
};
const daysBefore = (day: string, days: number): string => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

const Figure = ({ name, value, note }: { name: string; value: string | number; note?: string }): ReactNode => (
  <Card withBorder padding="sm">
    <Text size="sm">{name}</Text>
    <Text size="xl" fw={700}>
      {typeof value === 'number' ? value.toLocaleString('fr-FR') : value}
    </Text>
    <Text size="xs" c="dimmed">
      {note ?? '\u00a0'}
    </Text>
  </Card>
);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const HeadFigures = ({ mail, withoutPerson, timeToDesk, deadlines, complaints, cost }: Figures): ReactNode => (
  <div className={grids.cards}>
    <Figure name="Courriers reçus" value={mail.received} note={`${mail.documents} documents, ${mail.pages} pages lues`} />
    <Figure
      name="Sans intervention"
      value={percent(withoutPerson.share)}
      note={`${withoutPerson.count} documents sur ${withoutPerson.of}`}
    />
    <Figure name="Jusqu’au service (médiane)" value={duration(timeToDesk.median)} note={`9 sur 10 : ${duration(timeToDesk.ninetieth)}`} />
    <Figure
      name="Échéances dépassées"
      value={sum(deadlines.map(({ overdue }) => overdue))}
      note={`${sum(deadlines.map(({ today, soon }) => today + soon))} d’ici cinq jours ouvrés`}
    />
    <Figure name="Réclamations" value={complaints.received} note={`saisines du médiateur : ${complaints.mediatorReferrals}`} />
    <Figure
      name="Coût par courrier"
      value={decimal(cost.perPiece, '€')}
      note={cost.perPiece === null ? 'tarifs à renseigner : « tariffs » dans pli.yaml' : 'lecture et envoi'}
    />
  </div>
);

const seriesOf = ({ kinds }: Figures): Series[] => [
  ...kinds.slice(0, shown).map(({ kind, name }) => ({ key: kind, name })),
  ...(kinds.length > shown ? [{ key: others, name: 'Autres natures' }] : []),
];

const dayRow = ({ day, kinds }: Figures['perDay'][number], series: readonly Series[]): BarRow => {
  const named = Object.entries(kinds);
  const inSeries = named.filter(([kind]) => series.some(({ key }) => key === kind));
  const rest = sum(named.filter((entry) => !inSeries.includes(entry)).map(([, count]) => count));
  return { label: frenchDay(day).slice(0, 5), ...Object.fromEntries(inSeries), [others]: rest };
};

const ByDay = ({ figures }: { figures: Figures }): ReactNode => {
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

const dueSeries: Series[] = [
  { key: 'later', name: 'Plus tard' },
  { key: 'overdue', name: 'Dépassées' },
  { key: 'soon', name: 'Sous cinq jours ouvrés' },
  { key: 'today', name: 'Aujourd’hui' },
];

const Due = ({ deadlines }: Figures): ReactNode => (
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

type Kept = Figures['complaints']['answered'];
const keptRow = (name: string, kept: Kept): [string, ...number[]] => [
  name,
  kept.inTime,
  kept.late,
  kept.missed,
  kept.running,
  kept.unknown,
];

const Complaints = ({ complaints }: Figures): ReactNode => (
  <section aria-labelledby="reclamations">
    <Title order={2} size="h3" id="reclamations" mt="lg">
      Réclamations (recommandation ACPR 2024-R-02)
    </Title>
    <FiguresTable
      caption="Délais tenus"
      head={['Délai', 'Tenu', 'Hors délai', 'Dépassé sans envoi', 'En cours', 'Non calculé']}
      rows={[
        keptRow('Accusé de réception (10 jours ouvrables)', complaints.acknowledged),
        keptRow('Réponse (2 mois)', complaints.answered),
      ]}
    />
    <div className={grids.pair}>
      <FiguresTable
        caption="Motifs"
        head={['Motif', 'Réclamations']}
        rows={complaints.byCategory.map(({ name, count }) => [name, count])}
      />
      <FiguresTable
        caption="Canaux et suites"
        head={['Poste', 'Nombre']}
        rows={[
          ['Par courriel', complaints.byChannel.emails],
          ['Sur papier', complaints.byChannel.paper],
          ['Suite favorable', complaints.outcomes.granted],
          ['Suite défavorable', complaints.outcomes.refused],
          ['Autre réponse', complaints.outcomes.otherwise],
          ['Sans réponse encore', complaints.outcomes.none],
          ['Délai médian de réponse', decimal(complaints.medianDaysToAnswer, 'jours')],
          ['Demandes d’une autorité', complaints.authorityInquiries],
        ]}
      />
    </div>
  </section>
);

const Volumes = ({ mail, letters, cost }: Figures): ReactNode => (
  <section aria-labelledby="volumes">
    <Title order={2} size="h3" id="volumes" mt="lg">
      Lecture, lettres et coût
    </Title>
    <div className={grids.pair}>
      <FiguresTable
        caption="Lettres par modèle"
        head={['Modèle', 'Commandées', 'Parties']}
        rows={letters.byTemplate.map(({ template, ordered, sent }) => [letterNames[template] ?? template, ordered, sent])}
      />
      <FiguresTable
        caption="Volumes et coût"
        head={['Poste', 'Valeur']}
        rows={[
          ['Courriels', mail.emails],
          ['Courriers papier', mail.paper],
          ['Pages lues', mail.pages],
          ['Fichiers rejetés', mail.rejected],
          ['Fichiers en attente d’autorisation', mail.held],
          ...letters.byChannel.map(({ name, sent }): [string, number] => [`Lettres parties : ${name}`, sent]),
          ['Lettres en attente d’une personne', letters.waiting],
          ['Coût de la lecture', decimal(cost.reading, '€')],
          ['Coût des envois', decimal(cost.sending, '€')],
        ]}
      />
    </div>
  </section>
);

const spans = [7, 30, 90, 365] as const;

/** What there was to do and how it was done, in figures. */
export const Overview = ({ today }: { today: string }): ReactNode => {
  const [time, setTime] = useState({ from: daysBefore(today, 29), to: today });
  const query = `from=${time.from}&to=${time.to}`;
  const found = useQuery({
    queryKey: ['overview', query],
    queryFn: () => ask<Figures>(`/overview?${query}`),
    placeholderData: keepPreviousData,
  });
  const dated = (key: 'from' | 'to', label: string): ReactNode => (
    <TextInput
      type="date"
      label={label}
      value={time[key]}
      max={today}
      onChange={({ currentTarget: { value } }) => (value === '' ? undefined : setTime({ ...time, [key]: value }))}
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
          <Button key={days} variant="default" onClick={() => setTime({ from: daysBefore(today, days - 1), to: today })}>
            {days} jours
          </Button>
        ))}
      </Group>
      <Told query={found}>
        {(figures) => (
          <>
            <HeadFigures {...figures} />
            <ByDay figures={figures} />
            <Due {...figures} />
            <Complaints {...figures} />
            <Volumes {...figures} />
          </>
        )}
      </Told>
    </>
  );
};
