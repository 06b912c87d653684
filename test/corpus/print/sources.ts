import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Truth, truth } from './truth.ts';

/** One piece of sample mail: its source file, its truth, and a digest of all that decides how it looks. */
export type Source = {
  readonly id: string;
  readonly form: 'html' | 'mail' | 'txt';
  readonly text: string;
  readonly truth: Truth;
  readonly digest: string;
};

const forms = [
  ['.mail.json', 'mail'],
  ['.html', 'html'],
  ['.txt', 'txt'],
] as const;

const split = (name: string): { id: string; form: Source['form'] } | undefined => {
  if (/\.a\d+\.html$/.test(name)) return undefined;
  const found = forms.find(([ending]) => name.endsWith(ending));
  return found === undefined ? undefined : { id: name.slice(0, -found[0].length), form: found[1] };
};

const digestOf = async (folder: string, names: readonly string[], salt: string): Promise<string> => {
  const hash = createHash('sha256').update(salt);
  for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex');
};

/** Every source of a corpus folder, by id. `salt` stands for what is common to all: style sheet, version of the printing. */
export const sources = async (folder: string, salt: string): Promise<Source[]> => {
  const names = (await readdir(folder)).toSorted();
  const found: Source[] = [];
  for (const name of names) {
    const source = split(name);
    if (source === undefined) continue;
    const own = names.filter((other) => other.startsWith(`${source.id}.`));
    const checked = truth.parse(JSON.parse(await readFile(join(folder, `${source.id}.truth.json`), 'utf8')));
    found.push({ ...source, text: await readFile(join(folder, name), 'utf8'), truth: checked, digest: await digestOf(folder, own, salt) });
  }
  return found;
};
