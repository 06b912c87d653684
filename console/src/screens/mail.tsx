import { Alert, Anchor, Button, Card, Group, Select, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import type { RecordedDocument } from '../../../shared/contracts/record.ts';
import { ask, change } from '../api.ts';
import { CorrectField } from '../correct-field.tsx';
import { fieldNames, frenchDay, letterNames, letterStateNames, mailStateNames } from '../french.ts';
import { GoLink } from '../go-link.tsx';
import { PageView, type Place, type Selection } from '../page-view.tsx';
import { Refusal, Told } from '../told.tsx';

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return value.join(' ; ');
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? frenchDay(text) : text;
};

const Fields = ({ document, show }: { document: RecordedDocument; show: (place: Place) => void }): ReactNode => (
  <Table verticalSpacing={4}>
    <Table.Caption>Ce qui a été lu : cliquez pour voir l’endroit</Table.Caption>
    <Table.Tbody>
      {Object.entries(document.fields).map(([name, field]) => (
        <Table.Tr key={name}>
          <Table.Th scope="row">{fieldNames[name] ?? name}</Table.Th>
          <Table.Td>
            <Anchor component="button" type="button" underline="always" onClick={() => show({ page: field.page, box: field.box })}>
              {shown(field.value)}
            </Anchor>
          </Table.Td>
          <Table.Td>{Math.round(field.confidence * 100)} %</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

const Deadlines = ({ document }: { document: RecordedDocument }): ReactNode =>
  document.deadlines.map((deadline) => (
    <Alert key={deadline.code} color="orange" my="xs" title={`${deadline.code} : avant le ${frenchDay(deadline.prudent)}`}>
      <Text size="sm">
        Date légale : {frenchDay(deadline.due)}, à compter du {frenchDay(deadline.from)}. {deadline.basis}.
      </Text>
      <Text size="sm">{deadline.explanation}</Text>
      {deadline.certainty === 'sure' ? null : <Text size="sm">À confirmer par un juriste.</Text>}
    </Alert>
  ));

const Document = ({
  detail,
  document,
  show,
  correct,
}: {
  detail: MailDetail;
  document: RecordedDocument;
  show: (place: Place) => void;
  correct: () => void;
}): ReactNode => {
  const client = useQueryClient();
  const settle = useMutation({
    mutationFn: (kind: string) => change('POST', `/mail/${detail.record.id}/documents/${document.id}/kind`, { kind }),
    onSettled: () => client.invalidateQueries(),
  });
  const kinds = Object.entries(detail.kindNames).map(([value, label]) => ({ value, label }));
  return (
    <Card withBorder my="sm" component="section">
      <Title order={2} size="h4">
        {detail.kindNames[document.kind]}, pages {document.pages.join(' à ')} ({Math.round(document.confidence * 100)} %)
      </Title>
      <Deadlines document={document} />
      <Select
        label="Nature"
        data={kinds}
        value={document.kind}
        allowDeselect={false}
        searchable
        onChange={(kind) => (kind === null || kind === document.kind ? undefined : settle.mutate(kind))}
      />
      <Refusal error={settle.error} />
      {document.route.reasons.map((reason) => (
        <Text size="sm" key={reason}>
          {reason}
        </Text>
      ))}
      <Fields document={document} show={show} />
      <Button variant="default" size="compact-sm" my="xs" onClick={correct}>
        Corriger un champ
      </Button>
      <details>
        <summary>Pourquoi cette nature</summary>
        {document.evidence.map(({ quote, page, box, weight }, index) => (
          <Text size="sm" key={`${index} ${quote}`}>
            <Anchor component="button" type="button" underline="always" onClick={() => show({ page, box })}>
              « {quote} »
            </Anchor>{' '}
            ({weight > 0 ? '+' : ''}
            {weight.toFixed(1)})
          </Text>
        ))}
        {document.runnerUp === undefined ? null : (
          <Text size="sm">
            Sinon : {detail.kindNames[document.runnerUp.kind]} ({Math.round(document.runnerUp.confidence * 100)} %)
          </Text>
        )}
      </details>
    </Card>
  );
};

/** The document that a person selected words in. */
const documentAt = (documents: readonly RecordedDocument[], selection: Selection | undefined): RecordedDocument | undefined =>
  selection === undefined
    ? undefined
    : documents.find(({ part, pages: [first, last] }) => part === selection.part && first <= selection.page && selection.page <= last);

const Whole = ({ detail }: { detail: MailDetail }): ReactNode => {
  const client = useQueryClient();
  const { record } = detail;
  const [selection, select] = useState<Selection>();
  const [correcting, correct] = useState<string>();
  const chosen = record.documents.find((document) => document.id === correcting) ?? documentAt(record.documents, selection);
  const close = (): void => {
    select(undefined);
    correct(undefined);
  };
  const [place, show] = useState<{ part: string; place: Place }>();
  const allow = useMutation({
    mutationFn: () => change('POST', `/mail/${record.id}/allow`, {}),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {record.fileName}
        </Title>
        <Group>
          <Anchor href={`/api/mail/${record.id}/original`} underline="always">
            Original
          </Anchor>
          <Anchor href={`/api/mail/${record.id}/record.json`} underline="always">
            Données (JSON)
          </Anchor>
        </Group>
      </Group>
      <Text>
        {mailStateNames[record.state]}, reçu le {frenchDay(record.received)}, {record.pageCount} page(s)
      </Text>
      {record.problem === undefined ? null : <Alert color="red">{record.problem.message}</Alert>}
      {record.state === 'held' ? <Button onClick={() => allow.mutate()}>Autoriser la lecture</Button> : null}
      <Refusal error={allow.error} />
      <div className="halves">
        <div>
          {record.documents.map((document) => (
            <Document
              correct={() => correct(document.id)}
              key={document.id}
              detail={detail}
              document={document}
              show={(found) => show({ part: document.part, place: found })}
            />
          ))}
          <Title order={2} size="h4">
            Lettres
          </Title>
          {detail.letters.length === 0 ? <Text size="sm">Aucune.</Text> : null}
          {detail.letters.map((letter) => (
            <Text size="sm" key={letter.id}>
              <GoLink to={`/lettre/${letter.id}`}>{letterNames[letter.template] ?? letter.template}</GoLink> à {letter.recipient} :{' '}
              {letterStateNames[letter.state]}
            </Text>
          ))}
          <Title order={2} size="h4">
            Même sinistre
          </Title>
          {detail.related.length === 0 ? <Text size="sm">Rien d’autre.</Text> : null}
          {detail.related.map((other) => (
            <Text size="sm" key={other.id}>
              <GoLink to={`/courrier/${other.id}`}>{other.kindName ?? other.fileName}</GoLink>, reçu le {frenchDay(other.received)}
            </Text>
          ))}
          <details>
            <summary>Historique</summary>
            {record.history.map((entry, index) => (
              <Text size="sm" key={`${index} ${entry.at}`}>
                {entry.at.slice(0, 16).replace('T', ' ')} {entry.by} : {entry.what} {entry.why ?? ''}
              </Text>
            ))}
          </details>
        </div>
        <div>
          {chosen === undefined ? null : (
            <CorrectField
              key={`${chosen.id} ${selection?.text ?? ''}`}
              mailId={record.id}
              document={chosen}
              fields={detail.fieldsOfKinds[chosen.kind] ?? []}
              selection={selection}
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
