import { Alert, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import type { MailRecord, RecordedDocument } from '../../../shared/contracts/record.ts';
import { ask } from '../api.ts';
import { letterNames, letterStateNames } from '../french.ts';
import { plainDay } from '../french-days.ts';
import { GoLink } from '../go-link.tsx';
import { History } from '../history.tsx';
import { Told } from '../told.tsx';
import { CorrectField } from './correct-field.tsx';
import { Cut } from './cut.tsx';
import { DocumentCard } from './document-card.tsx';
import { MailHead } from './mail-head.tsx';
import { NextSteps } from './next-steps.tsx';
import { PageView, type Place, type Selection } from './page-view.tsx';
import { Received } from './received.tsx';
import { whatChanged } from './what-changed.ts';

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
          {plainDay(other.received)}
        </li>
      ))}
    </ul>
  </>
);

/** Where one begins to read: at the first page of the first letter, past the message that brought it. */
const startOf = ({ documents: [first] }: MailDetail['record']): { part: string; place: Place } | undefined =>
  first === undefined ? undefined : { part: first.part, place: { page: first.pages[0], box: [0, 0, 0, 0] } };

type Correcting = { readonly documentId: string; readonly name: string | undefined };

/** What the last correction moved. */
const Changed = ({ changes }: { changes: readonly string[] | undefined }): ReactNode => (
  <div role="status">
    {changes === undefined ? null : (
      <Alert color="blue" my="xs" title="Corrigé">
        {changes.length === 0 ? 'Ni délai, ni file, ni lettre n’en change.' : `${changes.join(' ; ')}.`}
      </Alert>
    )}
  </div>
);

/** On its way to its desks a record passes through the first for a moment: what stands open on the screen stays open. */
const sortedStates: ReadonlySet<MailRecord['state']> = new Set(['decided', 'triaged']);

const Whole = ({ detail, today }: { detail: MailDetail; today: string }): ReactNode => {
  const { record } = detail;
  const client = useQueryClient();
  const [selection, select] = useState<Selection>();
  const [correcting, correct] = useState<Correcting>();
  const [place, show] = useState(startOf(record));
  const [changes, setChanges] = useState<readonly string[]>();
  const chosen = record.documents.find((document) => document.id === correcting?.documentId) ?? documentAt(record.documents, selection);
  const close = (): void => {
    select(undefined);
    correct(undefined);
  };
  const begin = (documentId: string, name: string | undefined): void => {
    select(undefined);
    correct({ documentId, name });
    const document = record.documents.find(({ id }) => id === documentId);
    const field = name === undefined ? undefined : document?.fields[name];
    if (document !== undefined && field !== undefined) show({ part: document.part, place: { page: field.page, box: field.box } });
  };
  const corrected = (before: MailDetail): void => {
    const after = client.getQueryData<MailDetail>(['mail', record.id]);
    if (after !== undefined) setChanges(whatChanged(before, after));
  };
  return (
    <>
      <MailHead detail={detail} />
      <NextSteps detail={detail} check={begin} />
      <Changed changes={changes} />
      <div className="halves">
        <div>
          {record.documents.map((document) => (
            <DocumentCard
              key={document.id}
              detail={detail}
              document={document}
              show={(found) => show({ part: document.part, place: found })}
              correct={(name) => begin(document.id, name)}
            />
          ))}
          {sortedStates.has(record.state) ? (
            <>
              <Received detail={detail} today={today} />
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
              detail={detail}
              document={chosen}
              selection={selection}
              first={correcting?.name}
              today={today}
              close={close}
              corrected={corrected}
            />
          )}
          <PageView record={record} wanted={place} selected={selection} select={select} />
        </div>
      </div>
    </>
  );
};

/** One piece of mail: what is to be done, and its pages beside what was read in them. */
export const Mail = ({ id, today }: { id: string; today: string }): ReactNode => {
  const found = useQuery({ queryKey: ['mail', id], queryFn: () => ask<MailDetail>(`/mail/${id}`) });
  return <Told query={found}>{(detail) => <Whole detail={detail} today={today} />}</Told>;
};
