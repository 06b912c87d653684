import type { Person } from '../contracts/configuration.ts';
import type { MailSummary } from '../contracts/console.ts';
import type { Kind, Queue } from './kinds.ts';
import { medicalKinds } from './medical-kinds.ts';

/** What of the mail a person may see: medical mail or not, all desks or some. */
export type Sight = { readonly medical: boolean; readonly departments?: readonly Queue[] | undefined };

export const sightOf = ({ roles, departments }: Person): Sight => ({ medical: roles.includes('medical'), departments });

type Seen = {
  readonly documents: readonly {
    readonly kind: MailSummary['documents'][number]['kind'];
    readonly queue: Queue;
    readonly copies: readonly Queue[];
  }[];
};

/** Desks that a piece of mail lies on, or has lain on; before it is decided on, it is the mailroom's. */
export const desksOf = ({ documents }: Seen): Queue[] =>
  documents.length === 0 ? ['review'] : [...new Set(documents.flatMap(({ queue, copies }) => [queue, ...copies]))];

/** A file with one medical piece in it is medical as a whole: its pages lie in one file. */
export const isMedical = ({ documents }: { readonly documents: readonly { readonly kind: Kind }[] }): boolean =>
  documents.some(({ kind }) => medicalKinds.has(kind));

/** Medical mail is for those who have its role; of the rest, one sees that of one's own desks. */
export const sees = ({ medical, departments }: Sight, mail: Seen): boolean =>
  (medical || !isMedical(mail)) && (departments === undefined || desksOf(mail).some((queue) => departments.includes(queue)));
