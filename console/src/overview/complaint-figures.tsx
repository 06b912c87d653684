import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Overview as Figures } from '../../../shared/contracts/overview.ts';
import { FiguresTable } from '../figures-table.tsx';
import grids from '../grids.module.css';
import { decimal } from './in-words.ts';

type Kept = Figures['complaints']['answered'];
const keptRow = (name: string, kept: Kept): [string, ...number[]] => [
  name,
  kept.inTime,
  kept.late,
  kept.missed,
  kept.running,
  kept.unknown,
];

/** The figures that the recommendation on complaints asks for. */
export const ComplaintFigures = ({ complaints }: Figures): ReactNode => (
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
