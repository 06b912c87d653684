/** French names of the codes that fields hold, as they stand inside a sentence. */
export const proceedingNames: Readonly<Record<string, string>> = {
  merits: 'procédure au fond',
  summary: 'référé',
  'summary-expertise': 'référé-expertise',
  'summary-provision': 'référé-provision',
  'third-party': 'intervention forcée ou appel en garantie',
  'fixed-day': 'procédure à jour fixe',
};

export const decisionNames: Readonly<Record<string, string>> = { judgment: 'jugement', order: 'ordonnance', ruling: 'arrêt' };

export const decisionNatures: Readonly<Record<string, string>> = {
  merits: 'au fond',
  summary: 'de référé',
  accelerated: 'selon la procédure accélérée au fond',
  'payment-order': 'portant injonction de payer',
  'expertise-order': 'ordonnant une expertise',
  enforcement: 'du juge de l’exécution',
  'pre-trial': 'du juge de la mise en état',
  criminal: 'pénale',
};

export const filingNames: Readonly<Record<string, string>> = {
  pleadings: 'conclusions',
  appeal: 'déclaration d’appel',
  notice: 'avis du greffe',
  observations: 'dire',
  'mediation-order': 'injonction de rencontrer un médiateur',
};

export const stageNames: Readonly<Record<string, string>> = {
  notice: 'convocation',
  note: 'note aux parties',
  draft: 'pré-rapport',
  final: 'rapport définitif',
};

export const servedOnNames: Readonly<Record<string, string>> = { us: 'la compagnie', insured: 'notre assuré' };

export const protectionNames: Readonly<Record<string, string>> = {
  minor: 'mineur',
  guardianship: 'tutelle',
  curatorship: 'curatelle',
  safeguard: 'sauvegarde de justice',
};

export const conventionNames: Readonly<Record<string, string>> = {
  IRSA: 'la convention IRSA',
  IRCA: 'la convention IRCA',
  IRSI: 'la convention IRSI',
  CRAC: 'la convention CRAC',
  CORAL: 'la convention CORAL',
  none: 'le droit commun',
};

export const priorityNames: Readonly<Record<string, string>> = {
  immediate: 'Immédiate',
  urgent: 'Urgente (à traiter le jour même)',
  high: 'Haute (sous 48 heures)',
  normal: 'Normale',
};

export const certaintyNotes: Readonly<Record<string, string>> = {
  'old-text': 'texte lu dans une version ancienne',
  secondary: 'source secondaire',
  unverified: 'règle à vérifier',
};

export const deadlineNames: Readonly<Record<string, string>> = {
  'appoint-counsel': 'Constituer avocat',
  hearing: 'Audience',
  appeal: 'Interjeter appel',
  opposition: 'Former opposition',
  cassation: 'Se pourvoir en cassation',
  'expert-meeting': 'Réunion d’expertise',
  'expert-observations': 'Adresser les dires à l’expert',
  'seizure-answer': 'Répondre à la saisie',
  'formal-notice-answer': 'Répondre à la mise en demeure',
  'acknowledge-complaint': 'Accuser réception de la réclamation',
  'answer-complaint': 'Répondre à la réclamation',
  'mediator-answer': 'Répondre au médiateur',
  'authority-answer': 'Répondre à l’autorité',
  'recourse-answer': 'Répondre au recours',
  'injury-offer': 'Présenter l’offre d’indemnisation corporelle',
  'total-loss-offer': 'Présenter l’offre de perte totale',
};
