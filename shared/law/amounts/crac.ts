import { plainDate } from '../plain-date.ts';
import type { AmountTable } from './amount-table.ts';
import { yearAmount, yearToRead } from './year-rows.ts';

const gca = 'circulaire annuelle de la GCA (indice de la construction)';
const old = {
  from: plainDate('2008-01-01'),
  until: plainDate('2022-12-31'),
  source: 'résumé ancien, non daté',
  certainty: 'secondary',
} as const;

/** Ticket modérateur, in cents, by date of declaration: below it, a single report and no recourse. */
export const cracDeductible: AmountTable = {
  id: 'crac-deductible',
  what: 'Ticket modérateur CRAC, en euros',
  article: 'CRAC art. 9',
  decidedBy: 'date de la déclaration',
  yearly: true,
  rows: [
    { ...old, cents: 163_000 },
    yearAmount(2023, 1870, 'résumé de 2023', 'secondary'),
    yearToRead(2024, gca),
    yearToRead(2025, gca),
    yearToRead(2026, gca),
    yearToRead(2027, gca),
  ],
};

/** Damage above which the liable builders' insurers may name their own expert, in cents. */
export const cracOwnExpert: AmountTable = {
  id: 'crac-own-expert',
  what: 'Expert propre des assureurs de responsabilité décennale au-dessus de, en euros',
  article: 'CRAC, avenant n° 1',
  decidedBy: 'date de la déclaration',
  yearly: true,
  rows: [
    { ...old, cents: 13_500_000 },
    yearAmount(2023, 158_000, 'résumé de 2023', 'secondary'),
    yearToRead(2024, gca),
    yearToRead(2025, gca),
    yearToRead(2026, gca),
    yearToRead(2027, gca),
  ],
};
