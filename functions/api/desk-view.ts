import { z } from 'zod';
import type { Person } from '../../shared/contracts/configuration.ts';
import {
  type DeskRow,
  type DeskView,
  type DocumentSummary,
  deskHolders,
  deskSorts,
  type MailSummary,
} from '../../shared/contracts/console.ts';
import { compact } from '../../shared/mail/compact.ts';
import { type Kind, kindNames, kinds, priorities, type Queue } from '../../shared/mail/kinds.ts';
import { sees, sightOf } from '../../shared/mail/sight.ts';
import { fold } from '../../shared/text/fold.ts';
import type { ApiPorts, DeskLine } from './api-ports.ts';
import { deskDeadline, mailRow } from './mail-row.ts';

/** What a person asks of a desk. */
export const deskQuestion = z.strictObject({
  kind: z.enum(kinds).optional(),
  holder: z.enum(deskHolders).optional(),
  overdue: z.boolean().optional(),
  text: z.string().max(200).optional(),
  /** By deadline where it is not said. */
  sort: z.enum(deskSorts).optional(),
  offset: z.int().nonnegative().optional(),
  limit: z.int().min(1).max(200).optional(),
});
const usual = { sort: 'deadline', offset: 0, limit: 50 } as const;
export type DeskQuestion = z.infer<typeof deskQuestion>;

const never = '9999';
const dueOf = ({ due }: DeskLine): string => due ?? never;
const isSummons = ({ kind }: DeskLine): boolean => kind === 'summons' || kind === 'criminal-summons';

type Order = (a: DeskLine, b: DeskLine) => number;

/** What is due today or was due before comes first, then summonses, then the next prudent date, then the priority. */
const byUrgency =
  (today: string): Order =>
  (a, b) =>
    Number(dueOf(b) <= today) - Number(dueOf(a) <= today) ||
    Number(isSummons(b)) - Number(isSummons(a)) ||
    dueOf(a).localeCompare(dueOf(b)) ||
    priorities.indexOf(a.priority) - priorities.indexOf(b.priority) ||
    a.received.localeCompare(b.received) ||
    a.deliveryId.localeCompare(b.deliveryId);

const orders = (today: string): Readonly<Record<(typeof deskSorts)[number], Order>> => ({
  deadline: byUrgency(today),
  received: (a, b) => a.received.localeCompare(b.received) || byUrgency(today)(a, b),
  kind: (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byUrgency(today)(a, b),
});

const isOverdue = (line: DeskLine, today: string): boolean => dueOf(line) < today;

const isHeldAs = ({ holder }: DeskLine, wanted: DeskQuestion['holder'], person: Person): boolean => {
  if (wanted === 'free') return holder === undefined;
  if (wanted === 'mine') return holder === person.id;
  return wanted === undefined || holder !== undefined;
};

const words = (text: string | undefined): string[] =>
  fold((text ?? '').normalize('NFC'))
    .split(/\s+/)
    .filter((word) => word !== '');

const chosen = (lines: readonly DeskLine[], question: DeskQuestion, person: Person, today: string): DeskLine[] => {
  const wanted = words(question.text);
  return lines
    .filter(
      (line) =>
        (question.kind === undefined || line.kind === question.kind) &&
        isHeldAs(line, question.holder, person) &&
        (question.overdue !== true || isOverdue(line, today)) &&
        wanted.every((word) => line.words.includes(word)),
    )
    .sort(orders(today)[question.sort ?? usual.sort]);
};

/** What a person may see of a desk; nothing of one that is not theirs. */
export const visibleLines = async (queue: Queue, person: Person, { lists }: Pick<ApiPorts, 'lists'>): Promise<DeskLine[]> => {
  const sight = sightOf(person);
  if (sight.departments?.includes(queue) === false) return [];
  return (await lists.desk(queue)).filter((line) => sees(sight, line));
};

const countsOf = (lines: readonly DeskLine[], person: Person, today: string): DeskView['counts'] => {
  const ofKinds: Partial<Record<Kind, number>> = {};
  for (const { kind } of lines) ofKinds[kind] = (ofKinds[kind] ?? 0) + 1;
  const count = (is: (line: DeskLine) => boolean): number => lines.filter(is).length;
  return {
    all: lines.length,
    mine: count(({ holder }) => holder === person.id),
    free: count(({ holder }) => holder === undefined),
    overdue: count((line) => isOverdue(line, today)),
    kinds: ofKinds,
  };
};

const likeliest = ({ kind, confidence, runnerUp }: DocumentSummary): DeskRow['likeliest'] =>
  [{ kind, confidence }, ...(runnerUp === undefined || runnerUp.kind === kind ? [] : [runnerUp])].map((one) => ({
    ...one,
    name: kindNames[one.kind],
  }));

type Setting = { readonly person: Person; readonly today: string; readonly names: ReadonlyMap<string, string> };

const rowOf = (line: DeskLine, summary: MailSummary, { person, today, names }: Setting): DeskRow | undefined => {
  const document = summary.documents.find(({ id }) => id === line.documentId);
  if (document === undefined) return undefined;
  return {
    ...mailRow({ ...summary, documents: [document] }, today),
    deliveryId: line.deliveryId,
    documentId: line.documentId,
    takenBy: line.holder === undefined ? undefined : (names.get(line.holder) ?? line.holder),
    mine: line.holder === person.id,
    deadlines: document.deadlines.map((deadline) => deskDeadline(deadline, today)),
    likeliest: likeliest(document),
    why: document.why,
  };
};

/** Some lines of a desk, the most urgent first, with how many there are of what. Only what is shown is read. */
export const deskView = async (
  queue: Queue,
  question: DeskQuestion,
  person: Person,
  ports: Pick<ApiPorts, 'lists' | 'clock' | 'configuration'>,
): Promise<DeskView> => {
  const today = ports.clock.today();
  const visible = await visibleLines(queue, person, ports);
  const found = chosen(visible, question, person, today);
  const { offset, limit } = { ...usual, ...compact(question) };
  const shown = found.slice(offset, offset + limit);
  const ids = [...new Set(shown.map(({ mailId }) => mailId))];
  const summaries = new Map((await ports.lists.summaries(ids, sightOf(person))).map((one) => [one.id, one]));
  const setting = { person, today, names: new Map(ports.configuration.people.map(({ id, name }) => [id, name])) };
  const end = offset + limit;
  return {
    items: shown.flatMap((line) => {
      const summary = summaries.get(line.mailId);
      return (summary === undefined ? undefined : rowOf(line, summary, setting)) ?? [];
    }),
    found: found.length,
    ...(end < found.length ? { next: end } : {}),
    counts: countsOf(visible, person, today),
    decidedToday: await ports.lists.decidedOn(today),
  };
};
