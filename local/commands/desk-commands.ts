import { type Command, Option } from 'commander';
import { queues } from '../../shared/mail/kinds.ts';
import { awsOption } from '../cli/aws-option.ts';
import type { CommandLine, Where, WhereDesk } from '../cli/command-line.ts';

const defineQueue = (program: Command, { withDesk }: CommandLine): void => {
  program
    .command('queue')
    .argument('<file>', queues.join(', '))
    .description('ce qui attend un service')
    .addOption(new Option('--json', 'une ligne JSON par envoi').conflicts('ics'))
    .option('--ics', 'le calendrier des échéances')
    .option('--take', 'prend l’envoi le plus urgent')
    .option('--return <envoi>', 'rend un envoi pris')
    .option('--data <dossier>', 'le dossier de travail')
    .addOption(awsOption())
    .action(async (name: string, options: WhereDesk & { json?: boolean; ics?: boolean; take?: boolean; return?: string }) => {
      const { queueCommand } = await import('./queue.ts');
      await withDesk(options, (desk) => queueCommand(name, options, desk));
    });
};

const defineShow = (program: Command, { withDesk }: CommandLine): void => {
  program
    .command('show')
    .argument('<courrier>')
    .description('un courrier et son histoire')
    .option('--json', 'en JSON')
    .option('--data <dossier>', 'le dossier de travail')
    .addOption(awsOption())
    .action(async (id: string, options: WhereDesk & { json?: boolean }) => {
      const { showCommand } = await import('./show.ts');
      await withDesk(options, (desk) => showCommand(id, options, desk));
    });
};

const defineFind = (program: Command, { withDesk }: CommandLine): void => {
  program
    .command('find')
    .argument('<texte...>')
    .description('cherche dans tout ce qui a été lu')
    .option('--json', 'une ligne JSON par courrier')
    .option('--data <dossier>', 'le dossier de travail')
    .addOption(awsOption())
    .action(async (words: string[], options: WhereDesk & { json?: boolean }) => {
      const { findCommand } = await import('./show.ts');
      await withDesk(options, (desk) => findCommand(words.join(' '), options, desk));
    });
};

const defineAllow = (program: Command, { folderOf, withStore }: CommandLine): void => {
  program
    .command('allow')
    .argument('<courrier>')
    .description('fait lire un fichier retenu par le budget de pages')
    .requiredOption('--by <personne>', 'qui autorise')
    .option('--data <dossier>', 'le dossier de travail')
    .action(async (id: string, options: Where & { by: string }) => {
      const { allowMail } = await import('../../functions/api/allow-mail.ts');
      await withStore(folderOf(options), async (store) => {
        await allowMail(id, options.by, store);
        console.log(`${id} : lecture autorisée. « pli run --once » le traite.`);
      });
    });
};

const defineDecide = (program: Command, { folderOf, withStore }: CommandLine): void => {
  program
    .command('decide')
    .argument('<document>')
    .description('dit ce qu’est un document ; la suite est recalculée')
    .requiredOption('--kind <nature>', 'sa nature')
    .requiredOption('--by <personne>', 'qui décide')
    .option('--data <dossier>', 'le dossier de travail')
    .action(async (id: string, options: Where & { kind: string; by: string }) => {
      const { decideCommand } = await import('./decide.ts');
      await withStore(folderOf(options), (store) => decideCommand(id, options, store));
    });
};

/** What waits for a desk, looking mail up, deciding what it is. */
export const defineDeskCommands = (program: Command, line: CommandLine): void => {
  defineQueue(program, line);
  defineShow(program, line);
  defineFind(program, line);
  defineAllow(program, line);
  defineDecide(program, line);
};
