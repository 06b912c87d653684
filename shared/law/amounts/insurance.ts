import { plainDate } from '../plain-date.ts';
import type { AmountTable } from './amount-table.ts';

/** Damage below which a construction claim needs no expert, in cents. */
export const constructionNoExpert: AmountTable = {
  id: 'construction-no-expert',
  what: 'Dommages-ouvrage : pas d’expertise au-dessous de, en euros',
  article: 'C. assur. art. A243-1, annexe II',
  decidedBy: 'date de la déclaration',
  yearly: false,
  rows: [
    { from: plainDate('2010-01-01'), until: 'now', cents: 180_000, source: 'C. assur. art. A243-1, annexe II', certainty: 'old-text' },
  ],
};

/** Amount up to which conciliation is compulsory under CORAL, in cents. */
export const coralConciliation: AmountTable = {
  id: 'coral-conciliation',
  what: 'Conciliation CORAL obligatoire jusqu’à, en euros',
  article: 'CORAL art. 5',
  decidedBy: 'date de la demande',
  yearly: false,
  rows: [{ from: plainDate('2016-01-01'), until: 'now', cents: 5_000_000, source: 'cabinet d’avocats', certainty: 'secondary' }],
};
