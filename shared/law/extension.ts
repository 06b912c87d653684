import type { Certainty } from '../contracts/certainties.ts';
import { isHoliday, isWorkingDay, nextWorkingDay } from './calendar.ts';
import type { Mode } from './mode.ts';
import { frenchDate, type PlainDate, weekdayName } from './plain-date.ts';
import { type Territory, territoryNames } from './territory.ts';

/** A last day after its extension to a working day, with the step in words and what it does to the certainty. */
export type Extended = { readonly day: PlainDate; readonly step?: string; readonly marks: readonly Certainty[] };

const openOn = (day: PlainDate, territory: Territory): PlainDate => (isWorkingDay(day, territory) ? day : nextWorkingDay(day, territory));

const whyClosed = (day: PlainDate, territory: Territory): string => (isHoliday(day, territory) ? 'jour férié' : weekdayName(day));

// Whether the holidays of the court's place count is not settled: a result that hangs on them is marked.
const localNote = (territory: Territory): string => ` ; jours fériés : ${territoryNames[territory]}, lieu à retenir non tranché`;

/**
 * Moves a last day that falls on a Saturday, a Sunday or a holiday to the next working day.
 * @law CPC art. 642; CPP art. 801
 */
export const extend = (day: PlainDate, mode: Mode, territory: Territory): Extended => {
  const { extension } = mode;
  if (extension === undefined) return { day, marks: [] };
  const moved = openOn(day, territory);
  if (moved === day) return { day, marks: [] };
  const local = moved !== openOn(day, 'metropole');
  const step = `${whyClosed(day, territory)}, reporté au ${weekdayName(moved)} ${frenchDate(moved)} (${extension.article}${local ? localNote(territory) : ''})`;
  return { day: moved, step, marks: local ? [extension.certainty, 'unverified'] : [extension.certainty] };
};
