import { ActionIcon, Badge, Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import type { DeskRow } from '../../../shared/contracts/console.ts';
import { Due } from '../due.tsx';
import { FinishButton } from '../finish-button.tsx';
import { plainDay } from '../french-days.ts';
import { GoLink } from '../go-link.tsx';
import type { Act } from './actions.ts';
import { Detail } from './detail.tsx';
import { hearingOf, titleOf } from './facts.ts';

const Priority = ({ row }: { row: DeskRow }): ReactNode =>
  row.priority === 'immediate' || row.priority === 'urgent' ? (
    <Badge variant="outline" size="sm" className="urgent">
      {row.priority === 'immediate' ? 'immédiat' : 'urgent'}
    </Badge>
  ) : null;

const Holder = ({ row, act }: { row: DeskRow; act: Act }): ReactNode => {
  const ids = [row.deliveryId];
  if (row.takenBy === undefined)
    return (
      <Button size="compact-sm" variant="light" aria-label={`Prendre : ${titleOf(row)}`} onClick={() => act('take', ids)}>
        Prendre
      </Button>
    );
  if (!row.mine) return <Text size="sm">{row.takenBy}</Text>;
  return (
    <Group gap={4}>
      <Button size="compact-sm" variant="default" aria-label={`Rendre : ${titleOf(row)}`} onClick={() => act('give-back', ids)}>
        Rendre
      </Button>
      <FinishButton about={titleOf(row)} finish={() => act('finish', ids)} />
    </Group>
  );
};

const Nature = ({ row, legal }: { row: DeskRow; legal: boolean }): ReactNode => (
  <>
    <GoLink to={`/courrier/${row.id}`}>{row.kindName ?? row.fileName}</GoLink>
    <div className="soft">
      <Priority row={row} /> {legal ? <span className="number">{row.claimNumber ?? 'sinistre non lu'}</span> : (row.sender ?? row.fileName)}
    </div>
  </>
);

const Hearing = ({ row }: { row: DeskRow }): ReactNode => (
  <>
    <div className="number hearing">{hearingOf(row) ?? ''}</div>
    <div className="soft">{row.court ?? ''}</div>
  </>
);

const Parties = ({ row }: { row: DeskRow }): ReactNode =>
  row.claimants.length + row.defendants.length === 0 ? (
    <div>{row.sender ?? row.fileName}</div>
  ) : (
    <>
      <div>{row.claimants.join(', ') || 'demandeur non lu'}</div>
      <div className="soft">c/ {row.defendants.join(', ') || 'défendeur non lu'}</div>
    </>
  );

const Insured = ({ row }: { row: DeskRow }): ReactNode => (
  <>
    <div>{row.insuredName ?? ''}</div>
    <div className="soft">{row.claimNumber ?? ''}</div>
  </>
);

export type LineOf = {
  readonly row: DeskRow;
  readonly legal: boolean;
  readonly isCurrent: boolean;
  /** Whether the line has been walked to, and takes the keyboard. */
  readonly isWalkedTo: boolean;
  readonly isChosen: boolean;
  readonly toggle: (id: string) => void;
  readonly enter: () => void;
  readonly act: Act;
};

/** A piece of mail on a desk: by when what is to be done, what it is, of whom, and who has it in hand. */
export const Line = ({ row, legal, isCurrent, isWalkedTo, isChosen, toggle, enter, act }: LineOf): ReactNode => {
  const [opened, setOpened] = useState(false);
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isWalkedTo) line.current?.querySelector('a')?.focus();
  }, [isWalkedTo]);
  return (
    <Fragment>
      <Table.Tr ref={line} className={isCurrent ? 'current' : undefined} onFocus={enter}>
        <Table.Td>
          <Checkbox aria-label={`Choisir : ${titleOf(row)}`} checked={isChosen} onChange={() => toggle(row.deliveryId)} />
        </Table.Td>
        <Table.Td>
          <Due next={row.nextDeadline} />
        </Table.Td>
        <Table.Td className="nature">
          <Nature row={row} legal={legal} />
        </Table.Td>
        <Table.Td>{legal ? <Hearing row={row} /> : <Insured row={row} />}</Table.Td>
        <Table.Td>{legal ? <Parties row={row} /> : <span className="number">{plainDay(row.received)}</span>}</Table.Td>
        <Table.Td>
          <Holder row={row} act={act} />
        </Table.Td>
        <Table.Td>
          <ActionIcon
            variant="subtle"
            aria-expanded={opened}
            aria-label={`${opened ? 'Fermer le détail' : 'Détail'} : ${titleOf(row)}`}
            onClick={() => setOpened(!opened)}
          >
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" fill="none" stroke="currentcolor" strokeWidth="2">
              <path d={opened ? 'M1 8 L6 3 L11 8' : 'M1 4 L6 9 L11 4'} />
            </svg>
          </ActionIcon>
        </Table.Td>
      </Table.Tr>
      {opened ? <Detail row={row} columns={7} /> : null}
    </Fragment>
  );
};
