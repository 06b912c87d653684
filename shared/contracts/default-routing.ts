import type { RoutingRule } from './configuration.ts';

const courtActs: RoutingRule[] = [
  {
    when: { kind: 'summons' },
    queue: 'legal',
    priority: 'immediate',
    reason: 'Assignation ou convocation devant une juridiction : le service juridique la traite dans l’heure.',
  },
  {
    when: { kind: 'criminal-summons' },
    queue: 'legal',
    priority: 'immediate',
    reason: 'Citation ou mise en cause devant une juridiction pénale : le service juridique la traite dans l’heure.',
  },
  {
    when: { kind: 'court-decision' },
    queue: 'legal',
    priority: 'urgent',
    reason: 'Décision de justice : le service juridique apprécie les recours.',
  },
  {
    when: { kind: 'court-decision', fields: { serviceDate: true } },
    priority: 'immediate',
    reason: 'La décision a été signifiée : le délai de recours court.',
  },
  {
    when: { kind: 'court-decision', fields: { decisionNature: 'payment-order' } },
    priority: 'immediate',
    reason: 'Injonction de payer : sans opposition dans le délai, elle devient exécutoire.',
  },
  {
    when: { kind: 'court-filing' },
    queue: 'legal',
    priority: 'urgent',
    reason: 'Acte d’une procédure en cours : il va au service juridique.',
  },
  {
    when: { kind: 'court-filing', fields: { filingType: 'appeal' } },
    priority: 'immediate',
    reason: 'Déclaration d’appel : un avocat doit être constitué dans un délai court.',
  },
  {
    when: { kind: 'seizure-notice' },
    queue: 'legal',
    priority: 'immediate',
    reason: 'Saisie entre nos mains : le tiers saisi doit répondre sur-le-champ.',
  },
  {
    when: { kind: 'court-expertise' },
    queue: 'legal',
    priority: 'urgent',
    reason: 'Courrier de l’expert judiciaire : il va au service juridique.',
  },
  {
    when: { kind: 'court-expertise', fields: { stage: 'draft' } },
    priority: 'immediate',
    reason: 'Pré-rapport de l’expert judiciaire : les dernières observations doivent partir avant la date fixée.',
  },
  {
    when: { kind: 'formal-notice' },
    queue: 'legal',
    priority: 'urgent',
    reason: 'Mise en demeure : elle fait courir les intérêts et annonce un procès.',
  },
];

const expertise: RoutingRule[] = [
  {
    when: { kind: 'expert-report', fields: { liablePartyName: true } },
    queue: 'recourse',
    priority: 'normal',
    reason: 'Le rapport désigne un tiers responsable : recours à exercer.',
  },
  {
    when: { kind: 'expert-report', fields: { recourseAdvised: true } },
    queue: 'recourse',
    priority: 'normal',
    reason: 'L’expert conseille un recours.',
  },
  { when: { kind: 'expert-report' }, queue: 'claims', priority: 'normal', reason: 'Rapport d’expertise amiable.' },
  {
    when: { kind: 'expert-report', fields: { lossType: 'motor', repairable: 'false' } },
    priority: 'high',
    reason: 'Véhicule non réparable : une offre est due au propriétaire dans les quinze jours du rapport.',
  },
  {
    when: { kind: 'medical-report' },
    queue: 'claims',
    priority: 'high',
    reason: 'Confidentiel : pièce médicale, réservée aux personnes habilitées.',
  },
  { when: { kind: 'expert-notice' }, queue: 'claims', priority: 'normal', reason: 'Convocation à une expertise amiable.' },
];

const mediation: RoutingRule[] = [
  {
    when: { kind: 'complaint' },
    queue: 'mediation',
    priority: 'high',
    reason: 'Réclamation : accusé de réception sous dix jours ouvrables, réponse sous deux mois.',
  },
  {
    when: { kind: 'mediator-referral' },
    queue: 'mediation',
    priority: 'urgent',
    reason: 'Courrier du médiateur de l’assurance ou saisine du médiateur.',
  },
  {
    when: { kind: 'authority-inquiry' },
    queue: 'mediation',
    priority: 'urgent',
    reason: 'Demande d’une autorité ou d’une association agréée.',
  },
];

const recourse: RoutingRule[] = [
  { when: { kind: 'recourse-claim' }, queue: 'recourse', priority: 'high', reason: 'Recours présenté par un autre assureur.' },
  {
    when: { kind: 'recourse-dispute' },
    queue: 'recourse',
    priority: 'urgent',
    reason: 'Notre recours est contesté : une réponse argumentée est attendue.',
  },
  { when: { kind: 'recourse-settlement' }, queue: 'recourse', priority: 'normal', reason: 'Acceptation ou règlement d’un recours.' },
  {
    when: { kind: 'third-party-payer-claim' },
    queue: 'recourse',
    priority: 'urgent',
    reason: 'Créance d’un tiers payeur. Confidentiel : données de santé, réservées aux personnes habilitées.',
  },
];

const ordinary: RoutingRule[] = [
  { when: { kind: 'claim-notice' }, queue: 'claims', priority: 'normal', reason: 'Déclaration de sinistre.' },
  {
    when: { kind: 'claim-notice', fields: { lossType: 'construction-damage' } },
    priority: 'urgent',
    reason: 'Dommages-ouvrage : les délais de 10, 60 et 90 jours courent.',
  },
  {
    when: { kind: 'claim-notice', fields: { lossType: 'natural-disaster' } },
    priority: 'high',
    reason: 'Catastrophe naturelle : des délais légaux d’information et d’offre courent.',
  },
  { when: { kind: 'other' }, queue: 'claims', priority: 'normal', reason: 'Courrier ordinaire de gestion.' },
  {
    when: { kind: 'other', fields: { subject: 'data-request' } },
    copies: ['legal'],
    priority: 'high',
    reason: 'Demande relative aux données personnelles : réponse due sous un mois.',
  },
  {
    when: { kind: 'other', fields: { subject: 'judicial-requisition' } },
    copies: ['legal'],
    priority: 'high',
    reason: 'Réquisition judiciaire : le service juridique en prend connaissance.',
  },
  {
    when: { kind: 'other', fields: { subject: 'creditor-opposition' } },
    copies: ['legal'],
    priority: 'high',
    reason: 'Opposition d’un créancier : aucun paiement avant examen.',
  },
];

const anyKind: RoutingRule[] = [
  { when: { fields: { protectedPerson: 'minor' } }, reason: 'Personne mineure : écrire à ses représentants légaux.' },
  { when: { fields: { protectedPerson: 'guardianship' } }, reason: 'Personne sous tutelle : écrire au tuteur.' },
  {
    when: { fields: { protectedPerson: 'curatorship' } },
    reason: 'Personne sous curatelle : écrire à la personne, avec copie au curateur.',
  },
  {
    when: { fields: { protectedPerson: 'safeguard' } },
    reason: 'Personne sous sauvegarde de justice : vérifier s’il y a un mandataire spécial.',
  },
  { when: { dueWithin: 3 }, priority: 'immediate', reason: 'Une échéance tombe dans les trois jours ou est déjà passée.' },
];

/** Where each kind goes, as shipped (contract, "Kinds and their queues"; priorities: handbook 1). */
export const defaultRouting: RoutingRule[] = [...courtActs, ...expertise, ...mediation, ...recourse, ...ordinary, ...anyKind];
