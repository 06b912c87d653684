import type { Command } from 'commander';
import { day, port } from '../cli/arguments.ts';
import type { CommandLine, Where } from '../cli/command-line.ts';
import { exitDone, exitRefused } from '../cli/exit-codes.ts';

const defineDemo = (program: Command, { given }: CommandLine): void => {
  program
    .command('demo')
    .description('du courrier d’essai à travers toute la maison')
    .option('--data <dossier>', 'où garder le résultat (var/demo)')
    .action(async (options: Where) => {
      const { demo } = await import('./demo.ts');
      await demo(options.data ?? given().data);
    });
};

const defineTriage = (program: Command, { folderOf }: CommandLine): void => {
  program
    .command('triage')
    .argument('<fichiers...>')
    .description('lit et décide ; ne garde rien')
    .option('--json', 'une ligne JSON par fichier')
    .option('--received <jour>', 'le jour de réception', day)
    .action(async (files: string[], options: { json?: boolean; received?: string }) => {
      const [{ triageCommand }, { openEngines }, { configurationOf }, { openClaims }] = await Promise.all([
        import('./triage.ts'),
        import('../open-mailroom.ts'),
        import('../open-store.ts'),
        import('../claims/open-claims.ts'),
      ]);
      const configuration = configurationOf(folderOf());
      const engines = openEngines(configuration);
      try {
        const well = await triageCommand(files, options, { engines, configuration, claims: openClaims(configuration) });
        process.exitCode = well ? exitDone : exitRefused;
      } finally {
        await engines.close();
      }
    });
};

const defineRun = (program: Command, { folderOf }: CommandLine): void => {
  program
    .command('run')
    .description('le service courrier sur cette machine : surveille la boîte')
    .option('--inbox <dossier>', 'la boîte surveillée')
    .option('--data <dossier>', 'le dossier de travail')
    .option('--once', 's’arrête quand tout est traité')
    .action(async (options: Where & { once?: boolean }) => {
      const [{ runCommand }, { openMailroom }] = await Promise.all([import('./run.ts'), import('../open-mailroom.ts')]);
      const mailroom = openMailroom(folderOf(options));
      try {
        const result = await runCommand(mailroom, { once: options.once === true });
        process.exitCode = result.refused > 0 ? exitRefused : exitDone;
      } finally {
        await mailroom.close();
      }
    });
};

const defineServe = (program: Command, { folderOf }: CommandLine): void => {
  program
    .command('serve')
    .description('le même service, avec la console et son API')
    .option('--inbox <dossier>', 'la boîte surveillée')
    .option('--data <dossier>', 'le dossier de travail')
    .option('--port <numéro>', 'le port sur cette machine', port, 7540)
    .action(async (options: Where & { port: number }) => {
      const [{ serveCommand }, { openMailroom }] = await Promise.all([import('./serve.ts'), import('../open-mailroom.ts')]);
      const mailroom = openMailroom(folderOf(options));
      try {
        await serveCommand(mailroom, options.port);
      } finally {
        await mailroom.close();
      }
    });
};

/** Putting mail through the house. */
export const defineWorkCommands = (program: Command, line: CommandLine): void => {
  defineDemo(program, line);
  defineTriage(program, line);
  defineRun(program, line);
  defineServe(program, line);
};
