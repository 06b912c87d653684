import type { LetterRow, MailRow, NextDeadline } from '../../shared/contracts/console.ts';

/** A day as it is written in France. */
export const frenchDay = (day: string): string => day.split('-').reverse().join('/');

/** How many working days are left, in words that need no colour. */
export const countdown = ({ prudent, workingDaysLeft, overdue }: NextDeadline): string => {
  if (overdue) return `dépassée (${frenchDay(prudent)})`;
  if (workingDaysLeft === 0) return `aujourd’hui (${frenchDay(prudent)})`;
  return `${workingDaysLeft} j. ouvrés (${frenchDay(prudent)})`;
};

export const mailStateNames: Readonly<Record<MailRow['state'], string>> = {
  received: 'reçu',
  read: 'lu',
  decided: 'décidé',
  triaged: 'trié',
  held: 'en attente d’une autorisation',
  rejected: 'rejeté',
  failed: 'en panne',
};

export const letterStateNames: Readonly<Record<LetterRow['state'], string>> = {
  ordered: 'commandée',
  drafted: 'à réécrire',
  'awaiting-approval': 'à approuver',
  released: 'part',
  sending: 'part',
  sent: 'partie',
  delivered: 'remise',
  returned: 'revenue',
  failed: 'en panne',
  withdrawn: 'retirée',
};

/** French names of the letters. */
export const letterNames: Readonly<Record<string, string>> = {
  'legal-handover': 'Transmission au service juridique',
  'authority-handover': 'Transmission d’une demande d’autorité',
  'insured-summons-notice': 'Avis d’assignation à l’assuré',
  'counsel-instruction': 'Mission à l’avocat',
  'expert-report-receipt': 'Accusé de réception d’un rapport',
  'liability-notice': 'Mise en cause',
  'complaint-acknowledgement': 'Accusé de réception d’une réclamation',
  'complaint-answer': 'Réponse à une réclamation',
  'complaint-holding': 'Réponse d’attente',
  'complaint-grant': 'Réclamation acceptée',
  'complaint-refusal': 'Réclamation rejetée',
  'mediation-summary': 'Fiche pour le médiateur',
  'recourse-receipt': 'Accusé de réception d’un recours',
  'recourse-dispute-answer': 'Réponse à une contestation',
  'cover-refusal': 'Refus de garantie',
  'road-victim-first-letter': 'Première lettre à la victime',
  'missing-items-request': 'Demande de pièces',
};

/** French names of the fields that a clerk meets most; another is shown by its own name. */
export const fieldNames: Readonly<Record<string, string>> = {
  claimNumber: 'Sinistre',
  policyNumber: 'Contrat',
  insuredName: 'Assuré',
  senderName: 'Expéditeur',
  senderReference: 'Leur référence',
  documentDate: 'Date du document',
  lossDate: 'Date du sinistre',
  lossType: 'Nature du sinistre',
  vehicleRegistration: 'Immatriculation',
  court: 'Juridiction',
  caseNumber: 'N° RG',
  serviceDate: 'Signifié le',
  hearingDate: 'Audience',
  hearingTime: 'Heure',
  claimants: 'Demandeurs',
  defendants: 'Défendeurs',
  claimantCounsel: 'Avocat adverse',
  bailiff: 'Commissaire de justice',
  totalClaimed: 'Total demandé (€)',
  article700: 'Article 700 (€)',
  proceeding: 'Procédure',
  complainantName: 'Réclamant',
  complaintDate: 'Réclamation du',
  complaintCategory: 'Catégorie',
  amountClaimed: 'Montant demandé (€)',
  answerDue: 'Réponse demandée pour',
  expertName: 'Expert',
  meetingDate: 'Réunion du',
  meetingTime: 'Heure de réunion',
  registeredMailNumber: 'N° de recommandé',
  postmarkDate: 'Cachet de la poste',
  stampDate: 'Tampon d’arrivée',
  contactEmail: 'Courriel',
  contactPhone: 'Téléphone',
};
