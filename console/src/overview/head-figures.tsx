import { Card, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Overview as Figures } from '../../../shared/contracts/overview.ts';
import grids from '../grids.module.css';
import { decimal, duration, shareInWords, sum } from './in-words.ts';

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

/** What one looks at first. */
export const HeadFigures = ({ mail, withoutPerson, timeToDesk, deadlines, complaints, cost }: Figures): ReactNode => (
  <div className={grids.cards}>
    <Figure name="Courriers reçus" value={mail.received} note={`${mail.documents} documents, ${mail.pages} pages lues`} />
    <Figure
      name="Sans intervention"
      value={shareInWords(withoutPerson.share)}
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
