import type { Command } from 'commander';
import { awsOption } from '../cli/aws-option.ts';
import type { CommandLine, WhereDesk } from '../cli/command-line.ts';

const defineLearn = (program: Command, { folderOf, withStore }: CommandLine): void => {
  program
    .command('learn')
    .description('ajuste le modèle et la confiance sur les décisions des personnes ; n’installe que ce qui n’est pas moins bon')
    .option('--compare', 'compare seulement')
    .option('--data <dossier>', 'le dossier de travail')
    .addOption(awsOption())
    .action(async (options: WhereDesk & { compare?: boolean }) => {
      const { learn, learnBy } = await import('./learn.ts');
      if (options.aws === undefined) return withStore(folderOf(options), async (store) => console.log(await learn(store, options)));
      const { openAws } = await import('../aws.ts');
      console.log(await learnBy((await openAws(options.aws)).learner, options));
    });
};

const defineEvaluate = (program: Command, { folderOf }: CommandLine): void => {
  program
    .command('evaluate')
    .argument('<dossier>')
    .description('note le programme sur un dossier de courrier avec sa vérité')
    .option('--json', 'en JSON')
    .option('--totals', 'les chiffres seuls, sans nommer de lettre')
    .action(async (folder: string, options: { json?: boolean; totals?: boolean }) => {
      const { evaluateCommand } = await import('./evaluate.ts');
      await evaluateCommand(folder, options, folderOf());
    });
};

/** Learning from people, and scoring the program. */
export const defineLearnCommands = (program: Command, line: CommandLine): void => {
  defineLearn(program, line);
  defineEvaluate(program, line);
};
