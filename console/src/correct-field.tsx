import { Button, Card, Group, Select, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { choiceName } from '../../shared/contracts/choice-names.ts';
import type { MailDetail } from '../../shared/contracts/console.ts';
import type { RecordedDocument } from '../../shared/contracts/record.ts';
import { change } from './api.ts';
import { fieldName, fieldText } from './french.ts';
import type { Selection } from './page-view.tsx';
import { Refusal } from './told.tsx';

type Types = MailDetail['fieldsOfKinds'][string];
type FieldType = Types[string];

const hints: Readonly<Partial<Record<FieldType['type'], string>>> = {
  date: 'JJ/MM/AAAA',
  time: 'HH:MM',
  amount: 'en euros',
  list: 'séparés par « ; »',
};

const optionsOf = (name: string, type: FieldType | undefined): { value: string; label: string }[] | undefined => {
  if (type?.type === 'choice') return type.options.map((value) => ({ value, label: choiceName(name, value) ?? value }));
  return type?.type === 'boolean' ? ['oui', 'non'].map((value) => ({ value, label: value })) : undefined;
};

const ValueInput = ({
  name,
  type,
  text,
  set,
}: {
  name: string;
  type: FieldType | undefined;
  text: string;
  set: (text: string) => void;
}): ReactNode => {
  const options = optionsOf(name, type);
  return options === undefined ? (
    <TextInput
      label="Valeur"
      placeholder={type === undefined ? '' : hints[type.type]}
      value={text}
      onChange={(event) => set(event.currentTarget.value)}
    />
  ) : (
    <Select
      label="Valeur"
      data={options}
      value={options.some(({ value }) => value === text) ? text : null}
      onChange={(value) => set(value ?? '')}
    />
  );
};

/** What stands in the field now, to be changed rather than written anew. */
const standing = (document: RecordedDocument, name: string | null): string => {
  const field = name === null ? undefined : document.fields[name];
  if (field === undefined || name === null) return '';
  return typeof field.value === 'string' && !/^\d{4}-\d{2}-\d{2}$/.test(field.value) ? field.value : fieldText(name, field.value);
};

/** Gives a field what a person selected on the page, or typed; or says that it does not stand there. */
export const CorrectField = ({
  mailId,
  document,
  version,
  types,
  selection,
  first,
  close,
}: {
  mailId: string;
  document: RecordedDocument;
  version: number;
  types: Types;
  selection: Selection | undefined;
  first: string | undefined;
  close: () => void;
}): ReactNode => {
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Who came by a button goes on by keyboard; who selected words has a hand on the page.
    if (selection === undefined)
      form.current?.querySelectorAll<HTMLInputElement>('input:not([type=hidden])')[first === undefined ? 0 : 1]?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [name, setName] = useState<string | null>(first ?? null);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? selection?.text ?? standing(document, name);
  const correct = useMutation({
    mutationFn: (body: { text: string } | { absent: true }) =>
      change('PATCH', `/mail/${mailId}/documents/${document.id}/fields`, {
        name,
        version,
        ...body,
        ...(selection === undefined ? {} : { place: { quote: selection.text, page: selection.page, box: selection.box } }),
      }),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
    onError: () => client.invalidateQueries({ queryKey: ['mail', mailId] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name !== null && text.trim() !== '') correct.mutate({ text });
  };
  const names = Object.keys(types).toSorted((a, b) => fieldName(a).localeCompare(fieldName(b), 'fr'));
  return (
    <Card withBorder my="sm" component="section" aria-label="Corriger un champ">
      <form ref={form} onSubmit={submit} onKeyDown={(event) => (event.key === 'Escape' ? close() : undefined)}>
        <Text size="sm">
          {selection === undefined ? 'Sélectionnez des mots sur la page, ou écrivez la valeur.' : `Sélection : « ${selection.text} »`}
        </Text>
        <Group align="end" gap="xs">
          <Select
            label="Champ"
            searchable
            data={names.map((value) => ({ value, label: fieldName(value) }))}
            value={name}
            onChange={setName}
          />
          <ValueInput name={name ?? ''} type={name === null ? undefined : types[name]} text={text} set={setTyped} />
          <Button type="submit" disabled={name === null || text.trim() === ''} loading={correct.isPending}>
            Corriger
          </Button>
          <Button variant="default" disabled={name === null} onClick={() => correct.mutate({ absent: true })}>
            Absent du document
          </Button>
          <Button variant="subtle" onClick={close}>
            Fermer
          </Button>
        </Group>
      </form>
      <Refusal error={correct.error} />
    </Card>
  );
};
