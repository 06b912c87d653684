import type { Command } from 'commander';
import { purgesItself } from '../../functions/api/purges-itself.ts';
import { configurationError } from '../../shared/errors.ts';
import { awsOption } from '../cli/aws-option.ts';
import type { CommandLine, Where, WhereDesk } from '../cli/command-line.ts';

const definePurge = (program: Command, { folderOf, withStore }: CommandLine): void => {
  program
    .command('purge')
    .description('efface ce qui a dépassé sa durée de conservation')
    .option('--data <dossier>', 'le dossier de travail')
    .addOption(awsOption())
    .action(async (options: WhereDesk) => {
      if (options.aws !== undefined) throw configurationError('aws-elsewhere', purgesItself);
      const { purgeCommand } = await import('./keep.ts');
      await withStore(folderOf(options), async (store) => console.log(await purgeCommand(store)));
    });
};

const defineForget = (program: Command, { folderOf, withStore, withDesk }: CommandLine): void => {
  program
    .command('forget')
    .argument('[courrier]')
    .description('efface un courrier, ou ceux d’une personne, et tout ce qui en vient')
    .option('--person <nom>', 'tous les courriers qui nomment cette personne : les montre, les efface avec --yes')
    .option('--yes', 'avec --person : efface')
    .option('--data <dossier>', 'le dossier de travail')
    .addOption(awsOption())
    .action(async (id: string | undefined, options: WhereDesk & { person?: string; yes?: boolean }) => {
      const { forget, forgetPerson } = await import('./keep.ts');
      const { person } = options;
      if ((id === undefined) === (person === undefined))
        throw configurationError('forget-what', 'Donnez un courrier (m-…), ou --person et le nom d’une personne.');
      if (person !== undefined) {
        if (options.aws !== undefined) throw configurationError('aws-elsewhere', '--person cherche sur cette machine : retirez --aws.');
        await withStore(folderOf(options), async (store) => console.log(await forgetPerson(person, options.yes === true, store)));
        return;
      }
      await withDesk(options, async (desk) => {
        await forget(id ?? '', desk);
        console.log(`${id} : effacé.`);
      });
    });
};

const defineBackup = (program: Command, { folderOf, withStore }: CommandLine): void => {
  program
    .command('backup')
    .argument('<fichier>')
    .description('copie tout le dossier de travail dans une archive')
    .option('--data <dossier>', 'le dossier de travail')
    .action(async (file: string, options: Where) => {
      const { makeBackup } = await import('../backup/make-backup.ts');
      await withStore(folderOf(options), async (store) => {
        const { files, sha256 } = await makeBackup(file, store);
        console.log(`Copie faite : ${file} (${files} fichiers, sha256 ${sha256})`);
      });
    });
};

const defineRestore = (program: Command, { folderOf }: CommandLine): void => {
  program
    .command('restore')
    .argument('<fichier>')
    .description('remet une copie dans un dossier vide')
    .option('--data <dossier>', 'le dossier de travail')
    .action(async (file: string, options: Where) => {
      const { restoreBackup } = await import('../backup/restore-backup.ts');
      const { files, made } = await restoreBackup(file, folderOf(options));
      console.log(`Vérifié et remis dans ${folderOf(options).root} : ${files.length} fichiers, copie du ${made}.`);
    });
};

/** Keeping and erasing: retention, erasure, backups. */
export const defineKeepCommands = (program: Command, line: CommandLine): void => {
  definePurge(program, line);
  defineForget(program, line);
  defineBackup(program, line);
  defineRestore(program, line);
};
