import { plainDate } from '../plain-date.ts';
import type { AmountTable } from './amount-table.ts';

const text = 'convention IRSI, première édition (sinistres à compter du 1er juin 2018)';

/** Highest base of tranche 1, before tax, in cents. */
export const irsiFirstTranche: AmountTable = {
  id: 'irsi-first-tranche',
  what: 'Assiette maximale de la tranche 1 IRSI, en euros hors taxes',
  article: 'IRSI art. 6.1',
  decidedBy: 'date du sinistre',
  yearly: false,
  rows: [{ from: plainDate('2018-06-01'), until: 'now', cents: 160_000, source: text, certainty: 'sure' }],
};

/** Highest base of the convention, by premises, before tax, in cents. */
export const irsiCeiling: AmountTable = {
  id: 'irsi-ceiling',
  what: 'Plafond IRSI par local, en euros hors taxes',
  article: 'IRSI art. 1.1',
  decidedBy: 'date du sinistre',
  yearly: false,
  rows: [{ from: plainDate('2018-06-01'), until: 'now', cents: 500_000, source: text, certainty: 'sure' }],
};
