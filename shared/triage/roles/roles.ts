import { fieldsOf } from '../../mail/fields.ts';
import type { Kind } from '../../mail/kinds.ts';

/** Sorts of values among which a field is looked for. */
export const sorts = ['name', 'date', 'phone'] as const;
export type Sort = (typeof sorts)[number];

/** The fields that are ranked, each with the sort of its values. */
export const sortOf = {
  senderName: 'name',
  insuredName: 'name',
  documentDate: 'date',
  lossDate: 'date',
  contactPhone: 'phone',
  expertName: 'name',
  expertFirm: 'name',
  complainantName: 'name',
  inspectionDate: 'date',
  serviceDate: 'date',
  answerDue: 'date',
} as const satisfies Record<string, Sort>;

export type Role = keyof typeof sortOf;

export const roles = Object.keys(sortOf).filter((name): name is Role => name in sortOf);

/** The ranked fields that a document of this kind can have. */
export const rolesOf = (kind: Kind): readonly Role[] => roles.filter((role) => role in fieldsOf(kind));
