import type { DeskRow } from '../../../shared/contracts/console.ts';
import { counted } from '../counted.ts';
import { frenchAmount } from '../french.ts';
import { frenchDay, frenchTime, plainDay } from '../french-days.ts';

/** The hearing as one writes it in a diary; undefined where none was read. */
export const hearingOf = ({ hearingDate, hearingTime }: DeskRow): string | undefined =>
  hearingDate === undefined
    ? undefined
    : `${frenchDay(hearingDate)}${hearingTime === undefined ? '' : ` à\u00a0${frenchTime(hearingTime)}`}`;

export const titleOf = (row: DeskRow): string => `${row.kindName ?? row.fileName}, ${row.sender ?? row.fileName}`;

/** What is known of a piece of mail; what a summons must have and what was not read is said, to be looked for. */
export const factsOf = (row: DeskRow): (readonly [string, string])[] => {
  const must = row.kind === 'summons' || row.kind === 'criminal-summons' ? 'non lu : à chercher sur l’acte' : undefined;
  const court = row.court === undefined ? undefined : `${row.court}${row.caseNumber === undefined ? '' : `, RG ${row.caseNumber}`}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Audience', hearingOf(row) ?? must],
    ['Juridiction', court ?? must],
    ['Demandeurs', row.claimants.join(' ; ') || must],
    ['Défendeurs', row.defendants.join(' ; ') || must],
    ['Demande', row.totalClaimed === undefined ? undefined : frenchAmount(row.totalClaimed)],
    ['Sinistre', row.claimNumber],
    ['Reçu', plainDay(row.received)],
    ['Fichier', `${row.fileName}, ${counted(row.pages, 'page')}`],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
};
