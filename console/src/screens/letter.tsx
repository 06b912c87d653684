import { Alert, Anchor, Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { LetterDetail, LetterWay } from '../../../shared/contracts/console.ts';
import { ask, change } from '../api.ts';
import { BodyEditor } from '../body-editor.tsx';
import { channelNames, frenchMoment, letterNames, letterStateNames, makerName } from '../french.ts';
import { GoLink } from '../go-link.tsx';
import { History } from '../history.tsx';
import { Refusal, Told } from '../told.tsx';
import { Versions } from '../versions.tsx';

type People = LetterWay['people'];
type Statements = Pick<LetterDetail, 'statements'>;

const Forbidden = ({
  statements,
  people,
  release,
}: Statements & { people: People; release: ((quote: string) => void) | undefined }): ReactNode =>
  statements.map(({ id, quote, reason, released }) => (
    <Alert key={`${id} ${quote}`} color={released === undefined ? 'red' : 'blue'} my="xs" title={`« ${quote} »`}>
      {reason}
      {released === undefined ? null : (
        <Text size="sm">
          Libérée par {makerName(released.by, people)}, {frenchMoment(released.at)}.
        </Text>
      )}
      {released !== undefined || release === undefined ? null : (
        <div>
          <Button mt="xs" size="compact-sm" variant="default" onClick={() => release(quote)}>
            Libérer cette phrase
          </Button>
        </div>
      )}
    </Alert>
  ));

const Editor = ({ detail, way }: { detail: LetterDetail; way: LetterWay }): ReactNode => {
  const client = useQueryClient();
  const standing = detail.body ?? '';
  const [body, setBody] = useState(standing);
  const [from, setFrom] = useState(detail.version);
  const [quiet] = useDebouncedValue(body, 350);
  const check = useQuery({
    queryKey: ['check', detail.letter.id, quiet],
    queryFn: () => change<Statements>('POST', `/letters/${detail.letter.id}/check`, { body: quiet }),
    placeholderData: keepPreviousData,
  });
  const save = useMutation({
    mutationFn: () => change<{ version: number }>('PUT', `/letters/${detail.letter.id}`, { body }),
    onSuccess: ({ version }) => setFrom(version),
    onSettled: () => client.invalidateQueries(),
  });
  const release = useMutation({
    mutationFn: (quote: string) =>
      change<{ version: number }>('POST', `/letters/${detail.letter.id}/statements`, { version: detail.version, quote }),
    onSuccess: ({ version }) => setFrom(version),
    onSettled: () => client.invalidateQueries(),
  });
  const asSaved = body === standing;
  const statements = asSaved ? detail.statements : (check.data?.statements ?? detail.statements);
  const overtaken = detail.version !== from && !save.isPending && body !== standing;
  return (
    <>
      {overtaken ? (
        <Alert color="orange" my="xs" title="Cette lettre a changé pendant que vous écriviez">
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                setBody(standing);
                setFrom(detail.version);
              }}
            >
              Prendre le texte nouveau
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setFrom(detail.version)}>
              Garder le mien
            </Button>
          </Group>
        </Alert>
      ) : null}
      <BodyEditor body={body} set={setBody} statements={statements} />
      <Forbidden statements={statements} people={way.people} release={asSaved && way.mayRelease ? release.mutate : undefined} />
      <Refusal error={save.error ?? release.error} />
      <Button mt="xs" disabled={body === standing || overtaken} loading={save.isPending} onClick={() => save.mutate()}>
        Enregistrer
      </Button>
    </>
  );
};

const Decision = ({ detail, way }: { detail: LetterDetail; way: LetterWay }): ReactNode => {
  const client = useQueryClient();
  const { letter, version } = detail;
  const path = `/letters/${letter.id}`;
  const [reason, setReason] = useState('');
  const done = { onSettled: () => client.invalidateQueries() };
  const approve = useMutation({ mutationFn: () => change('POST', `${path}/approve`, { version }), ...done });
  const reject = useMutation({ mutationFn: () => change('POST', `${path}/reject`, { reason }), ...done });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim().length >= 3) reject.mutate();
  };
  if (letter.state !== 'awaiting-approval') return null;
  const held = letter.problems.length > 0 || detail.statements.some(({ released }) => released === undefined);
  return (
    <section aria-label="Décision" className="decision">
      {way.canApprove && held ? (
        <Text size="sm">Elle ne peut pas partir telle quelle : ce qui la retient est dit sur cette page.</Text>
      ) : null}
      {way.canApprove ? null : <Text size="sm">{way.whyNot ?? 'Vous ne pouvez pas approuver cette lettre.'}</Text>}
      <Group align="end" gap="xs">
        <Button disabled={!way.canApprove || held} loading={approve.isPending} onClick={() => approve.mutate()}>
          Approuver
        </Button>
        <form onSubmit={submit}>
          <Group align="end" gap="xs">
            <TextInput label="Motif du refus" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            <Button type="submit" variant="default" disabled={reason.trim().length < 3} loading={reject.isPending}>
              Refuser
            </Button>
          </Group>
        </form>
      </Group>
      <Refusal error={approve.error ?? reject.error} />
    </section>
  );
};

