import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { LetterDetail } from '../../../shared/contracts/console.ts';
import { change } from '../api.ts';
import { Refusal } from '../told.tsx';

const most = { lines: 5, characters: 38 } as const;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const wrong = (lines: readonly string[]): string | undefined => {
  if (lines.length > most.lines) return `${lines.length} lignes, pour ${most.lines} au plus sous le nom.`;
  const wide = lines.find((line) => line.length > most.characters);
  return wide === undefined ? undefined : `« ${wide} » a ${wide.length} signes, pour ${most.characters} au plus : abrégez.`;
};

/** Where a letter goes that leaves by post: the lines below the name. */
export const AddressEditor = ({ detail }: { detail: LetterDetail }): ReactNode => {
  const client = useQueryClient();
  const standing = detail.address.join('\n');
  const [text, setText] = useState(standing);
  const lines = linesOf(text);
  const save = useMutation({
    mutationFn: () => change('PUT', `/letters/${detail.letter.id}`, { address: lines, version: detail.version }),
    onSettled: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wrong(lines) === undefined && lines.length > 0) save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        label={`Adresse de ${detail.letter.recipient}`}
        description="Une ligne par élément, sous le nom : rue, puis code postal et ville."
        placeholder={'12 rue des Tanneurs\n44000 Nantes'}
        autosize
        minRows={2}
        value={text}
        error={wrong(lines)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs" mt="xs" mb="md">
        <Button
          type="submit"
          size="compact-md"
          variant="default"
          loading={save.isPending}
          disabled={lines.length === 0 || lines.join('\n') === standing || wrong(lines) !== undefined}
        >
          Enregistrer l’adresse
        </Button>
      </Group>
      <Refusal error={save.error} />
    </form>
  );
};
