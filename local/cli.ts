import { Command, CommanderError } from 'commander';
import { AppError } from '../shared/errors.ts';
import { commandLine } from './cli/command-line.ts';
import { exitDone, exitRefused, exitUsage } from './cli/exit-codes.ts';
import { defineCareCommands } from './commands/care-commands.ts';
import { defineDeskCommands } from './commands/desk-commands.ts';
import { defineKeepCommands } from './commands/keep-commands.ts';
import { defineLawCommands } from './commands/law-commands.ts';
import { defineLearnCommands } from './commands/learn-commands.ts';
import { defineLetterCommands } from './commands/letter-commands.ts';
import { defineWorkCommands } from './commands/work-commands.ts';

const program = new Command('pli')
  .description('Le service courrier d’un assureur : lit, trie, calcule les délais, répond.')
  .option('--data <dossier>', 'le dossier de travail (var/mailroom)')
  .option('--config <fichier>', 'la configuration (pli.yaml du dossier de travail, sinon celle livrée)')
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .exitOverride();

const line = commandLine(program);
defineWorkCommands(program, line);
defineDeskCommands(program, line);
defineLetterCommands(program, line);
defineLawCommands(program);
defineLearnCommands(program, line);
defineKeepCommands(program, line);
defineCareCommands(program, line);

/** Exit code and message of what ended the command: a mistake of usage or configuration is 2, what the mail brought is 1. */
const ended = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitDone : exitUsage;
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  return error.kind === 'configuration' ? exitUsage : exitRefused;
};

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = ended(error);
}
