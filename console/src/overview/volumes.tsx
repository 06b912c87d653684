import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Overview as Figures } from '../../../shared/contracts/overview.ts';
import { FiguresTable } from '../figures-table.tsx';
import { letterNames } from '../french.ts';
import grids from '../grids.module.css';
import { decimal } from './in-words.ts';

/** How much was read and sent, and what it cost. */
export const Volumes = ({ mail, letters, cost }: Figures): ReactNode => (
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
