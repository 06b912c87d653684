import type { Learning } from '../../shared/contracts/learning.ts';
import type { MailRecord } from '../../shared/contracts/record.ts';
import { kindNames } from '../../shared/mail/kinds.ts';

type Counts = Learning['corrections'];

const tallied = <T>(items: readonly T[], key: (item: T) => string): [string, T[]][] =>
  [...Map.groupBy(items, key)].sort(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b));

const fieldsOf = (records: readonly MailRecord[]): Counts['fields'] => {
  const all = records.flatMap((record) => Object.values(record.corrected ?? {}).flatMap((fields) => Object.entries(fields)));
  return tallied(all, ([name]) => name).map(([field, some]) => ({
    field,
    corrected: some.filter(([, { field: now, said }]) => now !== null && said !== undefined).length,
    added: some.filter(([, { field: now, said }]) => now !== null && said === undefined).length,
    absent: some.filter(([, { field: now }]) => now === null).length,
  }));
};

/** What people decided and corrected, in figures: where the program errs. */
export const countCorrections = (records: readonly MailRecord[]): Counts => {
  const settled = records.flatMap((record) => Object.values(record.settled ?? {}));
  const changed = settled.filter(({ kind, said }) => kind !== said.kind);
  return {
    decided: settled.length,
    confirmed: settled.length - changed.length,
    changed: tallied(changed, ({ kind, said }) => `${kindNames[said.kind]}\n${kindNames[kind]}`).map(([names, some]) => {
      const [said = '', is = ''] = names.split('\n');
      return { said, is, count: some.length };
    }),
    fields: fieldsOf(records),
  };
};
