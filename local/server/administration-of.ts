import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { Administration } from '../../functions/api/administration.ts';
import { keptBackup } from '../../shared/contracts/administration.ts';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import { shortPictures } from '../../shared/contracts/shown-pictures.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { checkConfiguration, findingsOn } from '../commands/doctor.ts';
import { purge } from '../commands/keep.ts';
import { configurationChanges, isOwn } from '../configuration/configuration-changes.ts';
import { parseConfiguration } from '../configuration.ts';
import { eraseOutbox } from '../erase-outbox.ts';
import type { Store } from '../open-store.ts';
import { createAudit } from '../store/audit.ts';
import { learningOf } from './learning-of.ts';

/** What was learnt, and pictures, are not for reading. */
const readable = ({ calibration: _calibration, fieldConfidence: _fields, model: _model, ...rest }: Configuration): string =>
  stringify(rest, shortPictures, { lineWidth: 120 });

const list = z.array(keptBackup);
const listIn = (folder: string): string => join(folder, 'backups.json');

const backupsIn = async (folder: string): Promise<z.infer<typeof list>> => {
  if (!existsSync(listIn(folder))) return [];
  const known = list.parse(JSON.parse(await readFile(listIn(folder), 'utf8')));
  return known.filter(({ name }) => existsSync(join(folder, name)));
};

/** What administrators ask of the mailroom on this machine. */
export const administrationOf = (store: Store): Administration => {
  const folder = join(store.folder.root, 'backups');
  const { note, audit, lastSeen } = createAudit(store.database);
  return {
    ...(isOwn(store)
      ? { unable: {}, changes: configurationChanges(store) }
      : {
          unable: {
            configuration: `La configuration vient de « ${store.folder.configuration} » (--config) : changez ce fichier, puis relancez.`,
          },
        }),
    note,
    audit,
    people: async () => {
      const seen = await lastSeen();
      return store.configuration.people.map(({ id, name, roles }) => ({ id, name, roles, lastSeen: seen.get(id) }));
    },
    findings: () => findingsOn(store.folder),
    shownConfiguration: async () => ({
      source: store.folder.configuration ?? 'la configuration livrée',
      yaml: readable(store.configuration),
      findings: checkConfiguration(store.folder),
    }),
    configurationFrom: (yaml) => parseConfiguration(yaml, 'Texte', store.configuration),
    purge: () => purge(store),
    eraseOutbox: (letterIds) => eraseOutbox(store.folder.outbox, letterIds),
    backup: async () => {
      await mkdir(folder, { recursive: true });
      const name = `pli-${store.clock.now().slice(0, 19).replaceAll(':', '-')}.zip`;
      const made = { name, ...(await makeBackup(join(folder, name), store)) };
      const others = (await backupsIn(folder)).filter((one) => one.name !== name);
      await writeFile(listIn(folder), JSON.stringify([made, ...others]));
      return made;
    },
    backups: async () => ({ items: await backupsIn(folder), folder }),
    ...learningOf(store),
  };
};
