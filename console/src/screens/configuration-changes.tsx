import { Alert, Button, Group, Paper, Table, Text, TextInput, Title } from '@mantine/core';
import { type UseQueryResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { TriedConfiguration } from '../../../shared/contracts/administration.ts';
import type { ConfigurationChange, ShownChanges } from '../../../shared/contracts/configuration-change.ts';
import { change } from '../api.ts';
import { Differences } from '../differences.tsx';
import { frenchInstant } from '../french-days.ts';
import { Refusal } from '../told.tsx';
import { TriedChanges } from './tried-changes.tsx';

/** Sends a change and takes up what the API says then; the configuration shown is read anew. */
const useSent = (send: () => Promise<ShownChanges>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (changes) => {
      client.setQueryData(['admin', 'changes'], changes);
      return client.invalidateQueries({ queryKey: ['admin', 'configuration'] });
    },
    onError: () => client.invalidateQueries({ queryKey: ['admin', 'changes'] }),
  });
};

type Proposing = {
  readonly path: 'proposal' | 'proposal/version';
  readonly change: { readonly yaml: string } | { readonly version: string };
  readonly label: string;
};

/** Proposes a change, with its reason. */
export const ProposeChange = ({ path, change: proposed, label }: Proposing): ReactNode => {
  const [why, setWhy] = useState('');
  const sent = useSent(() => change<ShownChanges>('POST', `/admin/configuration/${path}`, { ...proposed, why }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent.mutate();
      }}
    >
      <Group align="end" my="sm">
        <TextInput
          label="Raison"
          required
          minLength={3}
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button type="submit" disabled={why.trim().length < 3} loading={sent.isPending}>
          {label}
        </Button>
      </Group>
      <Refusal error={sent.error} />
    </form>
  );
};

const Decide = ({ id, yaml, current, mayApply, byName }: ConfigurationChange): ReactNode => {
  const attempt = useMutation({ mutationFn: () => change<TriedConfiguration>('POST', '/admin/try-configuration', { yaml }) });
  const apply = useSent(() => change<ShownChanges>('POST', `/admin/configuration/proposal/${id}/apply`, {}));
  const withdraw = useSent(() => change<ShownChanges>('POST', `/admin/configuration/proposal/${id}/withdraw`, {}));
  return (
    <>
      {mayApply ? null : <Text size="sm">Un autre administrateur que {byName} doit l’appliquer.</Text>}
      {current ? null : (
        <Text size="sm" role="alert">
          pli.yaml a changé depuis : retirez cette proposition et recommencez.
        </Text>
      )}
      <Group my="sm">
        <Button variant="default" loading={attempt.isPending} onClick={() => attempt.mutate()}>
          Essayer la proposition
        </Button>
        <Button disabled={!mayApply || !current} loading={apply.isPending} onClick={() => apply.mutate()}>
          Appliquer
        </Button>
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          Retirer la proposition
        </Button>
      </Group>
      <Refusal error={attempt.error ?? apply.error ?? withdraw.error} />
      {attempt.data === undefined ? null : <TriedChanges {...attempt.data} />}
    </>
  );
};

const Waiting = ({ proposal, may }: { proposal: ConfigurationChange; may: boolean }): ReactNode => (
  <Paper component="section" withBorder p="sm" my="sm" aria-labelledby="proposal">
    <Title order={3} size="h4" id="proposal">
      Proposition en attente
    </Title>
    <Text>
      {proposal.byName}, {frenchInstant(proposal.at)} : {proposal.why}
    </Text>
    <Differences parts={proposal.differences} />
    {may ? <Decide {...proposal} /> : null}
  </Paper>
);

/** The change that waits, and what of the file waits for a restart. */
export const Proposal = ({ changes, may }: { changes: UseQueryResult<ShownChanges>; may: boolean }): ReactNode => {
  if (changes.data === undefined) return <Refusal error={changes.error} />;
  const { proposal, restart } = changes.data;
  return (
    <>
      {restart.length === 0 ? null : (
        <Alert color="yellow" title="Redémarrage à faire" role="status" my="sm">
          Ces rubriques de pli.yaml ne vaudront qu’au prochain démarrage du service : {restart.join(', ')}. Le reste est en vigueur.
        </Alert>
      )}
      {proposal === undefined ? null : <Waiting proposal={proposal} may={may} />}
    </>
  );
};

/** Former files, and the way back to each. */
export const FormerVersions = ({ changes, may }: { changes: ShownChanges; may: boolean }): ReactNode => {
  const [chosen, setChosen] = useState<string>();
  if (changes.versions.length === 0) return null;
  return (
    <>
      <Table captionSide="top" withTableBorder mt="lg">
        <Table.Caption>Versions antérieures de pli.yaml</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Remplacée le</Table.Th>
            <Table.Th>Proposé par</Table.Th>
            <Table.Th>Appliqué par</Table.Th>
            <Table.Th>Raison du changement</Table.Th>
            {may ? <Table.Th>Retour</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.versions.map(({ id, at, byName, proposedByName, why }) => (
            <Table.Tr key={id}>
              <Table.Td>{frenchInstant(at)}</Table.Td>
              <Table.Td>{proposedByName}</Table.Td>
              <Table.Td>{byName}</Table.Td>
              <Table.Td>{why}</Table.Td>
              {may ? (
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={changes.proposal !== undefined}
                    aria-label={`Revenir à cette version, remplacée le ${frenchInstant(at)}`}
                    onClick={() => setChosen(id)}
                  >
                    Revenir à cette version
                  </Button>
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {chosen === undefined || changes.proposal !== undefined ? null : (
        <ProposeChange key={chosen} path="proposal/version" change={{ version: chosen }} label="Proposer ce retour" />
      )}
      <Text size="sm" mt="xs">
        Un autre processus (« pli run » à part) prend la configuration à son démarrage ; le lien d’une personne ajoutée s’affiche au
        prochain démarrage de « pli serve ».
      </Text>
    </>
  );
};
