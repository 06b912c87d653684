import { plainDate } from '../plain-date.ts';
import type { AmountTable } from './amount-table.ts';

const draft = 'projet de décret annoncé à 10 000 euros, publication non trouvée : à vérifier sur Légifrance';
const filed = 'date de la demande en justice';

/** Amount up to which a tribunal judiciaire decides without appeal, in cents. */
export const lastResort: AmountTable = {
  id: 'last-resort',
  what: 'Taux de ressort du tribunal judiciaire, en euros',
  article: 'COJ art. R211-3-24',
  decidedBy: filed,
  yearly: false,
  rows: [
    { from: plainDate('2020-01-01'), until: plainDate('2026-05-31'), cents: 500_000, source: 'COJ art. R211-3-24', certainty: 'old-text' },
    { from: plainDate('2026-06-01'), until: 'now', cents: 500_000, source: draft, certainty: 'unverified' },
  ],
};

/** Amount up to which an amicable attempt is compulsory, in cents. */
export const amicableAttempt: AmountTable = {
  id: 'amicable-attempt',
  what: 'Tentative amiable préalable obligatoire jusqu’à, en euros',
  article: 'CPC art. 750-1',
  decidedBy: filed,
  yearly: false,
  rows: [
    { from: plainDate('2020-01-01'), until: plainDate('2026-08-31'), cents: 500_000, source: 'CPC art. 750-1', certainty: 'old-text' },
    { from: plainDate('2026-09-01'), until: 'now', cents: 500_000, source: draft, certainty: 'unverified' },
  ],
};

/** Amount up to which parties before a tribunal judiciaire need no counsel, in cents. */
export const counselOptional: AmountTable = {
  id: 'counsel-optional',
  what: 'Dispense d’avocat devant le tribunal judiciaire jusqu’à, en euros',
  article: 'CPC art. 761',
  decidedBy: filed,
  yearly: false,
  rows: [{ from: plainDate('2020-01-01'), until: 'now', cents: 1_000_000, source: 'CPC art. 761', certainty: 'old-text' }],
};
