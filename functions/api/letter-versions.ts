import type { LetterVersion, LetterVersionRow } from '../../shared/contracts/console.ts';
import type { LetterRecord } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { textDifferences } from '../../shared/text/text-differences.ts';
import { textOfBody } from '../../templates/body-as-text.ts';
import { letterBody } from '../../templates/letter-body.ts';
import { letterText } from '../../templates/letter-text.ts';

type Kept = LetterVersionRow & { readonly key: string };

/** Every text that the letter had, the first as 1; a change that left the text as it was made no version. */
const kept = ({ history }: Pick<LetterRecord, 'history'>): Kept[] => {
  const texts = history.flatMap(({ at, by, what, text }) => (text === undefined ? [] : [{ at, by, what, key: text }]));
  return texts.filter(({ key }, index) => key !== texts[index - 1]?.key).map((text, index) => ({ number: index + 1, ...text }));
};

/** The versions of a letter's text: who left which behind, and when. */
export const letterVersions = (letter: Pick<LetterRecord, 'history'>): LetterVersionRow[] =>
  kept(letter).map(({ number, at, by, what }) => ({ number, at, by, what }));

const htmlOf = async (key: string, ports: Pick<Ports, 'files'>): Promise<string> => new TextDecoder().decode(await ports.files.get(key));

/**
 * One version of a letter: its text, and what was changed in it since the version before.
 * @throws AppError `unknown-version`
 */
export const letterVersion = async (letter: LetterRecord, number: number, ports: Pick<Ports, 'files'>): Promise<LetterVersion> => {
  const versions = kept(letter);
  const version = versions.find((candidate) => candidate.number === number);
  if (version === undefined)
    throw configurationError('unknown-version', `Ce courrier n’a pas de version ${number} : il en a ${versions.length}.`);
  const { key, ...row } = version;
  const html = await htmlOf(key, ports);
  const earlier = versions[number - 2];
  const text = letterText(html);
  const before = earlier === undefined ? text : letterText(await htmlOf(earlier.key, ports));
  return { ...row, text, body: textOfBody(letterBody(html)), differences: textDifferences(before, text) };
};