/** What of a proof a person may have to show; the rest stands elsewhere on the screen. */
const details: Readonly<Record<string, string>> = {
  pdfSha256: 'empreinte du PDF (SHA-256)',
  messageId: 'n° du courriel',
  to: 'à',
  bytes: 'taille en octets',
};

/** Where a letter is on its way, and what its channel gave back for it. */
const Way = ({ detail, way }: { detail: LetterDetail; way: LetterWay }): ReactNode => {
  const { letter } = detail;
  return (
    <dl className="facts">
      <dt>État</dt>
      <dd>{letterStateNames[letter.state]}</dd>
      <dt>Voie</dt>
      <dd>{channelNames[letter.channel]}</dd>
      {letter.releasedBy === undefined ? null : (
        <>
          <dt>Approuvée par</dt>
          <dd>{makerName(letter.releasedBy, way.people)}</dd>
        </>
      )}
      {way.proof === undefined ? null : (
        <>
          <dt>Preuve</dt>
          <dd>
            {way.proof.reference}, {frenchMoment(way.proof.at)}
            <ul className="plain soft">
              {Object.entries(way.proof.details).map(([name, value]) =>
                details[name] === undefined || value === '' ? null : (
                  <li key={name}>
                    {details[name]} : {value}
                  </li>
                ),
              )}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
};

const Print = ({ detail, pages }: { detail: LetterDetail; pages: number }): ReactNode => {
  const [page, setPage] = useState(1);
  const { letter, version } = detail;
  if (detail.body === undefined) return <Text>La lettre est en cours de composition.</Text>;
  return (
    <section aria-label="Aperçu">
      <Group justify="space-between" mb="xs">
        <Anchor size="sm" href={`/api/letters/${letter.id}/letter.pdf`} underline="always">
          Télécharger le PDF
        </Anchor>
        {pages < 2 ? null : (
          <Group gap="xs">
            <Button size="compact-sm" variant="default" disabled={page === 1} onClick={() => setPage(page - 1)}>
              Page précédente
            </Button>
            <Text size="sm">
              {page} sur {pages}
            </Text>
            <Button size="compact-sm" variant="default" disabled={page >= pages} onClick={() => setPage(page + 1)}>
              Page suivante
            </Button>
          </Group>
        )}
      </Group>
      <img className="letter" src={`/api/letters/${letter.id}/pages/${page}?v=${version}`} alt={detail.text ?? ''} />
    </section>
  );
};

const Whole = ({ detail, way }: { detail: LetterDetail; way: LetterWay }): ReactNode => {
  const { letter } = detail;
  const open = letter.state === 'awaiting-approval' || letter.state === 'drafted';
  return (
    <>
      <Title order={1} size="h2">
        {letterNames[letter.template]}
      </Title>
      <Text size="sm">
        À {letter.recipient}, {letterStateNames[letter.state]}. <GoLink to={`/courrier/${letter.mailId}`}>Voir le courrier</GoLink>
      </Text>
      {letter.problems.map((problem) => (
        <Alert key={problem.code} color="orange" my="xs">
          {problem.message}
        </Alert>
      ))}
      <div className="halves">
        <div>
          <Decision detail={detail} way={way} />
          {open && detail.body !== undefined ? <Editor key={letter.id} detail={detail} way={way} /> : null}
          <Way detail={detail} way={way} />
          <Versions detail={detail} people={way.people} />
          <History entries={detail.history} people={way.people} />
        </div>
        <div className="beside">
          <Print detail={detail} pages={way.pages} />
        </div>
      </div>
    </>
  );
};

/** One letter: its text, its print, and the decision of a second person. */
export const Letter = ({ id }: { id: string }): ReactNode => {
  const found = useQuery({ queryKey: ['letter', id], queryFn: () => ask<LetterDetail>(`/letters/${id}`) });
  const way = useQuery({ queryKey: ['way', id], queryFn: () => ask<LetterWay>(`/letters/${id}/way`) });
  return <Told query={found}>{(detail) => <Told query={way}>{(known) => <Whole detail={detail} way={known} />}</Told>}</Told>;
};
