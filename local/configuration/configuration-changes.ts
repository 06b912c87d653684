import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { ConfigurationChanges, KeptConfiguration, ProposedConfiguration } from '../../functions/api/configuration-changes.ts';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import { configurationError } from '../../shared/errors.ts';
import { parseConfiguration } from '../configuration.ts';
import type { Store } from '../open-store.ts';
import { writeWhole } from '../write-whole.ts';
import { patchYaml } from './patch-yaml.ts';
import { awaitsStart, takeUp } from './take-up.ts';

const kept = z.strictObject({
  id: z.string().regex(/^[\dTZ-]+$/),
  at: z.string(),
  by: z.string(),
  proposedBy: z.string(),
  why: z.string(),
});
const proposed = z.strictObject({
  id: z.string(),
  by: z.string(),
  at: z.string(),
  why: z.string(),
  text: z.string(),
  basis: z.string(),
});

/** Where a data folder keeps its configuration, a proposed change of it and its former files, dated. */
const placesIn = (root: string) => {
  const folder = join(root, 'configuration');
  return {
    file: join(root, 'pli.yaml'),
    proposal: join(folder, 'proposed.json'),
    list: join(folder, 'versions.json'),
    version: (id: string): string => join(folder, `${id}.yaml`),
  };
};

const jsonIn = <T>(path: string, shape: z.ZodType<T>): T | undefined =>
  existsSync(path) ? shape.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;

/** Whether the configuration is the data folder's own, which may be changed from the console; one named by --config is somebody else's. */
export const isOwn = ({ folder: { root, configuration } }: Pick<Store, 'folder'>): boolean =>
  configuration === undefined || resolve(configuration) === placesIn(root).file;

/** Changing the configuration's file in the data folder: pli.yaml, and beside it `configuration/` with the proposal and the former files. */
export const configurationChanges = (store: Pick<Store, 'folder' | 'configuration'>): ConfigurationChanges => {
  const places = placesIn(store.folder.root);
  const text = (): string => (existsSync(places.file) ? readFileSync(places.file, 'utf8') : '');
  const inFile = (): Configuration => parseConfiguration(text(), 'pli.yaml');
  const versions = (): KeptConfiguration[] => jsonIn(places.list, z.array(kept)) ?? [];
  const proposal = (): ProposedConfiguration | undefined => jsonIn(places.proposal, proposed);
  const withdraw = (): void => rmSync(places.proposal, { force: true });
  const keepFormer = (entry: KeptConfiguration): void => {
    writeWhole(places.version(entry.id), text());
    writeWhole(places.list, `${JSON.stringify([entry, ...versions()], undefined, 1)}\n`);
  };
  return {
    text,
    drafted: (yaml) => {
      return patchYaml(text(), parseConfiguration(yaml, 'Texte', inFile()));
    },
    fingerprint: (of) => createHash('sha256').update(of).digest('hex'),
    proposal,
    propose: (change) => writeWhole(places.proposal, JSON.stringify(change)),
    withdraw,
    versions,
    textOf: (id) => {
      if (!versions().some((version) => version.id === id))
        throw configurationError('unknown-version', 'Cette version de la configuration n’existe pas.');
      return readFileSync(places.version(id), 'utf8');
    },
    // Without a pause from the first line to the last: nothing of this process comes between.
    replace: (by, at) => {
      const change = proposal();
      if (change === undefined) throw configurationError('unknown-proposal', 'Cette proposition n’existe plus.');
      const next = parseConfiguration(change.text, 'pli.yaml');
      const entry = { id: at.replace(/[:.]/g, '-'), at, by, proposedBy: change.by, why: change.why };
      keepFormer(entry);
      writeWhole(places.file, change.text);
      withdraw();
      Object.assign(store.folder, { configuration: places.file });
      takeUp(store.configuration, next);
      return entry;
    },
    restart: () => awaitsStart(store.configuration, inFile()),
  };
};
