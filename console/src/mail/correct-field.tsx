import { Button, Card, Group, Select, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import type { RecordedDocument } from '../../../shared/contracts/record.ts';
import { change } from '../api.ts';
import { fieldName, fieldText } from '../french.ts';
import { typedDay } from '../french-days.ts';
import { Refusal } from '../told.tsx';
import { inReadingOrder } from './field-order.ts';
import { likelyFields } from './likely-fields.ts';
import type { Selection } from './page-view.tsx';
import { ValueInput } from './value-input.tsx';

/** What stands in the field now, as one would type it, to be changed rather than written anew. */
const standing = (document: RecordedDocument, name: string | null): string => {
  const field = name === null ? undefined : document.fields[name];
  if (field === undefined || name === null) return '';
  if (typeof field.value !== 'string') return fieldText(name, field.value);
  return /^\d{4}-\d{2}-\d{2}$/.test(field.value) ? typedDay(field.value) : field.value;
};

const Likely = ({ names, name, choose }: { names: readonly string[]; name: string | null; choose: (name: string) => void }): ReactNode =>
  names.length === 0 ? null : (
    <Group gap={6} my={6} role="group" aria-label="Champs probables">
      {names.map((one) => (
        <Button
          key={one}
          size="compact-sm"
          variant={one === name ? 'filled' : 'light'}
          aria-pressed={one === name}
          onClick={() => choose(one)}
        >
          {fieldName(one)}
        </Button>
      ))}
    </Group>
  );

type Correcting = {
  readonly detail: MailDetail;
  readonly document: RecordedDocument;
  readonly selection: Selection | undefined;
  readonly first: string | undefined;
  readonly today: string;
  readonly close: () => void;
  /** Told once a correction has been taken, with the mail as it stood before. */
  readonly corrected: (before: MailDetail) => void;
};

/** Gives a field what a person selected on the page, or typed; or says that it does not stand there. */
export const CorrectField = ({ detail, document, selection, first, today, close, corrected }: Correcting): ReactNode => {
  const { record, fieldsOfKinds } = detail;
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
  const types = fieldsOfKinds[document.kind] ?? {};
  const names = inReadingOrder(document.kind, fieldsOfKinds);
  const text = typed ?? selection?.text ?? standing(document, name);
  const correct = useMutation({
    mutationFn: (body: { text: string } | { absent: true }) =>
      change('PATCH', `/mail/${record.id}/documents/${document.id}/fields`, {
        name,
        version: record.version,
        ...body,
        ...(selection === undefined ? {} : { place: { quote: selection.text, page: selection.page, box: selection.box } }),
      }),
    // News of the change may be on the screen before the answer is.
    onMutate: () => detail,
    onSuccess: async (_, __, before) => {
      await client.invalidateQueries();
      corrected(before);
      close();
    },
    onError: () => client.invalidateQueries({ queryKey: ['mail', record.id] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name !== null && text.trim() !== '') correct.mutate({ text });
  };
  return (
    <Card withBorder padding="sm" component="section" aria-label="Corriger un champ">
      <form ref={form} onSubmit={submit} onKeyDown={(event) => (event.key === 'Escape' ? close() : undefined)}>
        <Text size="sm">
          {selection === undefined ? 'Sélectionnez des mots sur la page, ou écrivez la valeur.' : `Sélection : « ${selection.text} »`}
        </Text>
        {selection === undefined ? null : <Likely names={likelyFields(selection.text, types, names)} name={name} choose={setName} />}
        <Group align="end" gap="xs">
          <Select
            label="Champ"
            placeholder="Choisir"
            searchable
            data={names.map((value) => ({ value, label: fieldName(value) }))}
            value={name}
            onChange={(next) => {
              setName(next);
              setTyped(undefined);
            }}
          />
          <ValueInput name={name ?? ''} type={name === null ? undefined : types[name]} text={text} set={setTyped} today={today} />
        </Group>
        <Group gap="xs" mt="xs">
          <Button type="submit" size="compact-md" disabled={name === null || text.trim() === ''} loading={correct.isPending}>
            Corriger
          </Button>
          <Button size="compact-md" variant="default" disabled={name === null} onClick={() => correct.mutate({ absent: true })}>
            Absent du document
          </Button>
          <Button size="compact-md" variant="subtle" onClick={close}>
            Fermer
          </Button>
        </Group>
      </form>
      <Refusal error={correct.error} />
    </Card>
  );
};
