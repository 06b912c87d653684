import type { LetterRecord, ReleasedStatement } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import type { LetterState } from '../../shared/mail/state.ts';
import { letterOf } from './letter-of.ts';
import { letterStatements, type StatementPorts } from './letter-statements.ts';
import { notCurrent } from './not-current.ts';
import { personNamed, requireRole } from './person.ts';

const open: readonly LetterState[] = ['drafted', 'awaiting-approval'];

const sameQuote = (one: string, other: string): boolean => one.replace(/\s+/gu, ' ').trim() === other.replace(/\s+/gu, ' ').trim();

/** The releases that these words call for: each rule that they break, in the text as it stands. */
const releasesOf = async (quote: string, by: string, of: Awaited<ReturnType<typeof letterOf>>, ports: StatementPorts) => {
  const { letter } = of;
  const statements = await letterStatements(of, ports);
  const wanted = statements.filter((statement) => statement.released === undefined && sameQuote(statement.quote, quote));
  const made = wanted.map(
    ({ id, quote: words }): ReleasedStatement => ({ id, quote: words, text: letter.html ?? '', by, at: ports.clock.now() }),
  );
  const distinct = made.filter((one, index) => made.findIndex((other) => other.id === one.id && other.quote === one.quote) === index);
  if (distinct.length > 0) return distinct;
  const held = statements.filter(({ released }) => released === undefined).map((statement) => `« ${statement.quote} »`);
  throw configurationError(
    'unknown-statement',
    held.length === 0
      ? `Aucune phrase du courrier « ${letter.id} » n'attend d'être libérée.`
      : `Cette phrase n'attend pas d'être libérée. Celles qui attendent : ${held.join(', ')}.`,
  );
};

/**
 * A jurist lets a forbidden statement through, in this text alone: any change of the letter takes the release back. The letter still waits for its approval,
 * by somebody else than who wrote it.
 * @throws AppError kind `configuration`
 */
export const releaseStatement = async (
  input: { letterId: string; by: string; quote: string; version?: number },
  ports: StatementPorts,
): Promise<LetterRecord> => {
  const person = personNamed(input.by, ports.configuration);
  requireRole(person, ['jurist']);
  const of = await letterOf(input.letterId, ports);
  const { letter } = of;
  if (input.version !== undefined && input.version !== letter.version) throw notCurrent();
  const made = await releasesOf(input.quote, person.id, of, ports);
  const kept = (letter.releasedStatements ?? []).filter(({ text }) => text === letter.html);
  const entry = { at: ports.clock.now(), by: person.id, what: 'statement-released', why: `« ${made[0]?.quote ?? ''} »` };
  const change = { releasedStatements: [...kept, ...made] };
  const changed = open.includes(letter.state)
    ? await ports.register.moveLetter(letter.id, [letter.state], letter.state, change, entry)
    : undefined;
  if (changed === undefined)
    throw configurationError('not-editable', `Le courrier « ${letter.id} » n'attend plus rien (état : ${letter.state}).`);
  return changed;
};
