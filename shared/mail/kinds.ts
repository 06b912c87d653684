/** The kinds of mail (contract, "Kinds and their queues"), most urgent family first. */
export const kinds = [
  'summons',
  'criminal-summons',
  'court-decision',
  'court-filing',
  'seizure-notice',
  'court-expertise',
  'expert-report',
  'medical-report',
  'expert-notice',
  'complaint',
  'mediator-referral',
  'authority-inquiry',
  'formal-notice',
  'recourse-claim',
  'recourse-dispute',
  'recourse-settlement',
  'third-party-payer-claim',
  'claim-notice',
  'other',
] as const;
export type Kind = (typeof kinds)[number];

export const queues = ['legal', 'mediation', 'recourse', 'claims', 'review'] as const;
export type Queue = (typeof queues)[number];

export const priorities = ['immediate', 'urgent', 'high', 'normal'] as const;
export type Priority = (typeof priorities)[number];

/** French names, as a clerk reads them. */
export const kindNames: Readonly<Record<Kind, string>> = {
  summons: 'Assignation',
  'criminal-summons': 'Citation devant une juridiction pénale',
  'court-decision': 'Décision de justice',
  'court-filing': 'Acte de procédure',
  'seizure-notice': 'Saisie entre nos mains',
  'court-expertise': 'Expertise judiciaire',
  'expert-report': 'Rapport d’expertise',
  'medical-report': 'Rapport médical',
  'expert-notice': 'Convocation à expertise amiable',
  complaint: 'Réclamation',
  'mediator-referral': 'Saisine du médiateur',
  'authority-inquiry': 'Demande d’une autorité',
  'formal-notice': 'Mise en demeure',
  'recourse-claim': 'Recours reçu',
  'recourse-dispute': 'Contestation de recours',
  'recourse-settlement': 'Règlement de recours',
  'third-party-payer-claim': 'Créance de tiers payeur',
  'claim-notice': 'Déclaration de sinistre',
  other: 'Courrier ordinaire',
};

/** French names of the queues. */
export const queueNames: Readonly<Record<Queue, string>> = {
  legal: 'Juridique',
  mediation: 'Réclamations et médiation',
  recourse: 'Recours',
  claims: 'Gestion des sinistres',
  review: 'À vérifier',
};
