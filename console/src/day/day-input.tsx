import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { spokenDay, typedDay } from '../french-days.ts';
import { Calendar } from './calendar.tsx';
import { daysLater, readTypedDay, withStrokes } from './typed-day.ts';

/** A day; `''` where none is given, `undefined` where what was typed is none. */
export type GivenDay = string | undefined;

type Asked = {
  readonly label: string;
  readonly description?: string;
  readonly value: GivenDay;
  readonly set: (day: GivenDay) => void;
  readonly today: string;
  /** The last day that may be given. */
  readonly max?: string | undefined;
  /** Says the weekday, to be checked against what is read. */
  readonly spoken?: boolean;
};

const shownOf = (day: GivenDay): string => (day === undefined || day === '' ? '' : typedDay(day));

const wrong = (text: string, max: string | undefined): string | undefined => {
  const read = readTypedDay(text);
  if (read === 'empty') return undefined;
  if ('why' in read) return read.why;
  return max !== undefined && read.day > max ? `Pas plus tard que le ${typedDay(max)}.` : undefined;
};

const dayIn = (text: string, max: string | undefined): GivenDay => {
  if (wrong(text, max) !== undefined) return undefined;
  const read = readTypedDay(text);
  return read !== 'empty' && 'day' in read ? read.day : '';
};

const Icon = (): ReactNode => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentcolor" strokeWidth="1.5">
    <path d="M2 4h12v10H2zM2 7h12M5 2v4M11 2v4" />
  </svg>
);

/** A day, typed as JJ/MM/AAAA whatever the browser speaks, or picked from a month; what is no day is said with its reason. */
export const DayInput = ({ label, description, value, set, today, max, spoken }: Asked): ReactNode => {
  const [text, setText] = useState(() => shownOf(value));
  const [left, setLeft] = useState(false);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    // What is typed stands until another day comes from outside; half a day is none yet.
    const typed = dayIn(text, max);
    const half = typed === undefined && (value === '' || value === undefined);
    if (!half && typed !== value) setText(shownOf(value));
  }, [value]);
  const put = (next: string): void => {
    setText(next);
    setLeft(false);
    set(dayIn(next, max));
  };
  const giveDay = (day: string): void => put(typedDay(max !== undefined && day > max ? max : day));
  const step = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const day = dayIn(text, max);
    giveDay(day === undefined || day === '' ? today : daysLater(day, event.key === 'ArrowUp' ? 1 : -1));
  };
  const leave = (): void => {
    setLeft(true);
    const day = dayIn(text, max);
    if (day !== undefined) setText(shownOf(day));
  };
  const why = left || text.length >= 10 ? wrong(text, max) : undefined;
  const said = spoken === true && value !== undefined && value !== '' ? spokenDay(value) : undefined;
  const picker = (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon variant="subtle" aria-label={`Calendrier : ${label}`} onClick={() => setOpened(!opened)}>
          <Icon />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Choisir : ${label}`}>
        <Calendar
          chosen={value === '' ? undefined : value}
          start={today}
          max={max}
          pick={(day) => {
            giveDay(day);
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      label={label}
      description={said ?? description}
      placeholder="JJ/MM/AAAA"
      inputMode="numeric"
      autoComplete="off"
      value={text}
      error={why}
      onChange={(event) => put(withStrokes(event.currentTarget.value, text))}
      onKeyDown={step}
      onBlur={leave}
      rightSection={picker}
    />
  );
};
