import { Button, FileInput, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { MailRow } from '../../../shared/contracts/console.ts';
import { ask, change, openSession } from '../api.ts';
import { DeskTable } from '../desk-table.tsx';
import { putInPieces } from '../put-in-pieces.ts';
import { Refusal, Told } from '../told.tsx';

type Outcome = { readonly name: string; readonly outcome: 'accepted' | 'rejected'; readonly message: string };

const sendOne = async (file: File, directly: boolean): Promise<readonly Outcome[]> => {
  if (directly) return [{ name: file.name, outcome: 'accepted', message: (await putInPieces(file)).message }];
  const form = new FormData();
  form.append('files', file);
  return (await change<{ items: Outcome[] }>('POST', '/mail', form)).items;
};

const send = async (files: readonly File[], directly: boolean, tell: (outcome: Outcome) => void): Promise<void> => {
  for (const file of files) {
    try {
      for (const item of await sendOne(file, directly)) tell(item);
    } catch (error) {
      tell({ name: file.name, outcome: 'rejected', message: error instanceof Error ? error.message : 'Refusé.' });
    }
  }
};

/** Mail handed in, and what became of the latest. */
export const Upload = (): ReactNode => {
  const client = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: openSession, staleTime: Number.POSITIVE_INFINITY });
  const [files, setFiles] = useState<File[]>([]);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const latest = useQuery({ queryKey: ['latest'], queryFn: () => ask<{ items: MailRow[] }>('/mail?limit=50'), refetchInterval: 3_000 });
  const upload = useMutation({
    mutationFn: () => send(files, session.data?.directUploads === true, (outcome) => setOutcomes((before) => [outcome, ...before])),
    onSettled: () => {
      setFiles([]);
      return client.invalidateQueries();
    },
  });
  return (
    <>
      <Title order={1}>Déposer du courrier</Title>
      <FileInput multiple clearable label="Fichiers" placeholder="Choisir des fichiers" value={files} onChange={setFiles} />
      <Button my="sm" disabled={files.length === 0} loading={upload.isPending} onClick={() => upload.mutate()}>
        Déposer
      </Button>
      <Refusal error={upload.error} />
      {outcomes.length === 0 ? null : (
        <Table aria-live="polite">
          <Table.Tbody>
            {outcomes.map((outcome, index) => (
              <Table.Tr key={`${outcomes.length - index} ${outcome.name}`}>
                <Table.Td>{outcome.name}</Table.Td>
                <Table.Td>{outcome.message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Title order={2} size="h3" mt="md">
        Derniers courriers
      </Title>
      <Told query={latest}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>Aucun courrier encore.</Text>
          ) : (
            <DeskTable rows={items} caption="Ce que chacun est devenu" keyOf={(row) => row.id} />
          )
        }
      </Told>
    </>
  );
};
