import type { Kind } from '../../mail/kinds.ts';
import { type Sign, type Signs, signsFor } from './sign.ts';

const amiable: readonly Kind[] = [
  'medical-report',
  'expert-report',
  'expert-notice',
  'complaint',
  'recourse-claim',
  'recourse-dispute',
  'recourse-settlement',
  'third-party-payer-claim',
  'claim-notice',
];

const signs: Signs = [
  {
    weights: { title: -3, head: -3, object: -1.5, text: 0 },
    firm: true,
    phrases: [
      'tribunal judiciaire',
      'tribunal de commerce',
      'tribunal de proximite',
      'tribunal administratif',
      'tribunal des activites',
      'tribunal correctionnel',
      'tj de',
      'cour d appel de ..4 chambre',
      'juge de la mise en etat',
      'juge des referes',
      'rg',
      'n rg',
      'greffe',
      'republique francaise',
    ],
  },
  {
    weights: { text: -2.5, title: -3 },
    firm: true,
    phrases: [
      'chefs de mission',
      'leurs dires',
      'medicale judiciaire',
      'expertise judiciaire',
      'deposerai mon rapport',
      'pre rapport',
      'vos dires',
      'derniers dires',
      'dires des parties',
      'juge charge du controle',
      'note de synthese',
      'm a designe',
      'm a commis',
      'l ordonnance de refere',
      'par ordonnance du',
      'conseils des parties',
      'statuant publiquement',
      'par ces motifs',
      'au greffe',
    ],
  },
];

/** What speaks against mail that has nothing to do with a court. */
export const courtPaperSigns: Sign[] = amiable.flatMap((kind) => signsFor(kind, signs));
