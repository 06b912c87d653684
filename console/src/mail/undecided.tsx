import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import type { RecordedDocument } from '../../../shared/contracts/record.ts';
import { Refusal } from '../told.tsx';
import { pagesOf } from './pages-of.ts';
import { useSettleKind } from './settle-kind.ts';

const Choice = ({ detail, document }: { detail: MailDetail; document: RecordedDocument }): ReactNode => {
  const settle = useSettleKind(detail.record, document);
  const kinds = [document.kind, ...(document.runnerUp === undefined ? [] : [document.runnerUp.kind])];
  return (
    <div>
      <Group gap="xs">
        <Text size="sm">Nature incertaine ({pagesOf(detail.record, document)}) :</Text>
        {kinds.map((kind, index) => (
          <Button
            key={kind}
            size="compact-sm"
            variant={index === 0 ? 'filled' : 'default'}
            disabled={settle.isPending}
            onClick={() => settle.mutate(kind)}
          >
            {detail.kindNames[kind]}
          </Button>
        ))}
        <Text size="sm" className="soft">
          ou une autre, sous « Nature »
        </Text>
      </Group>
      <Refusal error={settle.error} />
    </div>
  );
};

/** The documents of which the program was unsure: a person decides here. */
export const Undecided = ({ detail }: { detail: MailDetail }): ReactNode =>
  detail.record.documents
    .filter(({ route }) => route.queue === 'review')
    .map((document) => <Choice key={document.id} detail={detail} document={document} />);
