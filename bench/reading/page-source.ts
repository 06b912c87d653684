import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type TruthUnit, truthUnits } from './truth-units.ts';

export const qualities = ['clean', 'fair', 'poor', 'photo'] as const;
export type Quality = (typeof qualities)[number];

/** A page of the reading corpus; its sort stands in its name, its quality goes round with its number. */
export type PageSource = {
  readonly id: string;
  readonly sort: string;
  readonly quality: Quality;
  readonly html: string;
  readonly units: readonly TruthUnit[];
};

const folder = new URL('../../test/corpus/reading/', import.meta.url);

export const pageSources = async (): Promise<PageSource[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const html = await readFile(new URL(name, folder), 'utf8');
      const id = basename(name, '.html');
      return {
        id,
        sort: id.split('-')[1] ?? 'letter',
        quality: qualities[index % qualities.length] ?? 'clean',
        html,
        units: truthUnits(html),
      };
    }),
  );
};
