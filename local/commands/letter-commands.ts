import type { Command } from 'commander';
import { versionNumber } from '../cli/arguments.ts';
import { awsOption } from '../cli/aws-option.ts';
import type { CommandLine, Where, WhereDesk } from '../cli/command-line.ts';

/** What makes a released letter leave. */
const leaving = ({ aws }: WhereDesk): string => (aws === undefined ? "« pli run --once » l'envoie." : 'Il part.');

const defineLetters = (program: Command, { withDesk }: CommandLine): void => {
  program
    .command('letters')
    .description('les courriers par état')
    .option('--state <état>', 'seulement ceux de cet état')
    .option('--json', 'une ligne JSON par courrier')
    .option('--data <dossier>', 'le dossier de travail')
    .addOption(awsOption())
    .action(async (options: WhereDesk & { state?: string; json?: boolean }) => {
      const { lettersCommand } = await import('./letters.ts');
      await withDesk(options, (desk) => lettersCommand(options, desk));
    });
};

const defineApprove = (program: Command, { withDesk }: CommandLine): void => {
  program
    .command('approve')
    .argument('<courrier>')
    .description('libère un courrier qui attend une seconde personne')
    .requiredOption('--by <personne>', 'qui approuve')
    .option('--data <dossier>', 'le dossier de travail')
    .addOption(awsOption())
    .action(async (id: string, options: WhereDesk & { by: string }) => {
      const { approveLetter } = await import('../../functions/api/approve-letter.ts');
      await withDesk(options, async (desk) => {
        const letter = await approveLetter({ letterId: id, by: options.by }, desk);
        console.log(`${letter.id} : libéré par ${options.by}. ${leaving(options)}`);
      });
    });
};

const defineReject = (program: Command, { withDesk }: CommandLine): void => {
  program
    .command('reject')
    .argument('<courrier>')
    .description('renvoie un courrier à la rédaction')
    .requiredOption('--by <personne>', 'qui refuse')
    .requiredOption('--why <raison>', 'pourquoi')
    .option('--data <dossier>', 'le dossier de travail')
    .addOption(awsOption())
    .action(async (id: string, options: WhereDesk & { by: string; why: string }) => {
      const { rejectLetter } = await import('../../functions/api/reject-letter.ts');
      await withDesk(options, async (desk) => {
        const letter = await rejectLetter({ letterId: id, by: options.by, why: options.why }, desk);
        console.log(`${letter.id} : renvoyé à la rédaction.`);
      });
    });
};

const definePreviewLetter = (letter: Command, { folderOf }: CommandLine): void => {
  letter
    .command('preview')
    .argument('<modèle>')
    .argument('[courrier]')
    .description('un courrier tel qu’il sera imprimé (PDF)')
    .option('--out <fichier>', 'où l’écrire')
    .option('--data <dossier>', 'le dossier de travail')
    .action(async (template: string, id: string | undefined, options: Where & { out?: string }) => {
      const { previewLetter } = await import('./letter.ts');
      console.log(await previewLetter(template, id, options.out, folderOf(options)));
    });
};

const defineEditLetter = (letter: Command, { folderOf }: CommandLine): void => {
  letter
    .command('edit')
    .argument('<courrier>')
    .description('modifie le texte, le destinataire ou l’adresse d’un courrier en attente')
    .requiredOption('--by <personne>', 'qui écrit')
    .option('--text <fichier>', 'le nouveau texte ; sans lui l’éditeur ($EDITOR) s’ouvre')
    .option('--to <destinataire>', 'le nom du destinataire')
    .option('--address <lignes>', 'l’adresse, ses lignes séparées par |')
    .option('--data <dossier>', 'le dossier de travail')
    .action(async (id: string, options: Where & { by: string; text?: string; to?: string; address?: string }) => {
      const { editLetterCommand } = await import('./letter.ts');
      console.log(await editLetterCommand(id, options, folderOf(options)));
    });
};

const defineShowLetter = (letter: Command, { withDesk }: CommandLine): void => {
  letter
    .command('show')
    .argument('<courrier>')
    .description('le texte d’un courrier, ses versions et ce qui a changé')
    .option('--version <numéro>', 'une version plus ancienne', versionNumber)
    .option('--data <dossier>', 'le dossier de travail')
    .addOption(awsOption())
    .action(async (id: string, options: WhereDesk & { version?: number }) => {
      const { showLetter } = await import('./show-letter.ts');
      await withDesk(options, async (desk) => console.log(await showLetter(id, options.version, desk)));
    });
};

const defineReleaseLetter = (letter: Command, { withDesk }: CommandLine): void => {
  letter
    .command('release')
    .argument('<courrier>')
    .description('un juriste libère une phrase interdite, dans ce texte seulement')
    .requiredOption('--quote <phrase>', 'la phrase, comme « pli letter show » la cite')
    .requiredOption('--by <personne>', 'qui la libère')
    .option('--data <dossier>', 'le dossier de travail')
    .addOption(awsOption())
    .action(async (id: string, options: WhereDesk & { quote: string; by: string }) => {
      const { releaseStatement } = await import('../../functions/api/release-statement.ts');
      await withDesk(options, async (desk) => {
        await releaseStatement({ letterId: id, by: options.by, quote: options.quote }, desk);
        console.log(`${id} : phrase libérée par ${options.by}, pour ce texte seulement. Le courrier attend toujours son approbation.`);
      });
    });
};

const defineNewLetter = (letter: Command, { folderOf }: CommandLine): void => {
  letter
    .command('new')
    .argument('<modèle>')
    .description('un courrier que quelqu’un commande')
    .requiredOption('--for <document>', 'le courrier (m-…) ou le document (d-…)')
    .requiredOption('--by <personne>', 'qui le commande')
    .option('--to <destinataire>', 'à qui, si ce n’est l’expéditeur')
    .option('--say <nom=valeur...>', 'ce que le courrier doit dire, par exemple decision=…')
    .option('--data <dossier>', 'le dossier de travail')
    .action(async (template: string, options: Where & { for: string; by: string; to?: string; say?: string[] }) => {
      const { orderNewLetter } = await import('./letter.ts');
      console.log(await orderNewLetter(template, options, folderOf(options)));
    });
};

const defineLetter = (program: Command, line: CommandLine): void => {
  const group = program.command('letter').description('un courrier');
  definePreviewLetter(group, line);
  defineEditLetter(group, line);
  defineShowLetter(group, line);
  defineReleaseLetter(group, line);
  defineNewLetter(group, line);
};

/** Letters: looking at them, writing, approving, refusing. */
export const defineLetterCommands = (program: Command, line: CommandLine): void => {
  defineLetters(program, line);
  defineApprove(program, line);
  defineReject(program, line);
  defineLetter(program, line);
};
