import { Alert, Button, Group, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LetterDetail } from '../../../shared/contracts/console.ts';
import { ask, change } from '../api.ts';
import { letterNames, letterStateNames } from '../french.ts';
import { GoLink } from '../go-link.tsx';
import { Refusal, Told } from '../told.tsx';

type Statements = Pick<LetterDetail, 'statements'>;

const Forbidden = ({ statements }: Statements): ReactNode =>
  statements.map(({ quote, reason }) => (
    <Alert key={quote} color="red" my="xs" title={`« ${quote} »`}>
      {reason}
    </Alert>
  ));

const Editor = ({ detail, save }: { detail: LetterDetail; save: (body: string) => void }): ReactNode => {
  const [body, setBody] = useState(detail.body ?? '');
  const [quiet] = useDebouncedValue(body, 500);
  const check = useQuery({
    queryKey: ['check', detail.letter.id, quiet],
    queryFn: () => change<Statements>('POST', `/letters/${detail.letter.id}/check`, { body: quiet }),
  });
  return (
    <>
      <Textarea
        label="Texte"
        description="Une ligne vide sépare les paragraphes ; « # » un titre, « – » une liste, « | » les colonnes d’un tableau."
        autosize
        minRows={12}
        maxRows={28}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Forbidden statements={check.data?.statements ?? detail.statements} />
      <Button mt="xs" disabled={body === detail.body} onClick={() => save(body)}>
        Enregistrer
      </Button>
    </>
  );
};

const Whole = ({ detail }: { detail: LetterDetail }): ReactNode => {
  const client = useQueryClient();
  const { letter, version } = detail;
  const path = `/letters/${letter.id}`;
  const [reason, setReason] = useState('');
  const done = { onSettled: () => client.invalidateQueries() };
  const save = useMutation({ mutationFn: (body: string) => change('PUT', path, { body }), ...done });
  const approve = useMutation({ mutationFn: () => change('POST', `${path}/approve`, { version }), ...done });
  const reject = useMutation({ mutationFn: () => change('POST', `${path}/reject`, { reason }), ...done });
  const open = letter.state === 'awaiting-approval' || letter.state === 'drafted';
  return (
    <>
      <Title order={1} size="h2">
        {letterNames[letter.template] ?? letter.template}
      </Title>
      <Text>
        À {letter.recipient}, {letterStateNames[letter.state]}. <GoLink to={`/courrier/${letter.mailId}`}>Le courrier</GoLink>
        {letter.proof === undefined ? '' : `. Preuve : ${letter.proof}`}
      </Text>
      {letter.problems.map((problem) => (
        <Alert key={problem.code} color="orange" my="xs">
          {problem.message}
        </Alert>
      ))}
      <Refusal error={save.error ?? approve.error ?? reject.error} />
      <div className="halves">
        <div>
          {open && detail.body !== undefined ? (
            <Editor key={version} detail={detail} save={save.mutate} />
          ) : (
            <Text className="text">{detail.text}</Text>
          )}
          {letter.state === 'awaiting-approval' ? (
            <Group my="md" align="end">
              <Button onClick={() => approve.mutate()}>Approuver</Button>
              <TextInput label="Motif du refus" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
              <Button variant="default" disabled={reason.trim().length < 3} onClick={() => reject.mutate()}>
                Refuser
              </Button>
            </Group>
          ) : null}
          <details>
            <summary>Historique</summary>
            {detail.history.map((entry, index) => (
              <Text size="sm" key={`${index} ${entry.at}`}>
                {entry.at.slice(0, 16).replace('T', ' ')} {entry.by} : {entry.what}
              </Text>
            ))}
          </details>
        </div>
        <div>
          {detail.body === undefined ? (
            <Text>La lettre est en cours de composition.</Text>
          ) : (
            <img className="letter" src={`/api/letters/${letter.id}/pages/1?v=${version}`} alt={detail.text ?? ''} />
          )}
        </div>
      </div>
    </>
  );
};

/** One letter: its text, its print, and the decision of a second person. */
export const Letter = ({ id }: { id: string }): ReactNode => {
  const found = useQuery({ queryKey: ['letter', id], queryFn: () => ask<LetterDetail>(`/letters/${id}`) });
  return <Told query={found}>{(detail) => <Whole detail={detail} />}</Told>;
};
