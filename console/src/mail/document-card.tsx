import { Anchor, Button, Card, Group, Select, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import type { RecordedDocument } from '../../../shared/contracts/record.ts';
import { Deadlines } from '../deadlines.tsx';
import { percent } from '../percent.ts';
import { Refusal } from '../told.tsx';
import { pagesOf } from './pages-of.ts';
import { ReadFields, type ShownDocument } from './read-fields.tsx';
import { useSettleKind } from './settle-kind.ts';

const Evidence = ({ detail, document, show }: ShownDocument): ReactNode => (
  <details>
    <summary>Pourquoi cette nature</summary>
    <ul className="evidence">
      {document.evidence.map(({ quote, page, box, weight }, index) => (
        <li key={`${index} ${quote}`}>
          <Anchor component="button" type="button" size="sm" underline="always" onClick={() => show({ page, box })}>
            « {quote} »
          </Anchor>
          {weight > 0 ? null : <span className="soft"> parle contre</span>}
        </li>
      ))}
    </ul>
    {document.runnerUp === undefined || Math.round(document.runnerUp.confidence * 100) === 0 ? null : (
      <Text size="sm">
        Sinon : {detail.kindNames[document.runnerUp.kind]} ({percent(document.runnerUp.confidence)})
      </Text>
    )}
  </details>
);

const Kind = ({ detail, document }: { detail: MailDetail; document: RecordedDocument }): ReactNode => {
  const settle = useSettleKind(detail.record, document);
  return (
    <>
      <Select
        label="Nature"
        data={Object.entries(detail.kindNames).map(([value, label]) => ({ value, label }))}
        value={document.kind}
        allowDeselect={false}
        searchable
        disabled={settle.isPending}
        onChange={(kind) => (kind === null || kind === document.kind ? undefined : settle.mutate(kind))}
      />
      <Refusal error={settle.error} />
    </>
  );
};

/** A document of a piece of mail: what it is, why, what was read of it, and by when what is to be done. */
export const DocumentCard = ({
  detail,
  document,
  show,
  correct,
}: ShownDocument & { correct: (name: string | undefined) => void }): ReactNode => (
  <Card withBorder mb="sm" padding="sm" component="section" aria-label={detail.kindNames[document.kind]}>
    <Group justify="space-between">
      <Title order={2} size="h4">
        {detail.kindNames[document.kind]}
      </Title>
      <Text size="sm" className="soft">
        {pagesOf(detail.record, document)},{' '}
        {document.confidence === 1 ? 'décidé par une personne' : `sûr à ${percent(document.confidence)}`}
      </Text>
    </Group>
    <Deadlines deadlines={detail.deadlines[document.id] ?? []} />
    {document.route.reasons.map((reason) => (
      <Text size="sm" key={reason}>
        {reason}
      </Text>
    ))}
    <ReadFields detail={detail} document={document} show={show} correct={correct} />
    <Group gap="xs" my="xs">
      <Button variant="default" size="compact-sm" onClick={() => correct(undefined)}>
        Ajouter ou corriger un champ
      </Button>
      {detail.handovers.includes(document.id) ? (
        <Anchor size="sm" href={`/api/mail/${detail.record.id}/documents/${document.id}/handover.zip`} underline="always">
          Transmission (ZIP)
        </Anchor>
      ) : null}
    </Group>
    <Kind detail={detail} document={document} />
    <Evidence detail={detail} document={document} show={show} />
  </Card>
);
