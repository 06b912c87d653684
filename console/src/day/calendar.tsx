import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { spokenDay } from '../french-days.ts';
import classes from './day.module.css';
import { dayOf, daysInMonth, daysLater, monthName, monthsLater, weekdayOf } from './typed-day.ts';

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

/** The days of a month in weeks that begin on Monday; what lies before and after it is left empty. */
const weeksOf = (day: string): (string | undefined)[][] => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index) => dayOf(year, month, index + 1));
  const before = Array.from({ length: weekdayOf(dayOf(year, month, 1)) }, () => undefined);
  const cells: (string | undefined)[] = [...before, ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, column) => cells[week * 7 + column]),
  );
};

const steps: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => daysLater(day, -1),
  ArrowRight: (day) => daysLater(day, 1),
  ArrowUp: (day) => daysLater(day, -7),
  ArrowDown: (day) => daysLater(day, 7),
  PageUp: (day) => monthsLater(day, -1),
  PageDown: (day) => monthsLater(day, 1),
  Home: (day) => daysLater(day, -weekdayOf(day)),
  End: (day) => daysLater(day, 6 - weekdayOf(day)),
};

/** A month to pick a day from: arrows go from day to day, Page from month to month, Enter picks. */
export const Calendar = ({
  chosen,
  start,
  max,
  pick,
}: {
  chosen: string | undefined;
  start: string;
  max: string | undefined;
  pick: (day: string) => void;
}): ReactNode => {
  const [at, setAt] = useState(chosen ?? start);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    table.current?.querySelector<HTMLButtonElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);
  const move = (day: string): void => setAt(max !== undefined && day > max ? max : day);
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(step(at));
  };
  const [year = 0, month = 1] = at.split('-').map(Number);
  return (
    <div className={classes.calendar}>
      <div className={classes.month}>
        <Button size="compact-sm" variant="default" aria-label="Mois précédent" onClick={() => move(monthsLater(at, -1))}>
          ‹
        </Button>
        <span aria-live="polite">
          {monthName(month)} {year}
        </span>
        <Button size="compact-sm" variant="default" aria-label="Mois suivant" onClick={() => move(monthsLater(at, 1))}>
          ›
        </Button>
      </div>
      <table ref={table} onKeyDown={press}>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col" abbr={name}>
                {name.slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week, index) => (
            <tr key={`${at.slice(0, 7)} ${index}`}>
              {week.map((day, column) => (
                <td key={weekdays[column]}>
                  {day === undefined ? null : (
                    <button
                      type="button"
                      data-day={day}
                      data-autofocus={day === at ? true : undefined}
                      tabIndex={day === at ? 0 : -1}
                      aria-label={spokenDay(day).replace('1er', '1')}
                      aria-pressed={day === chosen}
                      aria-current={day === start ? 'date' : undefined}
                      disabled={max !== undefined && day > max}
                      onClick={() => pick(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
