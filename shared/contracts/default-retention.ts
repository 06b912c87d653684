import type { RetentionTerms } from './retention-terms.ts';

/**
 * The terms as shipped. The articles are sure; that so long is right for an insurer's mail is not written in any of them (RGPD art. 5 § 1 e: no longer than is
 * needed), which is why each is marked unverified: the company's register of processing decides, with its data protection officer.
 */
export const defaultRetention: RetentionTerms = {
  mailDays: 3653,
  rejectedDays: 31,
  heldDays: 31,
  auditDays: 1096,
  minorDays: 6575,
  kinds: [
    {
      name: 'Actes et procédures',
      kinds: ['summons', 'criminal-summons', 'court-decision', 'court-filing', 'court-expertise', 'seizure-notice', 'formal-notice'],
      days: 5479,
      reason: 'CPCE art. L111-4 : un titre exécutoire se poursuit pendant dix ans ; cinq ans de plus pour l’instance qui y mène.',
      certainty: 'unverified',
    },
    {
      name: 'Pièces médicales et créances de tiers payeurs',
      kinds: ['medical-report', 'third-party-payer-claim'],
      days: 5479,
      reason: 'C. civ. art. 2226 : dix ans à compter de la consolidation, qui suit souvent la pièce de plusieurs années.',
      certainty: 'unverified',
    },
    {
      name: 'Réclamations, médiation et autorités',
      kinds: ['complaint', 'mediator-referral', 'authority-inquiry'],
      days: 1827,
      reason: 'C. civ. art. 2224 : cinq ans pour agir ; le sinistre lui-même suit la durée de ses autres pièces.',
      certainty: 'unverified',
    },
  ],
};
