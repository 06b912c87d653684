import { Button, Group, Select, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DeskRow, DeskView, MailDetail } from '../../../shared/contracts/console.ts';
import { go, useTitle } from '../address.ts';
import { ask, change } from '../api.ts';
import { counted } from '../counted.ts';
import { Due } from '../due.tsx';
import { plainDay } from '../french-days.ts';
import { GoLink } from '../go-link.tsx';
import { PageView } from '../mail/page-view.tsx';
import { percent } from '../percent.ts';
import { useShortcuts } from '../shortcuts.ts';
import { Refusal, Told } from '../told.tsx';

type Choice = { readonly row: DeskRow; readonly kind: string };

const useDetail = ({ id }: DeskRow) => useQuery({ queryKey: ['mail', id], queryFn: () => ask<MailDetail>(`/mail/${id}`) });

/** Every kind that it may be besides the likeliest. */
const Others = ({ row, decide }: { row: DeskRow; decide: (kind: string) => void }): ReactNode => {
  const found = useDetail(row);
  return (
    <Select
      label="Une autre nature"
      placeholder="Choisir"
      searchable
      data={Object.entries(found.data?.kindNames ?? {}).map(([value, label]) => ({ value, label }))}
      value={null}
      onChange={(kind) => (kind === null ? undefined : decide(kind))}
    />
  );
};

/** Its pages, at the first one of the document. */
const Closer = ({ row }: { row: DeskRow }): ReactNode => (
  <Told query={useDetail(row)}>
    {({ record }) => {
      const document = record.documents.find(({ id }) => id === row.documentId);
      const start = document === undefined ? undefined : { part: document.part, place: { page: document.pages[0], box: [0, 0, 0, 0] } };
      return <PageView key={row.deliveryId} record={record} wanted={start} />;
    }}
  </Told>
);

const Case = ({ row, decide }: { row: DeskRow; decide: (kind: string) => void }): ReactNode => (
  <article aria-label={row.fileName}>
    <Title order={2} size="h3">
      {row.sender ?? row.fileName}
    </Title>
    <Text size="sm" className="soft">
      {row.fileName}, reçu le {plainDay(row.received)}
      {row.claimNumber === undefined ? '' : `, sinistre ${row.claimNumber}`}
    </Text>
    <section className="next" aria-label="Décider">
      <p className="what">
        <strong>De quoi s’agit-il ?</strong>
      </p>
      <div className="choices">
        {row.likeliest.map((one, index) => (
          <Button key={one.kind} size="md" variant={index === 0 ? 'filled' : 'default'} onClick={() => decide(one.kind)}>
            <kbd>{index + 1}</kbd> {one.name} ({percent(one.confidence)})
          </Button>
        ))}
      </div>
      <Others row={row} decide={decide} />
    </section>
    <Due next={row.nextDeadline} />
    {row.reasons.map((reason) => (
      <Text size="sm" key={reason}>
        {reason}
      </Text>
    ))}
    {row.why.length === 0 ? null : (
      <>
        <Text size="sm" mt="xs">
          Ce qui a été lu :
        </Text>
        <ul className="evidence">
          {row.why.map((quote) => (
            <li key={quote}>« {quote} »</li>
          ))}
        </ul>
      </>
    )}
    <GoLink to={`/courrier/${row.id}`}>Ouvrir le courrier</GoLink>
  </article>
);

/** What the program was unsure of, the most urgent first: one key decides. */
export const Review = (): ReactNode => {
  const client = useQueryClient();
  useTitle('À vérifier');
  const [index, setIndex] = useState(0);
  const found = useQuery({
    queryKey: ['desk', 'review'],
    queryFn: () => change<DeskView>('POST', '/queues/review/view', { limit: 100 }),
    refetchInterval: 60_000,
  });
  // What is decided leaves the screen at once, so that the next key is for the next piece.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const decide = useMutation({
    mutationFn: ({ row, kind }: Choice) =>
      change('POST', `/mail/${row.id}/documents/${row.documentId}/kind`, { kind, version: row.version }),
    onMutate: ({ row }) => setDecided((before) => new Set([...before, row.deliveryId])),
    onError: (_, { row }) => setDecided((before) => new Set([...before].filter((id) => id !== row.deliveryId))),
    onSettled: () => client.invalidateQueries(),
  });
  const items = (found.data?.items ?? []).filter(({ deliveryId }) => !decided.has(deliveryId));
  const at = Math.min(index, items.length - 1);
  const row = items[at];
  const choose = (place: number): void => {
    const one = row?.likeliest[place];
    if (row !== undefined && one !== undefined) decide.mutate({ row, kind: one.kind });
  };
  const step = (by: number): void => setIndex(Math.max(0, Math.min(items.length - 1, at + by)));
  useShortcuts({
    '1': () => choose(0),
    '2': () => choose(1),
    J: () => step(1),
    K: () => step(-1),
    O: () => (row === undefined ? undefined : go(`/courrier/${row.id}`)),
  });
  return (
    <>
      <Title order={1}>À vérifier</Title>
      <Told query={found}>
        {(view) => (
          <>
            <Group justify="space-between" mb="sm">
              <Text size="sm" className="soft">
                {view.found} à vérifier, {counted(view.decidedToday, 'décidé')} aujourd’hui.
              </Text>
              {items.length < 2 ? null : (
                <Group gap="xs">
                  <Button size="compact-sm" variant="default" disabled={at <= 0} onClick={() => step(-1)}>
                    Précédent
                  </Button>
                  <Text size="sm">
                    {at + 1} sur {items.length}
                  </Text>
                  <Button size="compact-sm" variant="default" disabled={at + 1 >= items.length} onClick={() => step(1)}>
                    Suivant
                  </Button>
                </Group>
              )}
            </Group>
            <Refusal error={decide.error} />
            {row === undefined ? (
              <Text className="nothing">Rien à vérifier. {view.decidedToday === 0 ? '' : 'Tout est décidé pour aujourd’hui.'}</Text>
            ) : (
              <div className="halves">
                <Case key={row.deliveryId} row={row} decide={(kind) => decide.mutate({ row, kind })} />
                <div className="beside">
                  <Closer key={row.deliveryId} row={row} />
                </div>
              </div>
            )}
          </>
        )}
      </Told>
    </>
  );
};
