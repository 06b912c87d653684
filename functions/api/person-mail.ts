import type { PersonMail } from '../../shared/contracts/administration.ts';
import type { Person } from '../../shared/contracts/configuration.ts';
import type { MailRecord } from '../../shared/contracts/record.ts';
import { kindNames } from '../../shared/mail/kinds.ts';
import type { Ports } from '../../shared/ports.ts';
import { foldName } from '../../shared/triage/fold-name.ts';
import { maySee } from './visible-mail.ts';

const most = 500;

const wordsOf = (name: string): string[] =>
  foldName(name)
    .split(' ')
    .filter((word) => word !== '');

/** The fields of a piece of mail in whose value every word of the name stands. */
const fieldsNaming = (record: MailRecord, name: string): string[] => {
  const wanted = wordsOf(name);
  const named = record.documents.flatMap((document) =>
    Object.entries(document.fields).filter(([, { value }]) => {
      const words = wordsOf(Array.isArray(value) ? value.join(' ') : String(value));
      return wanted.every((word) => words.includes(word));
    }),
  );
  return [...new Set(named.map(([field]) => field))];
};

/** Mail in which a person is named anywhere, for a person who wants to be forgotten; the newest first. */
export const personMail = async (name: string, who: Person, ports: Pick<Ports, 'register' | 'clock'>): Promise<PersonMail> => {
  const found = await ports.register.find(name, most);
  const today = ports.clock.today();
  const visible = found.filter((record) => maySee(who, record));
  return {
    items: visible
      .toSorted((a, b) => b.received.localeCompare(a.received))
      .map((record) => ({
        id: record.id,
        fileName: record.fileName,
        received: record.received,
        kindNames: record.documents.map(({ kind }) => kindNames[kind]),
        named: fieldsNaming(record, name),
        running: record.documents.some(({ deadlines }) => deadlines.some(({ due }) => due >= today)),
      })),
    hidden: found.length - visible.length,
  };
};
