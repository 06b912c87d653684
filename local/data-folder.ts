import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where a mailroom on this machine keeps everything: one folder that can be moved and copied as a whole. */
export type DataFolder = {
  readonly root: string;
  readonly database: string;
  readonly files: string;
  readonly inbox: string;
  readonly outbox: string;
  readonly configuration: string | undefined;
};

/** What `pli learn` made of people's decisions. */
export const calibrationPath = ({ root }: Pick<DataFolder, 'root'>): string => join(root, 'calibration.json');
export const modelPath = ({ root }: Pick<DataFolder, 'root'>): string => join(root, 'model.json');
export const fieldConfidencePath = ({ root }: Pick<DataFolder, 'root'>): string => join(root, 'field-confidence.json');
export const learntFiles = (folder: Pick<DataFolder, 'root'>): string[] => [
  calibrationPath(folder),
  modelPath(folder),
  fieldConfidencePath(folder),
];

/** The data folder as given, else `var/mailroom`; its configuration is the one named on the command line, else `pli.yaml` in it, else the shipped one. */
export const dataFolder = (options: { data?: string | undefined; inbox?: string | undefined; config?: string | undefined }): DataFolder => {
  const root = resolve(options.data ?? join('var', 'mailroom'));
  const own = join(root, 'pli.yaml');
  return {
    root,
    database: join(root, 'pli.sqlite'),
    files: join(root, 'files'),
    inbox: resolve(options.inbox ?? join(root, 'inbox')),
    outbox: join(root, 'outbox'),
    configuration: options.config ?? (existsSync(own) ? own : undefined),
  };
};
