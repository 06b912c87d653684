import type { Command } from 'commander';
import { counted } from '../../shared/text/counted.ts';
import type { CommandLine, Where } from '../cli/command-line.ts';
import { exitDone, exitRefused } from '../cli/exit-codes.ts';

const defineRedrive = (program: Command, { folderOf, withStore }: CommandLine): void => {
  program
    .command('redrive')
    .description('relance ce qui a échoué')
    .option('--data <dossier>', 'le dossier de travail')
    .action(async (options: Where) => {
      const { redrive } = await import('./redrive.ts');
      await withStore(folderOf(options), async (store) =>
        console.log(`${counted(await redrive(store), 'message relancé', 'messages relancés')}.`),
      );
    });
};

const defineDoctor = (program: Command, { folderOf }: CommandLine): void => {
  program
    .command('doctor')
    .description('vérifie la machine et la configuration')
    .option('--data <dossier>', 'le dossier de travail')
    .action(async (options: Where) => {
      const { doctor } = await import('./doctor.ts');
      process.exitCode = (await doctor(folderOf(options))) ? exitDone : exitRefused;
    });
};

/** Looking after the machine. */
export const defineCareCommands = (program: Command, line: CommandLine): void => {
  defineRedrive(program, line);
  defineDoctor(program, line);
};
