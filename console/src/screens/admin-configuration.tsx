import { Button, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Finding, Findings, ShownConfiguration, TriedConfiguration } from '../../../shared/contracts/administration.ts';
import type { ShownChanges } from '../../../shared/contracts/configuration-change.ts';
import { ask, change } from '../api.ts';
import { Refusal, Told } from '../told.tsx';
import { NotHere, useUnable } from '../unable.tsx';
import classes from './administration.module.css';
import { FormerVersions, Proposal, ProposeChange } from './configuration-changes.tsx';
import { TriedChanges } from './tried-changes.tsx';

const Checks = ({ findings }: { findings: readonly Finding[] }): ReactNode => (
  <ul className={classes.checks}>
    {findings.map(({ name, well, says, mend }) => (
      <li key={name}>
        <strong>{name}</strong> : {well ? 'en ordre' : 'à corriger'}, {says}
        {well || mend === undefined ? null : <Text size="sm">{mend}</Text>}
      </li>
    ))}
  </ul>
);

const Try = ({ yaml, may, changes }: { yaml: string; may: boolean; changes: ShownChanges | undefined }): ReactNode => {
  const [text, setText] = useState(yaml);
  const attempt = useMutation({ mutationFn: () => change<TriedConfiguration>('POST', '/admin/try-configuration', { yaml: text }) });
  const mayPropose = may && changes !== undefined && changes.proposal === undefined && attempt.data?.problems.length === 0;
  return (
    <>
      <Textarea
        label="Configuration en vigueur"
        description={may ? 'Changez une règle, essayez-la sur le courrier de la semaine, puis proposez-la.' : undefined}
        rows={18}
        spellCheck={false}
        readOnly={!may}
        classNames={{ input: classes.yaml ?? '' }}
        value={text}
        onChange={(event) => {
          attempt.reset();
          setText(event.currentTarget.value);
        }}
      />
      {may ? (
        <Button my="sm" loading={attempt.isPending} onClick={() => attempt.mutate()}>
          Essayer sur le courrier de la semaine
        </Button>
      ) : null}
      <Refusal error={attempt.error} />
      {attempt.data === undefined ? null : <TriedChanges {...attempt.data} />}
      {mayPropose ? <ProposeChange path="proposal" change={{ yaml: text }} label="Proposer cette configuration" /> : null}
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

/** The configuration in force with what is found in it; a changed one is tried, proposed, and put in force by a second person. */
export const AdminConfiguration = ({ may }: { may: boolean }): ReactNode => {
  const shown = useQuery({
    queryKey: ['admin', 'configuration'],
    queryFn: () => ask<ShownConfiguration>('/admin/configuration'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const unable = useUnable();
  const changes = useQuery({
    queryKey: ['admin', 'changes'],
    queryFn: () => ask<ShownChanges>('/admin/configuration/changes'),
    enabled: unable !== undefined && unable.configuration === undefined,
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
            {unable?.configuration === undefined ? <Proposal changes={changes} may={may} /> : <NotHere why={unable.configuration} />}
            <Try key={yaml} yaml={yaml} may={may} changes={changes.data} />
            {changes.data === undefined ? null : <FormerVersions changes={changes.data} may={may} />}
            <Machine />
          </>
        )}
      </Told>
    </>
  );
};
