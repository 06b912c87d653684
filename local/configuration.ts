import { existsSync, readFileSync } from 'node:fs';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Configuration, configuration } from '../shared/contracts/configuration.ts';
import { configurationOver } from '../shared/contracts/configuration-over.ts';
import { defaultConfiguration } from '../shared/contracts/default-configuration.ts';
import { withPictures } from '../shared/contracts/shown-pictures.ts';
import { configurationError } from '../shared/errors.ts';

type Source = ReturnType<typeof parseDocument>;

/** The line of the deepest node on this path that stands in the file. */
const lineOf = (path: readonly PropertyKey[], source: Source, lines: LineCounter): number => {
  const node = (length: number): unknown => (length === 0 ? source.contents : source.getIn(path.slice(0, length), true));
  for (let length = path.length; length > 0; length--) {
    const found = node(length);
    if (found !== null && typeof found === 'object' && 'range' in found && Array.isArray(found.range))
      return lines.linePos(found.range[0]).line;
  }
  return 1;
};

const unknownKeyLine = (path: readonly PropertyKey[], key: string, source: Source, lines: LineCounter): number => {
  const parent = path.length === 0 ? source.contents : source.getIn(path, true);
  if (!isMap(parent)) return lineOf(path, source, lines);
  const pair = parent.items.find((item) => String(item.key) === key);
  const start =
    pair?.key !== null && typeof pair?.key === 'object' && 'range' in pair.key && Array.isArray(pair.key.range) ? pair.key.range[0] : 0;
  return lines.linePos(start).line;
};

const explain = (issue: z.core.$ZodIssue, file: string, source: Source, lines: LineCounter): string => {
  const where = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return `${file}, ligne ${unknownKeyLine(issue.path, key, source, lines)} : « ${key} » n'existe pas${where === '' ? '' : ` dans « ${where} »`}. Retirez cette ligne ou corrigez le nom.`;
  }
  return `${file}, ligne ${lineOf(issue.path, source, lines)} : « ${where} » ne convient pas. ${issue.message}.`;
};

/** What stands in the text; one whose references unfold without end is refused. */
const valuesOf = (source: Source, name: string): unknown => {
  try {
    return source.toJS() ?? {};
  } catch (error) {
    throw configurationError(
      'configuration-syntax',
      `${name} : ce YAML se répète trop (« & » et « * »). Écrivez-le sans renvois.`,
      {},
      error,
    );
  }
};

/**
 * The configuration that a YAML text makes of the shipped one; `shown`: that of which the text was shown, with its pictures cut short.
 * @throws AppError kind `configuration`, one line of message a mistake: name of the text, line, what to write
 */
export const parseConfiguration = (text: string, name: string, shown?: Configuration): Configuration => {
  const lines = new LineCounter();
  const source = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  const [mistake] = source.errors;
  if (mistake !== undefined)
    throw configurationError(
      'configuration-syntax',
      `${name}, ligne ${mistake.linePos?.[0].line ?? 1} : ce n'est pas du YAML valable (${mistake.code}).`,
    );
  const result = configurationOver(withPictures(valuesOf(source, name), shown));
  if (result.success) return result.data;
  throw configurationError('configuration-invalid', result.error.issues.map((issue) => explain(issue, name, source, lines)).join('\n'));
};

/**
 * The configuration in force: the file (YAML) over the shipped default.
 * @throws AppError kind `configuration`, one line of message a mistake: file, line, what to write
 */
export const loadConfiguration = (path: string | undefined): Configuration => {
  if (path === undefined) return z.parse(configuration, defaultConfiguration);
  if (!existsSync(path)) throw configurationError('configuration-missing', `Le fichier de configuration « ${path} » n'existe pas.`);
  return parseConfiguration(readFileSync(path, 'utf8'), path);
};
