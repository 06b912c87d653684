import type { DeadlineCode } from '../../../shared/contracts/deadline-codes.ts';
import type { Overview } from '../../../shared/contracts/overview.ts';
import type { Kind } from '../../../shared/mail/kinds.ts';
import { complaintAnswers } from '../../../shared/mail/met-deadlines.ts';
import { parisDay } from '../../../shared/mail/paris-day.ts';
import type { LetterTemplate } from '../../../shared/mail/state.ts';
import { countBy, quantile } from './count-by.ts';
import { cameByEmail } from './count-mail.ts';
import type { CountedLetter, CountedMail } from './counted.ts';

/** What complaints are about, as the reading sorts them. The questionnaire of the supervisor has headings of its own: a person maps them. */
const categoryNames: Readonly<Record<string, string>> = {
  delay: 'Délai de traitement',
  refusal: 'Refus de garantie',
  amount: 'Montant de l’indemnité',
  service: 'Qualité du service',
  expert: 'Expertise',
  contract: 'Vie du contrat',
  other: 'Autre motif',
  unread: 'Motif non lu',
};

type Complaint = {
  readonly record: CountedMail;
  readonly document: CountedMail['documents'][number];
  readonly letters: readonly CountedLetter[];
};

/** The day on which a letter was handed to its channel. */
const sentOn = (letter: CountedLetter): string | undefined => {
  const entry = letter.history.find(({ what }) => what === 'sent');
  return entry === undefined ? undefined : parisDay(entry.at);
};

/** The first letter of these templates that left, and when. */
const firstSent = ({ letters }: Complaint, templates: readonly LetterTemplate[]): { letter: CountedLetter; day: string } | undefined =>
  letters
    .flatMap((letter) => {
      const day = templates.includes(letter.template) ? sentOn(letter) : undefined;
      return day === undefined ? [] : [{ letter, day }];
    })
    .sort((a, b) => a.day.localeCompare(b.day))[0];

type Keeping = Overview['complaints']['answered'];

const keeps = (due: string | undefined, done: string | undefined, today: string): keyof Keeping => {
  if (due === undefined) return 'unknown';
  if (done === undefined) return due < today ? 'missed' : 'running';
  return done <= due ? 'inTime' : 'late';
};

const keepingOf = (complaints: readonly Complaint[], code: DeadlineCode, templates: readonly LetterTemplate[], today: string): Keeping => {
  const counts = { inTime: 0, late: 0, missed: 0, running: 0, unknown: 0 };
  for (const complaint of complaints) {
    const due = complaint.document.deadlines.find((deadline) => deadline.code === code)?.due;
    counts[keeps(due, firstSent(complaint, templates)?.day, today)] += 1;
  }
  return counts;
};

const outcomeOf = (complaint: Complaint): keyof Overview['complaints']['outcomes'] => {
  const answer = firstSent(complaint, complaintAnswers)?.letter.template;
  if (answer === undefined) return 'none';
  return answer === 'complaint-grant' ? 'granted' : answer === 'complaint-refusal' ? 'refused' : 'otherwise';
};

/** The day that the time to answer runs from: that of the complaint itself, else the day it came. */
const writtenOn = ({ record, document }: Complaint): string => {
  const written = document.fields['complaintDate']?.value;
  return typeof written === 'string' ? written : record.received;
};

const daysToAnswer = (complaint: Complaint): number[] => {
  const day = firstSent(complaint, complaintAnswers)?.day;
  return day === undefined ? [] : [(Date.parse(day) - Date.parse(writtenOn(complaint))) / 86_400_000];
};

const categoryOf = ({ document }: Complaint): string => {
  const category = document.fields['complaintCategory']?.value;
  return typeof category === 'string' ? category : 'unread';
};

const documentsOfKind = (records: readonly CountedMail[], kind: Kind): number =>
  records.flatMap((record) => record.documents).filter((document) => document.kind === kind).length;

/** The figures on complaints that the supervisor asks for (recommandation ACPR 2024-R-02): how many, on what, by which channel, kept in time, with what outcome. */
export const countComplaints = (
  records: readonly CountedMail[],
  letters: readonly CountedLetter[],
  today: string,
): Overview['complaints'] => {
  const ofDocument = Map.groupBy(letters, (letter) => letter.documentId);
  const complaints = records.flatMap((record) =>
    record.documents
      .filter(({ kind }) => kind === 'complaint')
      .map((document): Complaint => ({ record, document, letters: ofDocument.get(document.id) ?? [] })),
  );
  const emails = complaints.filter(({ record }) => cameByEmail(record)).length;
  const outcomes = { granted: 0, refused: 0, otherwise: 0, none: 0 };
  for (const complaint of complaints) outcomes[outcomeOf(complaint)] += 1;
  return {
    received: complaints.length,
    byCategory: countBy(complaints, categoryOf).map(([category, count]) => ({
      category,
      name: categoryNames[category] ?? category,
      count,
    })),
    byChannel: { emails, paper: complaints.length - emails },
    acknowledged: keepingOf(complaints, 'acknowledge-complaint', ['complaint-acknowledgement', ...complaintAnswers], today),
    answered: keepingOf(complaints, 'answer-complaint', complaintAnswers, today),
    outcomes,
    medianDaysToAnswer: quantile(complaints.flatMap(daysToAnswer), 0.5),
    mediatorReferrals: documentsOfKind(records, 'mediator-referral'),
    authorityInquiries: documentsOfKind(records, 'authority-inquiry'),
  };
};
