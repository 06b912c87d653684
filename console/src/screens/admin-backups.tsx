import { Button, Code, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Backups, KeptBackup } from '../../../shared/contracts/administration.ts';
import { ask, change } from '../api.ts';
import { counted } from '../counted.ts';
import { frenchMoment } from '../french-days.ts';
import { Refusal, Told } from '../told.tsx';
import { NotHere, useUnable } from '../unable.tsx';

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`;

const List = ({ items, folder }: Backups): ReactNode => (
  <>
    <Text size="sm">Dossier : {folder}. Gardez-en une ailleurs : une copie à côté de l’original ne protège pas d’une panne de disque.</Text>
    {items.length === 0 ? (
      <Text my="sm">Aucune sauvegarde encore.</Text>
    ) : (
      <Table captionSide="top" withTableBorder mt="sm">
        <Table.Caption>{counted(items.length, 'sauvegarde')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Faite le</Table.Th>
            <Table.Th>Fichier</Table.Th>
            <Table.Th>Contenu</Table.Th>
            <Table.Th>Empreinte (SHA-256)</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ name, made, bytes, files, sha256 }) => (
            <Table.Tr key={name}>
              <Table.Td>{frenchMoment(made)}</Table.Td>
              <Table.Td>{name}</Table.Td>
              <Table.Td>
                {files} fichiers, {megabytes(bytes)}
              </Table.Td>
              <Table.Td>
                <Code>{sha256.slice(0, 16)}…</Code>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    )}
  </>
);

const Backed = ({ may }: { may: boolean }): ReactNode => {
  const client = useQueryClient();
  const found = useQuery({ queryKey: ['admin', 'backups'], queryFn: () => ask<Backups>('/admin/backups') });
  const make = useMutation({
    mutationFn: () => change<KeptBackup>('POST', '/admin/backup', {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
  return (
    <>
      {may ? (
        <Button my="sm" loading={make.isPending} onClick={() => make.mutate()}>
          Faire une sauvegarde maintenant
        </Button>
      ) : null}
      <Refusal error={make.error} />
      <Told query={found}>{(backups) => <List {...backups} />}</Told>
      <Text my="sm">
        Pour remettre une sauvegarde, dans un dossier vide : <Code>npx pli restore FICHIER --data DOSSIER</Code>. Chaque fichier y est
        d’abord vérifié ; une base d’une version plus ancienne est mise à niveau à son ouverture.
      </Text>
    </>
  );
};

/** Backups on this machine. They hold everything, so they are not handed out by the console. */
export const AdminBackups = ({ may }: { may: boolean }): ReactNode => {
  const unable = useUnable();
  return (
    <>
      <Title order={2} size="h3">
        Sauvegardes
      </Title>
      {unable === undefined ? null : unable.backups === undefined ? <Backed may={may} /> : <NotHere why={unable.backups} />}
    </>
  );
};
