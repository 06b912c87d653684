import { Button, Card, Group, Select, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { RecordedDocument } from '../../shared/contracts/record.ts';
import { change } from './api.ts';
import { fieldNames } from './french.ts';
import type { Selection } from './page-view.tsx';
import { Refusal } from './told.tsx';

/** Gives a field what a person selected on the page, or typed; or says that it does not stand there. */
export const CorrectField = ({
  mailId,
  document,
  fields,
  selection,
  close,
}: {
  mailId: string;
  document: RecordedDocument;
  fields: readonly string[];
  selection: Selection | undefined;
  close: () => void;
}): ReactNode => {
  const client = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? selection?.text ?? '';
  const correct = useMutation({
    mutationFn: (body: { text: string } | { absent: true }) =>
      change('PATCH', `/mail/${mailId}/documents/${document.id}/fields`, {
        name,
        ...body,
        ...(selection === undefined ? {} : { place: { quote: selection.text, page: selection.page, box: selection.box } }),
      }),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  return (
    <Card withBorder my="sm" component="section" aria-label="Corriger un champ">
      <Text size="sm">
        {selection === undefined ? 'Sélectionnez des mots sur la page, ou écrivez la valeur.' : `Sélection : « ${selection.text} »`}
      </Text>
      <Group align="end">
        <Select
          label="Champ"
          searchable
          data={fields.map((value) => ({ value, label: fieldNames[value] ?? value }))}
          value={name}
          onChange={setName}
        />
        <TextInput label="Valeur" value={text} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Button disabled={name === null || text.trim() === ''} loading={correct.isPending} onClick={() => correct.mutate({ text })}>
          Corriger
        </Button>
        <Button variant="default" disabled={name === null} onClick={() => correct.mutate({ absent: true })}>
          Absent du document
        </Button>
      </Group>
      <Refusal error={correct.error} />
    </Card>
  );
};
