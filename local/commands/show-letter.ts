import { letterOf } from '../../functions/api/letter-of.ts';
import { letterStatements } from '../../functions/api/letter-statements.ts';
import { letterVersion, letterVersions } from '../../functions/api/letter-versions.ts';
import type { LetterVersion, Statement } from '../../shared/contracts/console.ts';
import type { LetterRecord } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import { recipientOf } from '../../shared/mail/recipient-of.ts';
import type { TextPart } from '../../shared/text/text-differences.ts';
import type { Desk } from '../desk.ts';

const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

/** A part with its marks, set anew on each line that it runs over. */
const marked = ({ kind, text }: TextPart): string => {
  const [open, close] = marks[kind];
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `${open}${line}${close}`))
    .join('\n');
};

/** The lines in which something was changed: what went in [-…-], what came in {+…+}. */
export const changedLines = (parts: readonly TextPart[]): string[] =>
  parts
    .map(marked)
    .join('')
    .split('\n')
    .filter((line) => /\[-|\{\+/.test(line));

const when = ({ at, by, what }: { at: string; by: string; what: string }): string =>
  `${at.slice(0, 16).replace('T', ' ')}  ${by} : ${what}`;

const describeStatement = ({ quote, reason, released }: Statement): string =>
  released === undefined ? `  « ${quote} » : ${reason}` : `  « ${quote} » : libéré par ${released.by} le ${released.at.slice(0, 10)}.`;

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

const describeChange = (version: LetterVersion): string[] =>
  section(
    `Ce qui a changé dans la version ${version.number} (${version.by}) :`,
    changedLines(version.differences).map((line) => `  ${line}`),
  );

/** What the last version changed in a letter's text. */
export const lastChange = async (letter: LetterRecord, desk: Pick<Desk, 'files'>): Promise<string[]> => {
  const last = letterVersions(letter).at(-1);
  return last === undefined ? [] : describeChange(await letterVersion(letter, last.number, desk));
};

/** `pli letter show`: a letter's text in one of its versions, what must be changed, and what was. */
export const showLetter = async (
  id: string,
  number: number | undefined,
  desk: Pick<Desk, 'register' | 'files' | 'claims' | 'clock' | 'configuration'>,
): Promise<string> => {
  const { letter, document } = await letterOf(id, desk);
  const versions = letterVersions(letter);
  const last = versions.at(-1);
  if (last === undefined)
    throw configurationError('not-printed', `Le courrier « ${id} » n'est pas encore rédigé : lancez « pli run --once ».`);
  const version = await letterVersion(letter, number ?? last.number, desk);
  return [
    `${letter.id}  ${letter.template} : ${letter.state}. À ${recipientOf(letter)}.`,
    ...versions.map((row) => `  version ${row.number}  ${when(row)}`),
    '',
    version.text,
    ...describeChange(version),
    ...(version.number === last.number
      ? [
          ...section(
            'Avant le départ :',
            (letter.problems ?? []).map(({ message }) => `  ${message}`),
          ),
          ...section('Phrases à changer ou à faire libérer :', (await letterStatements({ letter, document }, desk)).map(describeStatement)),
        ]
      : []),
  ].join('\n');
};
