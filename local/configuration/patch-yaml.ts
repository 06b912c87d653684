import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';
import { type Document, isSeq, parseDocument } from 'yaml';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import { AppError, configurationError } from '../../shared/errors.ts';
import { parseConfiguration } from '../configuration.ts';

type Path = readonly (string | number)[];
/** What a place of the configuration holds now, what it should hold, and what it holds as shipped. */
type Change = { readonly now: unknown; readonly next: unknown; readonly shipped: unknown };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const part = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

/** Takes a place out of the file, and with it what holds nothing more. */
const takeOut = (source: Document, path: Path): void => {
  if (!source.hasIn(path)) return;
  source.deleteIn(path);
  const parent = path.slice(0, -1);
  const left: unknown = parent.length === 0 ? undefined : source.getIn(parent);
  if (typeof left === 'object' && left !== null && 'items' in left && Array.isArray(left.items) && left.items.length === 0)
    takeOut(source, parent);
};

/** How many items two lists share at their start, and then at their end. */
const shared = (now: readonly unknown[], next: readonly unknown[]): { start: number; end: number } => {
  const most = Math.min(now.length, next.length);
  let start = 0;
  while (start < most && isDeepStrictEqual(now[start], next[start])) start += 1;
  let end = 0;
  while (end < most - start && isDeepStrictEqual(now.at(-1 - end), next.at(-1 - end))) end += 1;
  return { start, end };
};

/** Only the items that changed are written; the others stay as they are, with what stands beside them. */
const patchList = (source: Document, path: Path, now: readonly unknown[], next: readonly unknown[]): void => {
  const list: unknown = source.getIn(path, true);
  if (!isSeq(list) || list.items.length !== now.length) return source.setIn(path, next);
  const { start, end } = shared(now, next);
  const [gone, come] = [now.slice(start, now.length - end), next.slice(start, next.length - end)];
  if (gone.length !== come.length) {
    list.items.splice(start, gone.length, ...come.map((item) => source.createNode(item)));
    return;
  }
  for (const [index, item] of come.entries()) patch(source, [...path, start + index], { now: gone[index], next: item, shipped: undefined });
};

const patch = (source: Document, path: Path, { now, next, shipped }: Change): void => {
  if (isDeepStrictEqual(now, next)) return;
  if (next === undefined || isDeepStrictEqual(shipped, next)) return takeOut(source, path);
  if (Array.isArray(now) && Array.isArray(next)) return patchList(source, path, now, next);
  if (!isObject(now) || !isObject(next)) return source.setIn(path, next);
  for (const key of new Set([...Object.keys(now), ...Object.keys(next)]))
    patch(source, [...path, key], { now: now[key], next: next[key], shipped: part(shipped, key) });
};

const notWritten = (cause?: unknown): Error =>
  configurationError(
    'not-written',
    'Ce changement touche ce que la console ne sait pas réécrire dans pli.yaml (renvois « & » et « * », ou retrait d’une valeur livrée). Faites-le dans le fichier.',
    {},
    cause,
  );

const written = (source: Document): string => (source.contents === null ? '' : source.toString({ lineWidth: 0 }));

/** The lines that the change left alone as they stood in the file, however else this program would write them. */
const asItStood = (text: string, before: string, after: string): string => {
  const lines = text.split('\n');
  const others = before.split('\n');
  if (lines.length !== others.length) return after;
  let place = 0;
  return diffArrays(others, after.split('\n'))
    .flatMap(({ added, removed, value }) => {
      if (added) return value;
      place += value.length;
      return removed ? [] : lines.slice(place - value.length, place);
    })
    .join('\n');
};

const candidates = (text: string, target: Configuration): string[] => {
  const source = parseDocument(text);
  const before = written(source);
  const now: unknown = parseConfiguration(text, 'pli.yaml');
  if (isDeepStrictEqual(now, target)) return [text];
  patch(source, [], { now, next: target, shipped: defaultConfiguration });
  const after = written(source);
  return [asItStood(text, before, after), after];
};

const makes = (text: string, target: Configuration): boolean => {
  try {
    return isDeepStrictEqual(parseConfiguration(text, 'pli.yaml'), target);
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

/**
 * A configuration file changed so that it makes this configuration: only what differs is written, comments stay, what is as shipped again is taken out.
 * @throws AppError `not-written` where that cannot be done
 */
export const patchYaml = (text: string, target: Configuration): string => {
  try {
    const found = candidates(text, target).find((candidate) => makes(candidate, target));
    if (found !== undefined) return found;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw notWritten(error);
  }
  throw notWritten();
};
