import type { AmountTable } from './amount-table.ts';
import { yearAmount, yearToRead } from './year-rows.ts';

const gca = 'circulaire annuelle de la GCA (Gestion des conventions d’assurance)';

/** The flat sum of a recourse without sequel, in cents, by year of the accident. */
export const ircaForfait: AmountTable = {
  id: 'irca-forfait',
  what: 'Forfait IRCA sans séquelle, en euros',
  article: 'IRCA',
  decidedBy: 'date de l’accident',
  yearly: true,
  rows: [
    yearAmount(2021, 1480, 'site spécialisé', 'secondary'),
    yearAmount(2022, 1254, 'site spécialisé', 'secondary'),
    yearAmount(2023, 1200, 'site spécialisé', 'secondary'),
    yearToRead(2024, gca),
    yearToRead(2025, gca),
    yearToRead(2026, gca),
    yearToRead(2027, gca),
  ],
};
