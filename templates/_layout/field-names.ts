import { fieldNames as usual } from '../../shared/contracts/field-names.ts';

/** French names of the fields that a note shows: as clerks read them, some in the words of a jurist. */
export const fieldNames: Readonly<Record<string, string>> = {
  ...usual,
  documentDate: 'Date de l’acte',
  claimNumber: 'Dossier',
  serviceDate: 'Date de signification',
  hearingTime: 'Heure de l’audience',
  claimants: 'Demandeur',
  defendants: 'Défendeur',
  claimantCounsel: 'Avocat du demandeur',
  senderReference: 'Leurs références',
  totalClaimed: 'Demandes, hors article 700',
  article700: 'Article 700',
  amountOrdered: 'Condamnation, hors article 700',
  filingType: 'Acte',
  stage: 'Étape',
  meetingDate: 'Réunion',
  meetingTime: 'Heure de la réunion',
  amountClaimed: 'Somme demandée',
  answerDue: 'Réponse avant le',
  complaintDate: 'Date de la réclamation',
};
