import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import { counted } from '../counted.ts';
import { TimeLeft } from '../due.tsx';
import { dayWord, deadlineName, letterNames } from '../french.ts';
import { frenchDay, frenchTime } from '../french-days.ts';
import { GoLink } from '../go-link.tsx';
import { OrderLetter } from './order-letter.tsx';
import { isDoubtful } from './read-fields.tsx';
import { Undecided } from './undecided.tsx';
import { Waiting } from './waiting.tsx';

const Nearest = ({ detail }: { detail: MailDetail }): ReactNode => {
  const [next] = Object.values(detail.deadlines)
    .flat()
    .filter(({ met }) => met !== true)
    .toSorted((a, b) => a.prudent.localeCompare(b.prudent));
  if (next === undefined) return <p className="what">Aucune échéance ne court.</p>;
  return (
    <p className="what">
      <TimeLeft due={next} /> <strong>{deadlineName(next.code)}</strong> {dayWord(next.code)}{' '}
      <strong className="number">{frenchDay(next.prudent)}</strong>
      {next.time === undefined ? '' : ` à\u00a0${frenchTime(next.time)}`}
    </p>
  );
};

const LettersToDo = ({ letters }: Pick<MailDetail, 'letters'>): ReactNode => {
  const waiting = letters.filter(({ state }) => state === 'awaiting-approval' || state === 'drafted');
  if (waiting.length === 0) return null;
  return (
    <li>
      {counted(waiting.length, 'lettre')} à relire et à approuver :{' '}
      {waiting.map(({ id, template }, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          <GoLink to={`/lettre/${id}`}>{letterNames[template]}</GoLink>
        </span>
      ))}
    </li>
  );
};

const doubtfulIn = ({ record, fieldsOfKinds }: MailDetail): { documentId: string; name: string }[] =>
  record.documents.flatMap(({ id, kind, fields }) =>
    Object.keys(fieldsOfKinds[kind] ?? {}).flatMap((name) => {
      const field = fields[name];
      return field !== undefined && isDoubtful(field) ? [{ documentId: id, name }] : [];
    }),
  );

const Doubts = ({ detail, check }: { detail: MailDetail; check: (documentId: string, name: string) => void }): ReactNode => {
  const doubts = doubtfulIn(detail);
  const [first] = doubts;
  if (first === undefined) return null;
  return (
    <li>
      {counted(doubts.length, 'valeur incertaine', 'valeurs incertaines')} :{' '}
      <Button size="compact-sm" variant="default" onClick={() => check(first.documentId, first.name)}>
        Vérifier
      </Button>
    </li>
  );
};

/** What is to be done with this piece of mail now, before anything else on the screen. */
export const NextSteps = ({ detail, check }: { detail: MailDetail; check: (documentId: string, name: string) => void }): ReactNode => (
  <section className="next" aria-label="À faire">
    <div className="first">
      <Nearest detail={detail} />
      <Waiting detail={detail} />
    </div>
    <Undecided detail={detail} />
    <ul>
      <LettersToDo letters={detail.letters} />
      <Doubts detail={detail} check={check} />
    </ul>
    {detail.record.documents.map((document) => (
      <OrderLetter
        key={document.id}
        mailId={detail.record.id}
        document={document}
        about={detail.record.documents.length > 1 ? detail.kindNames[document.kind] : undefined}
      />
    ))}
  </section>
);
