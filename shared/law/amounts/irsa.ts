import { plainDate } from '../plain-date.ts';
import type { AmountTable } from './amount-table.ts';
import { yearAmount, yearToRead } from './year-rows.ts';

const gca = 'circulaire annuelle de la GCA (Gestion des conventions d’assurance)';
const accident = 'date de l’accident';
const text = 'convention IRSA, texte de juin 2014, annexe 2';

/** The flat sum of a recourse under title 3.1, in cents, by year of the accident. */
export const irsaForfait: AmountTable = {
  id: 'irsa-forfait',
  what: 'Forfait du recours IRSA, titre 3.1, en euros',
  article: 'IRSA art. 3.1 et annexe 2',
  decidedBy: accident,
  yearly: true,
  rows: [
    yearAmount(2014, 1276, text, 'old-text'),
    yearAmount(2015, 1308, 'presse professionnelle', 'secondary'),
    yearAmount(2016, 1354, 'presse professionnelle', 'secondary'),
    yearAmount(2017, 1420, 'presse professionnelle', 'secondary'),
    yearAmount(2018, 1446, 'presse professionnelle', 'secondary'),
    yearAmount(2019, 1482, 'presse professionnelle', 'secondary'),
    yearAmount(2020, 1568, 'presse professionnelle', 'secondary'),
    yearAmount(2021, 1678, 'presse professionnelle', 'secondary'),
    yearAmount(2022, 1706, 'presse professionnelle', 'secondary'),
    yearAmount(2023, 1776, 'presse professionnelle', 'secondary'),
    yearToRead(2024, gca),
    yearAmount(2025, 2030, 'site sans autorité', 'unverified'),
    yearToRead(2026, gca),
    yearToRead(2027, gca),
  ],
};

/** Ceiling of the flat-sum recourse, before tax, in cents. */
export const irsaCeiling: AmountTable = {
  id: 'irsa-ceiling',
  what: 'Plafond du recours forfaitaire IRSA, en euros hors taxes',
  article: 'IRSA annexe 2',
  decidedBy: accident,
  yearly: false,
  rows: [{ from: plainDate('2014-06-01'), until: 'now', cents: 650_000, source: text, certainty: 'secondary' }],
};

/** Valuation that the other side may not contest, before tax, in cents. */
export const irsaIncontestable: AmountTable = {
  id: 'irsa-incontestable',
  what: 'Seuil d’incontestabilité de l’évaluation IRSA, en euros hors taxes',
  article: 'IRSA annexe 2',
  decidedBy: accident,
  yearly: false,
  rows: [
    { from: plainDate('2014-06-01'), until: plainDate('2025-02-28'), cents: 650_000, source: text, certainty: 'old-text' },
    { from: plainDate('2025-03-01'), until: 'now', cents: 1_950_000, source: 'site spécialisé', certainty: 'secondary' },
  ],
};

/** Damage above which an expert must be sent, before tax, in cents. */
export const irsaExpertise: AmountTable = {
  id: 'irsa-expertise',
  what: 'Expertise IRSA obligatoire au-dessus de, en euros hors taxes',
  article: 'IRSA art. 2.1.3.b et annexe 2',
  decidedBy: accident,
  yearly: false,
  rows: [
    { from: plainDate('2014-06-01'), until: plainDate('2021-12-31'), cents: 65_000, source: text, certainty: 'old-text' },
    { from: plainDate('2022-01-01'), until: 'now', cents: 85_000, source: 'courtier', certainty: 'secondary' },
  ],
};

/** Deductible of a pile-up, in cents. */
export const irsaPileup: AmountTable = {
  id: 'irsa-pileup',
  what: 'Franchise du titre 6 IRSA, en euros',
  article: 'IRSA annexe 2',
  decidedBy: accident,
  yearly: false,
  rows: [{ from: plainDate('2014-06-01'), until: 'now', cents: 8_000_000, source: text, certainty: 'old-text' }],
};
