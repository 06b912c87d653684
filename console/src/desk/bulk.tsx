import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BulkAnswer } from '../../../shared/contracts/console.ts';
import { counted } from '../counted.ts';
import { FinishButton } from '../finish-button.tsx';
import type { Action } from './actions.ts';

/** What became of an action on several, in words. */
export const bulkTold = ({ done, refused }: BulkAnswer): string => {
  const failed =
    refused.length === 0 ? '' : ` ; ${counted(refused.length, 'refusé')} : ${[...new Set(refused.map(({ why }) => why))].join(' ')}`;
  return `${counted(done.length, 'fait')}${failed}`;
};

/** What may be done with the lines that are chosen, and what was done last. */
export const Bulk = ({
  chosen,
  act,
  clear,
  said,
}: {
  chosen: number;
  act: (action: Action) => void;
  clear: () => void;
  said: string;
}): ReactNode => (
  <div className="bulk" role="toolbar" aria-label="Courriers choisis">
    <Text size="sm" className={chosen === 0 ? 'soft' : undefined} fw={chosen === 0 ? 400 : 600}>
      {chosen === 0 ? 'Cochez des courriers pour agir sur plusieurs à la fois.' : counted(chosen, 'choisi')}
    </Text>
    {chosen === 0 ? null : (
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => act('take')}>
          Prendre
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => act('give-back')}>
          Rendre
        </Button>
        <FinishButton ask={`Classer ${counted(chosen, 'courrier')}`} finish={() => act('finish')} />
        <Button size="compact-sm" variant="subtle" onClick={clear}>
          Tout décocher
        </Button>
      </Group>
    )}
    <div role="status" className="said">
      {said}
    </div>
  </div>
);
