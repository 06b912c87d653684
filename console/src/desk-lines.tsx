import { Badge, Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import type { DeskRow } from '../../shared/contracts/console.ts';
import { Deadlines } from './deadlines.tsx';
import { Due } from './due.tsx';
import { frenchAmount, frenchDay } from './french.ts';
import { GoLink } from './go-link.tsx';

type Action = 'take' | 'give-back' | 'finish';
type Act = (action: Action, deliveryIds: readonly string[]) => void;

const titleOf = (row: DeskRow): string => `${row.kindName ?? row.fileName}, ${row.sender ?? row.fileName}`;

const Priority = ({ row }: { row: DeskRow }): ReactNode =>
  row.priority === 'immediate' || row.priority === 'urgent' ? (
    <Badge color="red.9" variant="filled" size="sm">
      {row.priority === 'immediate' ? 'immédiat' : 'urgent'}
    </Badge>
  ) : null;

const Holder = ({ row, act }: { row: DeskRow; act: Act }): ReactNode => {
  const button = (action: Action, label: string): ReactNode => (
    <Button
      size="compact-sm"
      variant={action === 'take' ? 'light' : 'default'}
      onClick={() => act(action, [row.deliveryId])}
      aria-label={`${label} : ${titleOf(row)}`}
    >
      {label}
    </Button>
  );
  if (row.takenBy === undefined) return button('take', 'Prendre');
  if (!row.mine) return <Text size="sm">{row.takenBy}</Text>;
  return (
    <Group gap={4} wrap="nowrap">
      {button('give-back', 'Rendre')}
      {button('finish', 'Classer')}
    </Group>
  );
};

const Hearing = ({ row }: { row: DeskRow }): ReactNode => (
  <>
    <div>
      {row.hearingDate === undefined ? '' : `${frenchDay(row.hearingDate)}${row.hearingTime === undefined ? '' : ` à ${row.hearingTime}`}`}
    </div>
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

/** What is known of a piece of mail; what a summons must have and what was not read is said, to be looked for. */
const factsOf = (row: DeskRow): (readonly [string, string])[] => {
  const must = row.kind === 'summons' || row.kind === 'criminal-summons' ? 'non lu : à chercher sur l’acte' : undefined;
  const court = row.court === undefined ? undefined : `${row.court}${row.caseNumber === undefined ? '' : `, RG ${row.caseNumber}`}`;
  const hearing =
    row.hearingDate === undefined
      ? undefined
      : `${frenchDay(row.hearingDate)}${row.hearingTime === undefined ? '' : ` à ${row.hearingTime}`}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Audience', hearing ?? must],
    ['Juridiction', court ?? must],
    ['Demandeurs', row.claimants.join(' ; ') || must],
    ['Défendeurs', row.defendants.join(' ; ') || must],
    ['Demande', row.totalClaimed === undefined ? undefined : frenchAmount(row.totalClaimed)],
    ['Sinistre', row.claimNumber],
    ['Reçu', frenchDay(row.received)],
    ['Fichier', `${row.fileName}, ${row.pages} page${row.pages > 1 ? 's' : ''}`],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
};

const Detail = ({ row, columns }: { row: DeskRow; columns: number }): ReactNode => (
  <Table.Tr className="detail">
    <Table.Td colSpan={columns}>
      <dl className="facts">
        {factsOf(row).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <Deadlines deadlines={row.deadlines} />
      {row.reasons.map((reason) => (
        <Text size="sm" key={reason}>
          {reason}
        </Text>
      ))}
    </Table.Td>
  </Table.Tr>
);

type Line = {
  readonly row: DeskRow;
  readonly legal: boolean;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly toggle: (id: string) => void;
  readonly act: Act;
};

const Line = ({ row, legal, isCurrent, isChosen, toggle, act }: Line): ReactNode => {
  const [opened, setOpened] = useState(false);
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <Fragment>
      <Table.Tr ref={line} className={isCurrent ? 'current' : undefined}>
        <Table.Td>
          <Checkbox aria-label={`Choisir : ${titleOf(row)}`} checked={isChosen} onChange={() => toggle(row.deliveryId)} />
        </Table.Td>
        <Table.Td>
          <Due next={row.nextDeadline} />
        </Table.Td>
        <Table.Td>
          <Group gap={6}>
            <GoLink to={`/courrier/${row.id}`}>{row.kindName ?? row.fileName}</GoLink>
            <Priority row={row} />
          </Group>
          {legal ? null : <div className="soft">{row.sender ?? row.fileName}</div>}
        </Table.Td>
        <Table.Td>{legal ? <Hearing row={row} /> : (row.insuredName ?? '')}</Table.Td>
        {legal ? (
          <Table.Td>
            <Parties row={row} />
          </Table.Td>
        ) : null}
        <Table.Td className={legal ? 'number spare' : 'number'}>{row.claimNumber ?? ''}</Table.Td>
        <Table.Td className={legal ? 'number spare' : 'number'}>{frenchDay(row.received)}</Table.Td>
        <Table.Td>
          <Holder row={row} act={act} />
        </Table.Td>
        <Table.Td>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={opened}
            aria-label={`${opened ? 'Fermer le détail' : 'Détail'} : ${titleOf(row)}`}
            onClick={() => setOpened(!opened)}
          >
            {opened ? 'Fermer' : 'Détail'}
          </Button>
        </Table.Td>
      </Table.Tr>
      {opened ? <Detail row={row} columns={legal ? 9 : 8} /> : null}
    </Fragment>
  );
};

/** The lines of a desk; on the legal desk with hearing, court and parties. */
export const DeskLines = ({
  rows,
  legal,
  current,
  chosen,
  toggle,
  act,
  empty,
}: {
  rows: readonly DeskRow[];
  legal: boolean;
  current: number;
  chosen: ReadonlySet<string>;
  toggle: (id: string) => void;
  act: Act;
  empty: string;
}): ReactNode => {
  if (rows.length === 0) return <Text my="lg">{empty}</Text>;
  return (
    <div className="wide">
      <Table highlightOnHover verticalSpacing={6} className="lines">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <span className="hidden">Choisir</span>
            </Table.Th>
            <Table.Th>À faire avant</Table.Th>
            <Table.Th>Nature</Table.Th>
            <Table.Th>{legal ? 'Audience' : 'Assuré'}</Table.Th>
            {legal ? <Table.Th>Parties</Table.Th> : null}
            <Table.Th className={legal ? 'spare' : undefined}>Sinistre</Table.Th>
            <Table.Th className={legal ? 'spare' : undefined}>Reçu</Table.Th>
            <Table.Th>Pris par</Table.Th>
            <Table.Th>
              <span className="hidden">Détail</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Line
              key={row.deliveryId}
              row={row}
              legal={legal}
              isCurrent={index === current}
              isChosen={chosen.has(row.deliveryId)}
              toggle={toggle}
              act={act}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};
