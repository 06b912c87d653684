import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { Problem } from '../../shared/contracts/document.ts';

/** Why a file must wait for a person before its pages are read, or undefined. Pages already read today count. */
export const overBudget = (pages: number, readToday: number, { budget }: Pick<Configuration, 'budget'>): Problem | undefined => {
  if (pages > budget.pagesPerFile)
    return {
      code: 'file-over-page-budget',
      message: `Ce fichier compte ${pages} pages, plus que les ${budget.pagesPerFile} prévues par fichier. Vérifiez-le, puis autorisez sa lecture, ou faites-le découper.`,
    };
  if (readToday + pages > budget.pagesPerDay)
    return {
      code: 'day-over-page-budget',
      message: `Le budget de ${budget.pagesPerDay} pages par jour est atteint. Autorisez la lecture de ce fichier aujourd'hui ou attendez demain.`,
    };
  return undefined;
};
