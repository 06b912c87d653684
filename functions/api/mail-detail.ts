import type { Person } from '../../shared/contracts/configuration.ts';
import type { MailDetail } from '../../shared/contracts/console.ts';
import type { MailRecord } from '../../shared/contracts/record.ts';
import { fieldsOf } from '../../shared/mail/fields.ts';
import { handoverKey } from '../../shared/mail/keys.ts';
import { kindNames, kinds, queueNames } from '../../shared/mail/kinds.ts';
import { mailSummary } from '../../shared/mail/mail-summary.ts';
import { isMet } from '../../shared/mail/met-deadlines.ts';
import { sightOf } from '../../shared/mail/sight.ts';
import type { ApiPorts } from './api-ports.ts';
import { deskDeadline, letterRow, mailRow } from './mail-row.ts';
import { relatedMail } from './related-mail.ts';
import { maySee } from './visible-mail.ts';

const fieldsOfKinds = Object.fromEntries(kinds.map((kind) => [kind, fieldsOf(kind)]));

const relatedTo = async (record: MailRecord, person: Person, ports: ApiPorts): Promise<MailDetail['related']> =>
  (await relatedMail(record, ports))
    .filter((other) => maySee(person, other))
    .map((other) => mailRow(mailSummary(other), ports.clock.today()));

const handovers = async (record: MailRecord, ports: ApiPorts): Promise<string[]> => {
  const found: string[] = [];
  for (const { id } of record.documents) if (await ports.files.has(handoverKey(id))) found.push(id);
  return found;
};

const waitingOf = async ({ id }: MailRecord, person: Person, ports: ApiPorts): Promise<MailDetail['waiting']> => {
  const nameOf = new Map(ports.configuration.people.map((one) => [one.id, one.name]));
  const own = (await ports.lists.desksOf(id)).filter(({ queue }) => sightOf(person).departments?.includes(queue) !== false);
  return own.map(({ holder, ...line }) => ({
    ...line,
    queueName: queueNames[line.queue],
    takenBy: holder === undefined ? undefined : (nameOf.get(holder) ?? holder),
    mine: holder === person.id,
  }));
};

/** All that the screen of one piece of mail shows. */
export const mailDetail = async (record: MailRecord, person: Person, ports: ApiPorts): Promise<MailDetail> => {
  const today = ports.clock.today();
  const letters = await ports.register.listLetters({ mailId: record.id });
  return {
    record,
    row: mailRow(mailSummary(record), today),
    kindNames,
    fieldsOfKinds,
    deadlines: Object.fromEntries(
      record.documents.map(({ id, deadlines }) => [
        id,
        deadlines
          .toSorted((a, b) => a.prudent.localeCompare(b.prudent))
          .map((deadline) => ({
            ...deskDeadline(deadline, today),
            met: isMet(
              deadline.code,
              letters.filter(({ documentId }) => documentId === id),
            ),
          })),
      ]),
    ),
    people: Object.fromEntries(ports.configuration.people.map(({ id, name }) => [id, name])),
    letters: letters.map(letterRow),
    related: await relatedTo(record, person, ports),
    waiting: await waitingOf(record, person, ports),
    handovers: await handovers(record, ports),
  };
};
