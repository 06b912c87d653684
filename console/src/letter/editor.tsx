import { Alert, Button, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LetterDetail, LetterWay } from '../../../shared/contracts/console.ts';
import { change } from '../api.ts';
import { Refusal } from '../told.tsx';
import { BodyEditor } from './body-editor.tsx';
import { Forbidden } from './forbidden.tsx';

type Statements = Pick<LetterDetail, 'statements'>;

/** The text of a letter that has not left, to be written again; what another changed meanwhile is not overwritten. */
export const Editor = ({ detail, way }: { detail: LetterDetail; way: LetterWay }): ReactNode => {
  const client = useQueryClient();
  const standing = detail.body ?? '';
  const [body, setBody] = useState(standing);
  const [from, setFrom] = useState(detail.version);
  const [quiet] = useDebouncedValue(body, 350);
  const check = useQuery({
    queryKey: ['check', detail.letter.id, quiet],
    queryFn: () => change<Statements>('POST', `/letters/${detail.letter.id}/check`, { body: quiet }),
    placeholderData: keepPreviousData,
  });
  const save = useMutation({
    mutationFn: () => change<{ version: number }>('PUT', `/letters/${detail.letter.id}`, { body, version: from }),
    onSuccess: ({ version }) => setFrom(version),
    onSettled: () => client.invalidateQueries(),
  });
  const release = useMutation({
    mutationFn: (quote: string) =>
      change<{ version: number }>('POST', `/letters/${detail.letter.id}/statements`, { version: detail.version, quote }),
    onSuccess: ({ version }) => setFrom(version),
    onSettled: () => client.invalidateQueries(),
  });
  const asSaved = body === standing;
  const statements = asSaved ? detail.statements : (check.data?.statements ?? detail.statements);
  const overtaken = detail.version !== from && !save.isPending && body !== standing;
  return (
    <>
      {overtaken ? (
        <Alert color="orange" my="xs" title="Cette lettre a changé pendant que vous écriviez">
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                setBody(standing);
                setFrom(detail.version);
              }}
            >
              Prendre le texte nouveau
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setFrom(detail.version)}>
              Garder le mien
            </Button>
          </Group>
        </Alert>
      ) : null}
      <BodyEditor body={body} set={setBody} statements={statements} />
      <Forbidden statements={statements} people={way.people} release={asSaved && way.mayRelease ? release.mutate : undefined} />
      <Refusal error={save.error ?? release.error} />
      <Button mt="xs" disabled={body === standing || overtaken} loading={save.isPending} onClick={() => save.mutate()}>
        Enregistrer
      </Button>
    </>
  );
};
