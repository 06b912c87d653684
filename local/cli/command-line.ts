import type { Command } from 'commander';
import { configurationError } from '../../shared/errors.ts';
import { type DataFolder, dataFolder } from '../data-folder.ts';
import { type Desk, localDesk } from '../desk.ts';
import { openStore, type Store } from '../open-store.ts';

/** Where a command works: a data folder on this machine. */
export type Where = { data?: string; config?: string; inbox?: string };
/** The same, or a deployed mailroom by its name. */
export type WhereDesk = Where & { aws?: string };

/** What the definitions of commands have of the command line as a whole. */
export type CommandLine = {
  /** What was given before the command. */
  readonly given: () => Where;
  readonly folderOf: (own?: Where) => DataFolder;
  readonly withStore: <T>(folder: DataFolder, work: (store: Store) => T | Promise<T>) => Promise<T>;
  /** The mailroom of this machine, or the one deployed under a name. @throws AppError `aws-elsewhere` */
  readonly withDesk: (options: WhereDesk, work: (desk: Desk) => Promise<void>) => Promise<void>;
};

const withStore: CommandLine['withStore'] = async (folder, work) => {
  const store = openStore(folder);
  try {
    return await work(store);
  } finally {
    store.close();
  }
};

export const commandLine = (program: Command): CommandLine => {
  const given = (): Where => program.opts<Where>();
  const folderOf = (own: Where = {}): DataFolder => dataFolder({ ...given(), ...own });
  return {
    given,
    folderOf,
    withStore,
    withDesk: async (options, work) => {
      if (options.aws === undefined) return withStore(folderOf(options), (store) => work(localDesk(store)));
      if (given().config !== undefined || given().data !== undefined)
        throw configurationError(
          'aws-elsewhere',
          'Avec --aws, la configuration et les données sont celles du service déployé : retirez --config et --data.',
        );
      const { openAws } = await import('../aws.ts');
      return work(await openAws(options.aws));
    },
  };
};
