import type { Overview } from '../../../shared/contracts/overview.ts';
import { kindNames, kinds } from '../../../shared/mail/kinds.ts';

type Row = [section: string, day: string, what: string, value: number | string];

const unknown = 'inconnu';
const number = (value: number | null): number | string => (value === null ? unknown : value);

const dayRows = ({ perDay }: Overview): Row[] =>
  perDay.flatMap(({ day, mail, kinds: ofKind }): Row[] => [
    ['Courrier par jour', day, 'Courriers', mail],
    ...kinds.flatMap((kind): Row[] => (ofKind[kind] === undefined ? [] : [['Documents par jour', day, kindNames[kind], ofKind[kind]]])),
  ]);

const mailRows = ({ mail, kinds: ofKind, withoutPerson, timeToDesk }: Overview): Row[] => [
  ['Courrier', '', 'Reçus', mail.received],
  ['Courrier', '', 'Dont courriels', mail.emails],
  ['Courrier', '', 'Dont papier', mail.paper],
  ['Courrier', '', 'Documents', mail.documents],
  ['Courrier', '', 'Pages lues', mail.pages],
  ['Courrier', '', 'Rejetés', mail.rejected],
  ['Courrier', '', 'En attente d’une autorisation', mail.held],
  ...ofKind.map(({ name, documents }): Row => ['Documents par nature', '', name, documents]),
  ['Sans intervention', '', 'Documents', withoutPerson.count],
  ['Sans intervention', '', 'Part (%)', number(withoutPerson.share === null ? null : Math.round(withoutPerson.share * 1000) / 10)],
  ['Temps jusqu’au service', '', 'Médiane (min)', number(timeToDesk.median)],
  ['Temps jusqu’au service', '', '9 sur 10 en moins de (min)', number(timeToDesk.ninetieth)],
];

const deadlineRows = ({ deadlines }: Overview): Row[] =>
  deadlines.flatMap(({ name, overdue, today, soon, later }): Row[] => [
    ['Échéances prudentes dépassées', '', name, overdue],
    ['Échéances prudentes du jour', '', name, today],
    ['Échéances prudentes sous 5 jours ouvrés', '', name, soon],
    ['Échéances prudentes plus tard', '', name, later],
  ]);

const keepingRows = (section: string, kept: Overview['complaints']['answered']): Row[] => [
  [section, '', 'Dans le délai', kept.inTime],
  [section, '', 'Hors délai', kept.late],
  [section, '', 'Délai dépassé, rien d’envoyé', kept.missed],
  [section, '', 'Délai en cours', kept.running],
  [section, '', 'Délai non calculé', kept.unknown],
];

const complaintRows = ({ complaints }: Overview): Row[] => [
  ['Réclamations', '', 'Reçues', complaints.received],
  ['Réclamations', '', 'Par courriel', complaints.byChannel.emails],
  ['Réclamations', '', 'Sur papier', complaints.byChannel.paper],
  ...complaints.byCategory.map(({ name, count }): Row => ['Réclamations par motif', '', name, count]),
  ...keepingRows('Accusé de réception (10 jours ouvrables)', complaints.acknowledged),
  ...keepingRows('Réponse (2 mois)', complaints.answered),
  ['Suites', '', 'Favorables', complaints.outcomes.granted],
  ['Suites', '', 'Défavorables', complaints.outcomes.refused],
  ['Suites', '', 'Autre réponse', complaints.outcomes.otherwise],
  ['Suites', '', 'Sans réponse encore', complaints.outcomes.none],
  ['Réclamations', '', 'Délai médian de réponse (jours)', number(complaints.medianDaysToAnswer)],
  ['Réclamations', '', 'Saisines du médiateur', complaints.mediatorReferrals],
  ['Réclamations', '', 'Demandes d’une autorité', complaints.authorityInquiries],
];

const letterRows = ({ letters, cost }: Overview): Row[] => [
  ['Lettres', '', 'Commandées', letters.ordered],
  ['Lettres', '', 'Parties', letters.sent],
  ['Lettres', '', 'En attente d’une personne', letters.waiting],
  ['Lettres', '', 'Retirées', letters.withdrawn],
  ...letters.byChannel.map(({ name, sent }): Row => ['Lettres parties par canal', '', name, sent]),
  ['Coût', '', 'Lecture (€)', number(cost.reading)],
  ['Coût', '', 'Envoi (€)', number(cost.sending)],
  ['Coût', '', 'Par courrier (€)', number(cost.perPiece)],
];

/** The overview as a table with a head: section, day, what, value. */
export const overviewRows = (overview: Overview): (string | number)[][] => [
  ['Rubrique', 'Jour', 'Poste', 'Valeur'],
  ['Période', '', 'Du', overview.from],
  ['Période', '', 'Au', overview.to],
  ...mailRows(overview),
  ...deadlineRows(overview),
  ...complaintRows(overview),
  ...letterRows(overview),
  ...dayRows(overview),
];
