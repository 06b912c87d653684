import type { Deadline, MailDocument } from '../../shared/contracts/document.ts';
import { fieldsOf } from '../../shared/mail/fields.ts';
import type { Pair } from './pair-documents.ts';
import type { DocumentTruth } from './read-truth.ts';
import { sameValue } from './same-value.ts';

export type Miss = {
  readonly file: string;
  readonly document: number;
  readonly what: 'split' | 'kind' | 'queue' | 'summons' | 'field' | 'deadline' | 'letters';
  readonly name?: string;
  readonly expected: unknown;
  readonly got: unknown;
};

export type FieldVerdict = {
  readonly name: string;
  readonly verdict: 'right' | 'wrong' | 'missed' | 'invented';
  readonly expected?: unknown;
  readonly got?: unknown;
};

/** What the post and the mailroom leave on a letter: judged only where the truth speaks of it. */
const unspoken: ReadonlySet<string> = new Set(['postmarkDate', 'stampDate']);

const verdictOn = (name: string, truth: DocumentTruth, said: MailDocument | undefined): FieldVerdict | undefined => {
  const expected = truth.fields[name];
  const got = said?.fields[name]?.value;
  if (expected === undefined) return got === undefined || unspoken.has(name) ? undefined : { name, verdict: 'invented', got };
  if (got === undefined) return { name, verdict: 'missed', expected };
  const type = (fieldsOf(truth.kind)[name] ?? { type: 'text' }).type;
  return { name, verdict: sameValue(name, type, got, expected) ? 'right' : 'wrong', expected, got };
};

/** What became of each field that stands in the letter or was said to. */
export const judgeFields = ({ truth, said }: Pair): FieldVerdict[] => {
  const names = [...new Set([...Object.keys(truth.fields), ...Object.keys(said?.fields ?? {})])].sort();
  return names.map((name) => verdictOn(name, truth, said)).filter((verdict) => verdict !== undefined);
};

/** Fields that a deadline is computed from. */
const inputs: Readonly<Record<string, readonly string[]>> = {
  'appoint-counsel': ['serviceDate', 'writtenProcedure', 'hearingDate', 'filingType'],
  hearing: ['hearingDate', 'hearingTime'],
  appeal: ['serviceDate', 'decisionDate', 'decisionNature', 'decisionKind', 'court'],
  opposition: ['serviceDate', 'decisionDate', 'decisionNature'],
  cassation: ['serviceDate', 'decisionDate', 'decisionNature', 'decisionKind'],
  'expert-meeting': ['meetingDate', 'meetingTime'],
  'expert-observations': ['observationsDue'],
  'seizure-answer': ['serviceDate', 'serviceMode'],
  'formal-notice-answer': ['answerDue'],
  'acknowledge-complaint': ['complaintDate'],
  'answer-complaint': ['complaintDate', 'earlierComplaintDate'],
  'mediator-answer': ['answerDue'],
  'authority-answer': ['answerDue'],
  'recourse-answer': ['answerDue', 'convention'],
  'injury-offer': ['consolidationDate'],
  'total-loss-offer': ['documentDate', 'repairable', 'lossType'],
};

export type DeadlineVerdict = {
  readonly code: string;
  readonly right: boolean;
  readonly inputsRead: boolean;
  readonly expected: unknown;
  readonly got: unknown;
};

const sameDeadline = (truth: NonNullable<DocumentTruth['deadlines']>[number], said: Deadline | undefined): boolean =>
  said !== undefined &&
  truth.due === said.due &&
  (truth.prudent === undefined || truth.prudent === said.prudent) &&
  (truth.time === undefined || truth.time === said.time);

/** What became of each deadline that should be there; `inputsRead` when the fields that it is computed from were all read right. */
export const judgeDeadlines = ({ truth, said }: Pair, fields: readonly FieldVerdict[]): DeadlineVerdict[] =>
  (truth.deadlines ?? []).map((expected) => {
    const got = said?.deadlines.find(({ code }) => code === expected.code);
    const needed = inputs[expected.code] ?? [];
    const inputsRead = said?.kind === truth.kind && fields.every(({ name, verdict }) => verdict === 'right' || !needed.includes(name));
    const shown = got === undefined ? undefined : { due: got.due, prudent: got.prudent };
    return { code: expected.code, right: sameDeadline(expected, got), inputsRead, expected, got: shown };
  });

/** Whether exactly the right letters are owed; undefined when the truth does not say. */
export const lettersRight = ({ truth, said }: Pair): boolean | undefined => {
  if (truth.letters === undefined) return undefined;
  const owed = (said?.letters ?? []).map(({ template }) => template).sort();
  return owed.join() === [...truth.letters].sort().join();
};
