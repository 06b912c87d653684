import { Alert, Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { LetterDetail, LetterWay } from '../../../shared/contracts/console.ts';
import { change } from '../api.ts';
import { Refusal } from '../told.tsx';
import { BodyEditor } from './body-editor.tsx';
import { setDraft, useDraft } from './drafts.ts';
import { Forbidden } from './forbidden.tsx';

type Statements = Pick<LetterDetail, 'statements'>;

/** The text of a letter that has not left, to be written again; what another changed meanwhile is not overwritten. */
export const Editor = ({ detail, way }: { detail: LetterDetail; way: LetterWay }): ReactNode => {
  const client = useQueryClient();
  const standing = detail.body ?? '';
  const { id } = detail.letter;
  const draft = useDraft(id).body;
  const body = draft?.text ?? standing;
  const write = (text: string): void => setDraft(id, { body: text === standing ? undefined : { text, over: draft?.over ?? standing } });
  useEffect(() => {
    if (draft?.text === standing) setDraft(id, { body: undefined });
  }, [draft, standing, id]);
  const [quiet] = useDebouncedValue(body, 350);
  const check = useQuery({
    queryKey: ['check', id, quiet],
    queryFn: () => change<Statements>('POST', `/letters/${id}/check`, { body: quiet }),
    placeholderData: keepPreviousData,
  });
  const save = useMutation({
    mutationFn: () => change('PUT', `/letters/${id}`, { body, version: detail.version }),
    onSettled: () => client.invalidateQueries(),
  });
  const release = useMutation({
    mutationFn: (quote: string) => change('POST', `/letters/${id}/statements`, { version: detail.version, quote }),
    onSettled: () => client.invalidateQueries(),
  });
  const asSaved = body === standing;
  const statements = asSaved ? detail.statements : (check.data?.statements ?? detail.statements);
  const overtaken = draft !== undefined && draft.over !== standing && !asSaved && !save.isPending;
  return (
    <>
      {overtaken ? (
        <Alert color="orange" my="xs" title="Cette lettre a changé pendant que vous écriviez">
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => setDraft(id, { body: undefined })}>
              Prendre le texte nouveau
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setDraft(id, { body: { text: body, over: standing } })}>
              Garder le mien
            </Button>
          </Group>
        </Alert>
      ) : null}
      <BodyEditor body={body} set={write} statements={statements} />
      <Forbidden statements={statements} people={way.people} release={asSaved && way.mayRelease ? release.mutate : undefined} />
      <Refusal error={save.error ?? release.error} />
      <Group gap="xs" mt="xs">
        <Button disabled={asSaved || overtaken} loading={save.isPending} onClick={() => save.mutate()}>
          Enregistrer
        </Button>
        {asSaved ? null : <Text size="sm">Pas encore enregistré</Text>}
      </Group>
    </>
  );
};
