import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import type { RecordedDocument } from '../../../shared/contracts/record.ts';
import { ask, change } from '../api.ts';
import { CorrectField } from '../correct-field.tsx';
import { Cut } from '../cut.tsx';
import { DocumentCard } from '../document-card.tsx';
import { frenchDay, letterNames, letterStateNames, mailStateNames } from '../french.ts';
import { GoLink } from '../go-link.tsx';
import { History } from '../history.tsx';
import { PageView, type Place, type Selection } from '../page-view.tsx';
import { Received } from '../received.tsx';
import { Refusal, Told } from '../told.tsx';
import { Waiting } from '../waiting.tsx';

/** The document that a person selected words in. */
const documentAt = (documents: readonly RecordedDocument[], selection: Selection | undefined): RecordedDocument | undefined =>
  selection === undefined
    ? undefined
    : documents.find(({ part, pages: [first, last] }) => part === selection.part && first <= selection.page && selection.page <= last);

const Letters = ({ letters }: Pick<MailDetail, 'letters'>): ReactNode => (
  <>
    <Title order={2} size="h4" mt="md">
      Lettres
    </Title>
    {letters.length === 0 ? <Text size="sm">Aucune.</Text> : null}
    <ul className="plain">
      {letters.map((letter) => (
        <li key={letter.id}>
          <GoLink to={`/lettre/${letter.id}`}>{letterNames[letter.template]}</GoLink> à {letter.recipient} :{' '}
          {letterStateNames[letter.state]}
        </li>
      ))}
    </ul>
  </>
);

const Related = ({ related }: Pick<MailDetail, 'related'>): ReactNode => (
  <>
    <Title order={2} size="h4" mt="md">
      Même sinistre
    </Title>
    {related.length === 0 ? <Text size="sm">Rien d’autre.</Text> : null}
    <ul className="plain">
      {related.map((other) => (
        <li key={other.id}>
          <GoLink to={`/courrier/${other.id}`}>{other.kindName ?? other.fileName}</GoLink>, {other.sender ?? other.fileName}, reçu le{' '}
          {frenchDay(other.received)}
        </li>
      ))}
    </ul>
  </>
);

const Head = ({ detail }: { detail: MailDetail }): ReactNode => {
  const { record, row } = detail;
  const client = useQueryClient();
  const allow = useMutation({
    mutationFn: () => change('POST', `/mail/${record.id}/allow`, {}),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <>
      <Group justify="space-between" align="start">
        <div>
          <Title order={1} size="h2">
            {row.kindName ?? record.fileName}
            {row.sender === undefined ? '' : `, ${row.sender}`}
          </Title>
          <Text size="sm" className="soft">
            {record.fileName}, {record.pageCount} page{record.pageCount > 1 ? 's' : ''}, {mailStateNames[record.state]}
            {row.claimNumber === undefined ? '' : `, sinistre ${row.claimNumber}`}
          </Text>
        </div>
        <Group gap="md">
          <Anchor size="sm" href={`/api/mail/${record.id}/original`} underline="always">
            Original
          </Anchor>
          <Anchor size="sm" href={`/api/mail/${record.id}/record.json`} underline="always">
            Données (JSON)
          </Anchor>
        </Group>
      </Group>
      {record.problem === undefined ? null : (
        <Alert color="red" my="sm" title={mailStateNames[record.state]}>
          {record.problem.message}
        </Alert>
      )}
      {record.state === 'held' ? (
        <Button my="xs" onClick={() => allow.mutate()}>
          Autoriser la lecture
        </Button>
      ) : null}
      <Refusal error={allow.error} />
      <Waiting waiting={detail.waiting} />
    </>
  );
};

type Correcting = { readonly documentId: string; readonly name: string | undefined };

const Whole = ({ detail }: { detail: MailDetail }): ReactNode => {
  const { record } = detail;
  const [selection, select] = useState<Selection>();
  const [correcting, correct] = useState<Correcting>();
  const [place, show] = useState<{ part: string; place: Place }>();
  const chosen = record.documents.find((document) => document.id === correcting?.documentId) ?? documentAt(record.documents, selection);
  const close = (): void => {
    select(undefined);
    correct(undefined);
  };
  return (
    <>
      <Head detail={detail} />
      <div className="halves">
        <div>
          {record.documents.map((document) => (
            <DocumentCard
              key={document.id}
              detail={detail}
              document={document}
              show={(found) => show({ part: document.part, place: found })}
              correct={(name) => correct({ documentId: document.id, name })}
            />
          ))}
          {record.state === 'triaged' ? (
            <>
              <Received detail={detail} />
              <Cut detail={detail} show={(part, found) => show({ part, place: found })} />
            </>
          ) : null}
          <Letters letters={detail.letters} />
          <Related related={detail.related} />
          <History entries={record.history} people={detail.people} />
        </div>
        <div className="beside">
          {chosen === undefined ? null : (
            <CorrectField
              key={`${chosen.id} ${selection?.text ?? ''} ${correcting?.name ?? ''}`}
              mailId={record.id}
              document={chosen}
              version={record.version}
              types={detail.fieldsOfKinds[chosen.kind] ?? {}}
              selection={selection}
              first={correcting?.name}
              close={close}
            />
          )}
          <PageView record={record} wanted={place} select={select} />
        </div>
      </div>
    </>
  );
};

/** One piece of mail: its pages beside what was read in them. */
export const Mail = ({ id }: { id: string }): ReactNode => {
  const found = useQuery({ queryKey: ['mail', id], queryFn: () => ask<MailDetail>(`/mail/${id}`) });
  return <Told query={found}>{(detail) => <Whole detail={detail} />}</Told>;
};
