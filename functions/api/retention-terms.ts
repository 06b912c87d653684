import type { Retention } from '../../shared/contracts/administration.ts';
import type { MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import type { RetentionTerms } from '../../shared/contracts/retention-terms.ts';
import type { Register } from '../../shared/ports.ts';
import { plusDays } from '../../shared/text/calendar-day.ts';
import { mailInPages } from './mail-in-pages.ts';

type Term = Pick<Retention['terms'][number], 'what' | 'name' | 'days' | 'reason' | 'certainty'>;

/** Every term by which mail is erased, as people read it: those of kinds, then that of all other mail, then that of what was rejected. */
export const allTerms = (terms: RetentionTerms): Term[] => [
  ...terms.kinds.map(({ name, days, reason, certainty }): Term => ({ what: 'kinds', name, days, reason, certainty })),
  {
    what: 'mail',
    name: 'Tout autre courrier trié, ses lettres, leurs preuves et ses fichiers',
    days: terms.mailDays,
    reason:
      'C. assur. art. L114-1 : deux ans ; C. civ. art. 2226 : dix ans pour un dommage corporel ; C. com. art. L123-22 : dix ans pour les pièces comptables.',
    certainty: 'unverified',
  },
  {
    what: 'rejected',
    name: 'Fichiers rejetés',
    days: terms.rejectedDays,
    reason: 'RGPD art. 5 § 1 e : rien n’en est utile, sinon pour répondre à qui l’a envoyé.',
    certainty: 'unverified',
  },
];

const longestOf = ({ kind }: RecordedDocument, { kinds, mailDays }: RetentionTerms): number => {
  const named = kinds.filter((term) => term.kinds.includes(kind));
  return named.length === 0 ? mailDays : Math.max(...named.map(({ days }) => days));
};

const namesMinor = ({ documents }: MailRecord): boolean => documents.some(({ fields }) => fields['protectedPerson']?.value === 'minor');

/** The days that a piece of mail is kept; undefined for what is under way, held or failed, which is never erased by itself. */
const daysOf = (record: MailRecord, terms: RetentionTerms): number | undefined => {
  if (record.state === 'rejected') return terms.rejectedDays;
  if (record.state !== 'triaged') return undefined;
  const longest = Math.max(...(record.documents.length === 0 ? [terms.mailDays] : record.documents.map((one) => longestOf(one, terms))));
  return longest + (namesMinor(record) ? terms.minorDays : 0);
};

const isRunning = ({ documents }: MailRecord, today: string): boolean =>
  documents.some(({ deadlines }) => deadlines.some(({ due }) => due >= today));

/** Whether a piece of mail is past the longest term of what it holds. While a deadline of it runs it is not. */
export const isPastTerm = (record: MailRecord, terms: RetentionTerms, today: string): boolean => {
  const days = daysOf(record, terms);
  return days !== undefined && record.received < plusDays(today, -days) && !isRunning(record, today);
};

const endOf = (day: string): string => `${day}T23:59:59.999Z`;

/** What appeared within its own term stays, though it is said to have been received before it. */
const appearedBefore = (record: MailRecord, terms: RetentionTerms, today: string): boolean => {
  const days = daysOf(record, terms);
  return days !== undefined && record.appeared <= endOf(plusDays(today, -days));
};

/** Mail past its term, the oldest first; `most`: so much of a state is looked at at most, and `whole` says whether that was all. What appeared within the shortest term is not even looked at, however long ago it is said to have been received. */
export const pastTerm = async (
  register: Pick<Register, 'listMail'>,
  terms: RetentionTerms,
  today: string,
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly due: MailRecord[]; readonly whole: boolean }> => {
  const shortest = Math.min(terms.mailDays, ...terms.kinds.map(({ days }) => days));
  const looks = [
    ['triaged', shortest],
    ['rejected', terms.rejectedDays],
  ] as const;
  const due: MailRecord[] = [];
  let whole = true;
  for (const [state, days] of looks) {
    let looked = 0;
    for await (const page of mailInPages(register, { state, before: endOf(plusDays(today, -days)), oldestFirst: true })) {
      due.push(...page.filter((record) => isPastTerm(record, terms, today) && appearedBefore(record, terms, today)));
      looked += page.length;
      if (looked >= most) {
        whole = false;
        break;
      }
    }
  }
  return { due, whole };
};

/** Files that have waited for somebody to allow them for longer than they should. */
export const heldTooLong = async (register: Pick<Register, 'listMail'>, { heldDays }: RetentionTerms, today: string): Promise<number> => {
  let count = 0;
  for await (const page of mailInPages(register, { state: 'held', before: endOf(plusDays(today, -heldDays - 1)) })) count += page.length;
  return count;
};

/** The kinds' term that decides on a piece of mail, by its place; -1 where it is that of all other mail. */
const placeOf = (record: MailRecord, terms: RetentionTerms): number => {
  const named = terms.kinds
    .map(({ kinds, days }, place) => ({ place, days, holds: record.documents.some(({ kind }) => kinds.includes(kind)) }))
    .filter(({ holds }) => holds)
    .sort((a, b) => b.days - a.days)[0];
  const others = record.documents.some(({ kind }) => terms.kinds.every(({ kinds }) => !kinds.includes(kind)));
  return named === undefined || (others && terms.mailDays > named.days) ? -1 : named.place;
};

/** The terms, and how much is due by each today. */
export const retentionTerms = (due: readonly MailRecord[], terms: RetentionTerms, today: string): Retention['terms'] => {
  const isDueBy = (record: MailRecord, place: number, { what }: Term): boolean =>
    what === 'rejected'
      ? record.state === 'rejected'
      : record.state === 'triaged' && placeOf(record, terms) === (what === 'kinds' ? place : -1);
  return allTerms(terms).map((term, place) => ({
    ...term,
    before: plusDays(today, -term.days),
    due: due.filter((record) => isDueBy(record, place, term)).length,
  }));
};
