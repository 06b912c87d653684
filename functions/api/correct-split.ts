import type { MailRecord, PageRange } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import { documentKey } from '../../shared/triage/document-key.ts';
import { type CorrectPorts, decideAgain, recordSeen, renewChanged, type Seen } from './decide-again.ts';
import { personNamed, requireRole } from './person.ts';

const invalid = (message: string): Error => configurationError('split-invalid', message);

/** In the order of the parts and of their pages. @throws AppError `split-invalid` for pages that are not there, or stand in two letters */
const checked = (ranges: readonly PageRange[], record: MailRecord): PageRange[] => {
  const place = (id: string): number => record.parts.findIndex((part) => part.id === id);
  const sorted = ranges.toSorted((a, b) => place(a.part) - place(b.part) || a.pages[0] - b.pages[0]);
  for (const [index, { part: id, pages }] of sorted.entries()) {
    const part = record.parts[place(id)];
    if (part === undefined || pages[0] > pages[1] || pages[1] > part.pageCount)
      throw invalid('Une lettre va d’une page à une autre du même fichier.');
    const before = sorted[index - 1];
    if (before !== undefined && before.part === id && before.pages[1] >= pages[0])
      throw invalid('Une page ne peut être dans deux lettres.');
  }
  return sorted;
};

const rangesOf = ({ documents }: MailRecord): PageRange[] => documents.map(({ part, pages }) => ({ part, pages }));
const keyOf = ({ part, pages }: PageRange): string => documentKey(part, ...pages);

/**
 * A person says which pages are a letter: each is decided on anew, and what was sent of letters that are no more is taken back.
 * How the program had cut the file is kept with the author and the time.
 * @throws AppError kind `configuration` for pages that are not there, an unknown person, state or version
 */
export const correctSplit = async (
  input: Seen & { readonly documents: readonly PageRange[] },
  ports: CorrectPorts,
): Promise<MailRecord> => {
  const person = personNamed(input.by, ports.configuration);
  requireRole(person, ['mailroom', 'handler', 'approver', 'jurist']);
  const record = await recordSeen(input, ports);
  const documents = checked(input.documents, record);
  const split = { documents, by: person.id, at: ports.clock.now(), said: record.split?.said ?? rangesOf(record) };
  const former = [...new Map([...(record.former ?? []), ...rangesOf(record)].map((range) => [keyOf(range), range])).values()];
  const decided = await decideAgain({ ...record, split, former }, person.id, ports);
  await renewChanged(record, decided, person.id, ports);
  return decided;
};
