import type { MailDetail } from '../../../shared/contracts/console.ts';

/** The fields of a kind, its own before those that any mail may have: a summons is read for its hearing first. */
export const inReadingOrder = (kind: string, fieldsOfKinds: MailDetail['fieldsOfKinds']): string[] => {
  const all = Object.keys(fieldsOfKinds[kind] ?? {});
  const kinds = Object.values(fieldsOfKinds);
  const isCommon = (name: string): boolean => kinds.every((fields) => name in fields);
  return [...all.filter((name) => !isCommon(name)), ...all.filter(isCommon)];
};
