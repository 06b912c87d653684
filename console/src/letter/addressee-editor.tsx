import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect } from 'react';
import type { LetterDetail } from '../../../shared/contracts/console.ts';
import { change } from '../api.ts';
import { Refusal } from '../told.tsx';
import { setDraft, useDraft } from './drafts.ts';

const most = { lines: 5, characters: 38, name: 120 } as const;

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

const isPosted = ({ letter: { channel } }: LetterDetail): boolean => channel === 'post' || channel === 'registered';

type Written = { readonly recipient?: string; readonly address?: readonly string[] };

/** What differs from the letter as it stands; undefined while something is wrong or nothing was changed. */
const changesOf = (detail: LetterDetail, name: string, lines: readonly string[]): Written | undefined => {
  const recipient = name.trim();
  if (recipient === '' || wrong(lines) !== undefined) return undefined;
  const address = lines.length > 0 && lines.join('\n') !== detail.address.join('\n') ? { address: lines } : {};
  const changes = { ...(recipient === detail.letter.recipient ? {} : { recipient }), ...address };
  return Object.keys(changes).length === 0 ? undefined : changes;
};

/** Whom a letter goes to and, where it leaves by post, the lines below the name. */
export const AddresseeEditor = ({ detail }: { detail: LetterDetail }): ReactNode => {
  const client = useQueryClient();
  const { id, recipient } = detail.letter;
  const address = detail.address.join('\n');
  const over = `${recipient}\n${address}`;
  const { addressee } = useDraft(id);
  // What was typed over an addressee that is another's now would put it back unseen.
  const draft = addressee?.over === over ? addressee : undefined;
  useEffect(() => {
    if (addressee !== undefined && addressee.over !== over) setDraft(id, { addressee: undefined });
  }, [addressee, over, id]);
  const { name, lines: text } = draft ?? { name: recipient, lines: address };
  const write = (given: { name: string; lines: string }): void =>
    setDraft(id, { addressee: given.name === recipient && given.lines === address ? undefined : { ...given, over } });
  const lines = linesOf(text);
  const changes = changesOf(detail, name, lines);
  const save = useMutation({
    mutationFn: (written: Written) => change('PUT', `/letters/${id}`, { ...written, version: detail.version }),
    onSettled: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (changes !== undefined) save.mutate(changes);
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Nom du destinataire"
        maxLength={most.name}
        value={name}
        error={name.trim() === '' ? 'Écrivez le nom du destinataire.' : undefined}
        onChange={(event) => write({ name: event.currentTarget.value, lines: text })}
      />
      {isPosted(detail) ? (
        <Textarea
          mt="xs"
          label="Son adresse"
          description="Une ligne par élément, sous le nom : rue, puis code postal et ville."
          placeholder={'12 rue des Tanneurs\n44000 Nantes'}
          autosize
          minRows={2}
          value={text}
          error={wrong(lines)}
          onChange={(event) => write({ name, lines: event.currentTarget.value })}
        />
      ) : null}
      <Group gap="xs" mt="xs" mb="md">
        <Button type="submit" size="compact-md" variant="default" loading={save.isPending} disabled={changes === undefined}>
          Enregistrer le destinataire
        </Button>
      </Group>
      <Refusal error={save.error} />
    </form>
  );
};
