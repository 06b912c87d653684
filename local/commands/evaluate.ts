import { existsSync } from 'node:fs';
import { configurationError } from '../../shared/errors.ts';
import { openClaims } from '../claims/open-claims.ts';
import { loadConfiguration } from '../configuration.ts';
import type { DataFolder } from '../data-folder.ts';
import { evaluationText } from '../evaluate/evaluation-text.ts';
import { totalsOf } from '../evaluate/totals-of.ts';
import { evaluate } from '../evaluate.ts';
import { createProgress } from '../mailroom/progress.ts';
import { openEngines } from '../open-mailroom.ts';
import { triageFile } from './triage.ts';

/** `pli evaluate`: scores the program against a folder of mail with truth files; `totals` names no letter. */
export const evaluateCommand = async (folder: string, options: { json?: boolean; totals?: boolean }, data: DataFolder): Promise<void> => {
  if (!existsSync(folder)) throw configurationError('folder-missing', `Le dossier « ${folder} » n'existe pas.`);
  const configuration = loadConfiguration(data.configuration);
  const engines = openEngines(configuration);
  const tools = { engines, configuration, claims: openClaims(configuration) };
  const progress = createProgress();
  const tell = process.stderr.isTTY ? (_: number, of: number): void => (progress.total(of), progress.done('')) : undefined;
  try {
    const result = await evaluate(folder, (path, received) => triageFile(path, received, tools), tell);
    progress.stop();
    if (options.json === true) console.log(JSON.stringify(options.totals === true ? totalsOf(result) : result));
    else console.log(evaluationText(result, options.totals !== true));
  } finally {
    await engines.close();
  }
};
