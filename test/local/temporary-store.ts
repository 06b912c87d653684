import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../../local/data-folder.ts';
import { openStore, type Store } from '../../local/open-store.ts';

/** A store in a folder of its own, which goes when it is closed. */
export const temporaryStore = (): Store => {
  const root = mkdtempSync(join(tmpdir(), 'pli-'));
  const store = openStore(dataFolder({ data: root }));
  return {
    ...store,
    close: () => {
      store.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
