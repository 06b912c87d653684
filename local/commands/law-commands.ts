import type { Command } from 'commander';
import { day } from '../cli/arguments.ts';
import { exitDone, exitRefused } from '../cli/exit-codes.ts';

const defineDeadline = (program: Command): void => {
  program
    .command('deadline')
    .argument('[code]')
    .description('le calcul des délais, seul')
    .option('--served <jour>', 'signifié le', day)
    .option('--sent <jour>', 'envoyé le', day)
    .option('--received <jour>', 'reçu le', day)
    .option('--hearing <jour>', 'audience le', day)
    .option('--nature <nature>', 'nature de la décision (merits)')
    .option('--court <texte>', 'la juridiction')
    .option('--domicile <code>', 'le domicile, par exemple FR-44')
    .option('--fact <nom=valeur...>', 'un autre fait')
    .option('--json', 'en JSON')
    .option('--list', 'toutes les règles et les faits qu’elles demandent')
    .action(async (code: string | undefined, options: Record<string, unknown>) => {
      const { deadlineCommand } = await import('./deadline.ts');
      process.exitCode = deadlineCommand(code, options) ? exitDone : exitRefused;
    });
};

/** The deadline engine by itself. */
export const defineLawCommands = (program: Command): void => {
  defineDeadline(program);
};
