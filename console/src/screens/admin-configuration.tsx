import { Alert, Button, Table, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Finding, Findings, Placed, ShownConfiguration, TriedConfiguration } from '../../../shared/contracts/administration.ts';
import { ask, change } from '../api.ts';
import { letterNames } from '../french.ts';
import { GoLink } from '../go-link.tsx';
import { Refusal, Told } from '../told.tsx';
import classes from './administration.module.css';

const priorityNames: Readonly<Record<Placed['priority'], string>> = {
  immediate: 'immédiat',
  urgent: 'urgent',
  high: 'élevé',
  normal: 'normal',
};

const Checks = ({ findings }: { findings: readonly Finding[] }): ReactNode => (
  <ul className={classes.checks}>
    {findings.map(({ name, well, says, mend }) => (
      <li key={name}>
        <strong>{name}</strong> : {well ? 'en ordre' : 'à corriger'}. {says}
        {well || mend === undefined ? null : <Text size="sm">{mend}</Text>}
      </li>
    ))}
  </ul>
);

const PlacedAt = ({ queueName, copyNames, priority, letters }: Placed): ReactNode => (
  <>
    <strong>{queueName}</strong>, {priorityNames[priority]}
    {copyNames.length === 0 ? null : <div>copie : {copyNames.join(', ')}</div>}
    <div>{letters.length === 0 ? 'aucune lettre' : letters.map((letter) => letterNames[letter] ?? letter).join(', ')}</div>
  </>
);

const Changes = ({ problems, tried, left, changed }: TriedConfiguration): ReactNode => {
  if (problems.length > 0)
    return (
      <Alert color="red" title="Ce n’est pas une configuration" role="alert" my="sm">
        {problems.map((problem) => (
          <div key={problem}>{problem}</div>
        ))}
      </Alert>
    );
  return (
    <>
      <Text my="sm" role="status">
        {changed.length === 0 ? 'Rien n’irait ailleurs.' : `${changed.length} document(s) iraient ailleurs.`} Essayé sur {tried} courrier(s)
        des sept derniers jours{left > 0 ? `, ${left} plus anciens laissés de côté` : ''} ; rien n’a été changé.
      </Text>
      {changed.length === 0 ? null : (
        <Table captionSide="top" withTableBorder>
          <Table.Caption>Ce qui changerait</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Courrier</Table.Th>
              <Table.Th>Aujourd’hui</Table.Th>
              <Table.Th>Avec ce texte</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changed.map(({ mailId, documentId, kindName, fileName, from, to }) => (
              <Table.Tr key={documentId}>
                <Table.Td>
                  <GoLink to={`/courrier/${mailId}`}>{kindName}</GoLink>
                  <Text size="sm">{fileName}</Text>
                </Table.Td>
                <Table.Td>
                  <PlacedAt {...from} />
                </Table.Td>
                <Table.Td>
                  <PlacedAt {...to} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
};

const Try = ({ yaml, may }: { yaml: string; may: boolean }): ReactNode => {
  const [text, setText] = useState(yaml);
  const attempt = useMutation({ mutationFn: () => change<TriedConfiguration>('POST', '/admin/try-configuration', { yaml: text }) });
  return (
    <>
      <Textarea
        label="Configuration en vigueur"
        description={
          may
            ? 'Changez une règle et essayez-la. Pour qu’elle vaille, mettez le texte dans pli.yaml sur la machine et relancez le service.'
            : undefined
        }
        rows={18}
        spellCheck={false}
        readOnly={!may}
        classNames={{ input: classes.yaml ?? '' }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {may ? (
        <Button my="sm" loading={attempt.isPending} onClick={() => attempt.mutate()}>
          Essayer sur le courrier de la semaine
        </Button>
      ) : null}
      <Refusal error={attempt.error} />
      {attempt.data === undefined ? null : <Changes {...attempt.data} />}
    </>
  );
};

const Machine = (): ReactNode => {
  const checks = useQuery({ queryKey: ['checks'], queryFn: () => ask<Findings>('/admin/checks'), enabled: false });
  return (
    <>
      <Title order={2} size="h3" mt="lg">
        La machine
      </Title>
      <Button variant="default" my="xs" loading={checks.isFetching} onClick={() => void checks.refetch()}>
        Vérifier la machine
      </Button>
      <Refusal error={checks.error} />
      {checks.data === undefined ? null : <Checks findings={checks.data.items} />}
    </>
  );
};

/** The configuration in force with what is found in it; a changed one is tried before it counts. */
export const AdminConfiguration = ({ may }: { may: boolean }): ReactNode => {
  const shown = useQuery({
    queryKey: ['admin', 'configuration'],
    queryFn: () => ask<ShownConfiguration>('/admin/configuration'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <Title order={2} size="h3">
        Configuration
      </Title>
      <Told query={shown}>
        {({ source, yaml, findings }) => (
          <>
            <Text size="sm">Source : {source}</Text>
            <Checks findings={findings} />
            <Try yaml={yaml} may={may} />
            <Machine />
          </>
        )}
      </Told>
    </>
  );
};
