import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { choiceName } from '../../../shared/contracts/choice-names.ts';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import { DayInput } from '../day/day-input.tsx';
import { readTypedDay } from '../day/typed-day.ts';

export type FieldType = MailDetail['fieldsOfKinds'][string][string];

const hints: Readonly<Partial<Record<FieldType['type'], string>>> = {
  time: 'HH:MM',
  amount: 'en euros',
  list: 'séparés par « ; »',
};

const optionsOf = (name: string, type: FieldType | undefined): { value: string; label: string }[] | undefined => {
  if (type?.type === 'choice') return type.options.map((value) => ({ value, label: choiceName(name, value) ?? value }));
  return type?.type === 'boolean' ? ['oui', 'non'].map((value) => ({ value, label: value })) : undefined;
};

/** The day that a text is, as it is kept or as it is typed; undefined where it is words. */
const dayIn = (text: string): string | undefined => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const read = readTypedDay(text);
  if (read === 'empty') return '';
  return 'day' in read ? read.day : undefined;
};

type Asked = {
  readonly name: string;
  readonly type: FieldType | undefined;
  readonly text: string;
  readonly set: (text: string) => void;
  readonly today: string;
};

/** Takes a field's value by its type. Words selected on a page are taken as they are: the program reads the day in them. */
export const ValueInput = ({ name, type, text, set, today }: Asked): ReactNode => {
  const options = optionsOf(name, type);
  if (options !== undefined)
    return (
      <Select
        label="Valeur"
        data={options}
        value={options.some(({ value }) => value === text) ? text : null}
        onChange={(value) => set(value ?? '')}
      />
    );
  const day = type?.type === 'date' ? dayIn(text) : undefined;
  if (day !== undefined) return <DayInput label="Valeur" value={day} set={(given) => set(given ?? '')} today={today} spoken />;
  return (
    <TextInput
      label="Valeur"
      placeholder={type === undefined ? '' : (hints[type.type] ?? '')}
      value={text}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
};
