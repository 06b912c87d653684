import { Alert, Button, Group, Progress, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import type { MailPage, MailRow, Uploaded } from '../../../shared/contracts/console.ts';
import { ask, change, upload } from '../api.ts';
import { DeskTable } from '../desk-table.tsx';
import { droppedFiles } from '../dropped-files.ts';
import { mailStateNames } from '../french.ts';
import { GoLink } from '../go-link.tsx';
import { putInPieces } from '../put-in-pieces.ts';
import { Refusal, Told } from '../told.tsx';

type Sent = { readonly key: number; readonly name: string; readonly share: number; readonly outcome?: Uploaded };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'Le fichier n’a pas pu partir.');

/** A large file goes past the API, piece after piece. */
const sendPieces = async (file: File, received: string, tell: (share: number) => void): Promise<Uploaded> => {
  try {
    return await putInPieces(file, received, tell);
  } catch (error) {
    return { name: file.name, outcome: 'rejected', message: reasonOf(error) };
  }
};

const sendOne = async (file: File, received: string, tell: (share: number) => void): Promise<Uploaded> => {
  const form = new FormData();
  form.append('files', file);
  if (received !== '') form.append('received', received);
  try {
    const { items } = await upload<{ items: readonly Uploaded[] }>('/mail', form, tell);
    return items[0] ?? { name: file.name, outcome: 'rejected', message: 'Le fichier n’est pas arrivé. Recommencez.' };
  } catch (error) {
    return { name: file.name, outcome: 'rejected', message: reasonOf(error) };
  }
};

/** What a file has become, in words; what one has to do, where one has. */
const Became = ({ sent, row, allow }: { sent: Sent; row: MailRow | undefined; allow: (id: string) => void }): ReactNode => {
  const { outcome } = sent;
  if (outcome === undefined) return <Progress value={sent.share * 100} aria-label={`Envoi de ${sent.name}`} />;
  if (outcome.outcome !== 'accepted')
    return (
      <>
        <strong>{outcome.outcome === 'duplicate' ? 'Doublon' : 'Refusé'}</strong> : {outcome.message}{' '}
        {outcome.id === undefined ? null : <GoLink to={`/courrier/${outcome.id}`}>Premier envoi</GoLink>}
      </>
    );
  if (row === undefined) return outcome.message;
  if (row.state === 'held')
    return (
      <Group gap="xs">
        <span>
          <strong>Retenu</strong> : {row.problem ?? mailStateNames.held}
        </span>
        <Button size="compact-sm" onClick={() => allow(row.id)}>
          Autoriser la lecture
        </Button>
      </Group>
    );
  if (row.state === 'rejected' || row.state === 'failed')
    return (
      <>
        <strong>{row.state === 'rejected' ? 'Rejeté' : 'En panne'}</strong> : {row.problem ?? ''}{' '}
        <GoLink to={`/courrier/${row.id}`}>Ouvrir</GoLink>
      </>
    );
  if (row.kindName === undefined) return mailStateNames[row.state];
  return (
    <>
      <GoLink to={`/courrier/${row.id}`}>{row.kindName}</GoLink>, file {row.queueName}
    </>
  );
};

const Outcomes = ({ batch }: { batch: readonly Sent[] }): ReactNode => {
  const client = useQueryClient();
  const ids = batch.flatMap(({ outcome }) => (outcome?.outcome === 'accepted' && outcome.id !== undefined ? [outcome.id] : []));
  const rows = useQuery({
    queryKey: ['uploads', ids],
    queryFn: () => change<MailPage>('POST', '/mail/rows', { ids: ids.slice(0, 200) }),
    enabled: ids.length > 0,
    refetchInterval: 3_000,
  });
  const allow = useMutation({
    mutationFn: (id: string) => change('POST', `/mail/${id}/allow`, {}),
    onSettled: () => client.invalidateQueries(),
  });
  if (batch.length === 0) return null;
  const gone = batch.filter(({ outcome }) => outcome !== undefined).length;
  return (
    <>
      <Title order={2} size="h3" mt="md">
        Ce dépôt : {gone} sur {batch.length}
      </Title>
      <Refusal error={allow.error} />
      <Table aria-live="polite" verticalSpacing={4}>
        <Table.Tbody>
          {batch.map((sent) => (
            <Table.Tr key={sent.key}>
              <Table.Td className="name">{sent.name}</Table.Td>
              <Table.Td>
                <Became sent={sent} row={rows.data?.items.find(({ id }) => id === sent.outcome?.id)} allow={allow.mutate} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
};

/** Files and folders, dropped or chosen. */
const Drop = ({ take }: { take: (files: readonly File[]) => void }): ReactNode => {
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer.items).then(take);
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    take([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = '';
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text fw={600}>Glissez ici des fichiers ou des dossiers</Text>
      <Text size="sm" className="soft">
        PDF, images, courriels (.eml, .msg), Word, textes, archives ZIP
      </Text>
      <Group justify="center" gap="xs" mt="xs">
        <Button onClick={() => files.current?.click()}>Choisir des fichiers</Button>
        <Button variant="default" onClick={() => folder.current?.click()}>
          Choisir un dossier
        </Button>
      </Group>
      <input ref={files} type="file" multiple hidden data-testid="files" onChange={chosen} />
      <input ref={folder} type="file" multiple hidden {...{ webkitdirectory: '' }} onChange={chosen} />
    </div>
  );
};

/** Mail handed in, what became of each file as it happens, and of the latest mail. */
export const Upload = ({ today, directly }: { today: string; directly: boolean | undefined }): ReactNode => {
  const client = useQueryClient();
  const [received, setReceived] = useState('');
  const [batch, setBatch] = useState<readonly Sent[]>([]);
  const [busy, setBusy] = useState(false);
  const count = useRef(0);
  const latest = useQuery({ queryKey: ['latest'], queryFn: () => ask<MailPage>('/mail?limit=30'), refetchInterval: 30_000 });
  const note = (key: number, part: Partial<Sent>): void =>
    setBatch((before) => before.map((sent) => (sent.key === key ? { ...sent, ...part } : sent)));
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    const fresh = files.map((file) => ({ file, key: (count.current += 1) }));
    setBatch((before) => [...fresh.map(({ file, key }) => ({ key, name: file.name, share: 0 })), ...before]);
    setBusy(true);
    const send = directly === true ? sendPieces : sendOne;
    for (const { file, key } of fresh) note(key, { outcome: await send(file, received, (share) => note(key, { share })) });
    setBusy(false);
    await client.invalidateQueries();
  };
  return (
    <>
      <Title order={1}>Déposer du courrier</Title>
      <Group align="end" my="sm">
        <TextInput
          type="date"
          label="Jour de réception de ce dépôt"
          description="Vide : le tampon, l’en-tête du courriel, sinon aujourd’hui"
          max={today}
          value={received}
          onChange={(event) => setReceived(event.currentTarget.value)}
        />
      </Group>
      <Drop take={(files) => void take(files)} />
      {busy ? <Alert my="sm">Envoi en cours : gardez cette page ouverte.</Alert> : null}
      <Outcomes batch={batch} />
      <Title order={2} size="h3" mt="md">
        Derniers courriers
      </Title>
      <Told query={latest}>
        {({ items }) =>
          items.length === 0 ? <Text>Aucun courrier encore.</Text> : <DeskTable rows={items} caption="Du plus récent au plus ancien" />
        }
      </Told>
    </>
  );
};
