import type { Certainty } from '../contracts/certainties.ts';

/** What stops a limitation period: its article, in words, how sure. `floorMonths`: what must at least remain when a suspension ends. */
export type Interruption = { readonly cause: string; readonly what: string; readonly article: string; readonly certainty: Certainty };
export type Suspension = Interruption & { readonly floorMonths: number };

/** Acts after which the whole period begins again. */
export const interruptions: readonly Interruption[] = [
  { cause: 'court-claim', what: 'demande en justice, même en référé', article: 'C. civ. art. 2241', certainty: 'old-text' },
  { cause: 'acknowledgement', what: 'reconnaissance par le débiteur', article: 'C. civ. art. 2240', certainty: 'old-text' },
  { cause: 'enforcement', what: 'acte d’exécution forcée', article: 'C. civ. art. 2244', certainty: 'old-text' },
  {
    cause: 'expert-appointed',
    what: 'désignation d’un expert à la suite du sinistre',
    article: 'C. assur. art. L114-2',
    certainty: 'old-text',
  },
  {
    cause: 'registered-letter',
    what: 'lettre recommandée de l’assuré sur le règlement de l’indemnité',
    article: 'C. assur. art. L114-2',
    certainty: 'old-text',
  },
];

/** Events during which the period stands still. */
export const suspensions: readonly Suspension[] = [
  {
    cause: 'pre-trial-expertise',
    what: 'mesure d’instruction avant procès, jusqu’à son exécution',
    article: 'C. civ. art. 2239',
    certainty: 'old-text',
    floorMonths: 6,
  },
  { cause: 'mediation', what: 'médiation', article: 'C. civ. art. 2238', certainty: 'old-text', floorMonths: 6 },
];
