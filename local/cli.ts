import { Command, CommanderError, Option } from 'commander';
import { AppError, configurationError } from '../shared/errors.ts';
import { queues } from '../shared/mail/kinds.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';
import { type Desk, localDesk } from './desk.ts';
import { openStore, type Store } from './open-store.ts';

type Where = { data?: string; config?: string; inbox?: string };
type WhereDesk = Where & { aws?: string };

const exitDone = 0;
const exitRefused = 1;
const exitUsage = 2;

const withStore = async <T>(folder: DataFolder, work: (store: Store) => T | Promise<T>): Promise<T> => {
  const store = openStore(folder);
  try {
    return await work(store);
  } finally {
    store.close();
  }
};

const program = new Command('pli')
  .description('Le service courrier d’un assureur : lit, trie, calcule les délais, répond.')
  .option('--data <dossier>', 'le dossier de travail (var/mailroom)')
  .option('--config <fichier>', 'la configuration (pli.yaml du dossier de travail, sinon celle livrée)')
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .exitOverride();

const folderOf = (own: Where = {}): DataFolder => dataFolder({ ...program.opts<Where>(), ...own });

/** The mailroom of this machine, or the one deployed under a name. */
const withDesk = async (options: WhereDesk, work: (desk: Desk) => Promise<void>): Promise<void> => {
  if (options.aws === undefined) return withStore(folderOf(options), (store) => work(localDesk(store)));
  if (program.opts<Where>().config !== undefined || program.opts<Where>().data !== undefined)
    throw configurationError(
      'aws-elsewhere',
      'Avec --aws, la configuration et les données sont celles du service déployé : retirez --config et --data.',
    );
  const { openAws } = await import('./aws.ts');
  return work(await openAws(options.aws));
};

const awsOption = (): Option =>
  new Option('--aws <environnement>', 'le service courrier déployé sous ce nom, avec vos droits AWS').conflicts('data');

/** What makes a released letter leave. */
const leaving = ({ aws }: WhereDesk): string => (aws === undefined ? "« pli run --once » l'envoie." : 'Il part.');

const day = (value: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value))
    return value;
  throw new AppError('day-invalid', 'configuration', `« ${value} » n'est pas un jour. Écrivez-le AAAA-MM-JJ, par exemple 2026-11-25.`);
};

const port = (value: string): number => {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw configurationError('port-invalid', `« ${value} » n'est pas un port. Donnez un nombre de 0 à 65535, par exemple 7540.`);
};

const versionNumber = (value: string): number => {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw configurationError('version-invalid', `« ${value} » n'est pas une version. Donnez son numéro, par exemple 1.`);
};

program
  .command('demo')
  .description('du courrier d’essai à travers toute la maison')
  .option('--data <dossier>', 'où garder le résultat (var/demo)')
  .action(async (options: Where) => {
    const { demo } = await import('./commands/demo.ts');
    await demo(options.data ?? program.opts<Where>().data);
  });

program
  .command('triage')
  .argument('<fichiers...>')
  .description('lit et décide ; ne garde rien')
  .option('--json', 'une ligne JSON par fichier')
  .option('--received <jour>', 'le jour de réception', day)
  .action(async (files: string[], options: { json?: boolean; received?: string }) => {
    const [{ triageCommand }, { openEngines }, { configurationOf }, { openClaims }] = await Promise.all([
      import('./commands/triage.ts'),
      import('./open-mailroom.ts'),
      import('./open-store.ts'),
      import('./claims/open-claims.ts'),
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

program
  .command('run')
  .description('le service courrier sur cette machine : surveille la boîte')
  .option('--inbox <dossier>', 'la boîte surveillée')
  .option('--data <dossier>', 'le dossier de travail')
  .option('--once', 's’arrête quand tout est traité')
  .action(async (options: Where & { once?: boolean }) => {
    const [{ runCommand }, { openMailroom }] = await Promise.all([import('./commands/run.ts'), import('./open-mailroom.ts')]);
    const mailroom = openMailroom(folderOf(options));
    try {
      const result = await runCommand(mailroom, { once: options.once === true });
      process.exitCode = result.refused > 0 ? exitRefused : exitDone;
    } finally {
      await mailroom.close();
    }
  });

program
  .command('serve')
  .description('le même service, avec la console et son API')
  .option('--inbox <dossier>', 'la boîte surveillée')
  .option('--data <dossier>', 'le dossier de travail')
  .option('--port <numéro>', 'le port sur cette machine', port, 7540)
  .action(async (options: Where & { port: number }) => {
    const [{ serveCommand }, { openMailroom }] = await Promise.all([import('./commands/serve.ts'), import('./open-mailroom.ts')]);
    const mailroom = openMailroom(folderOf(options));
    try {
      await serveCommand(mailroom, options.port);
    } finally {
      await mailroom.close();
    }
  });

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
    const { queueCommand } = await import('./commands/queue.ts');
    await withDesk(options, (desk) => queueCommand(name, options, desk));
  });

program
  .command('show')
  .argument('<courrier>')
  .description('un courrier et son histoire')
  .option('--json', 'en JSON')
  .option('--data <dossier>', 'le dossier de travail')
  .addOption(awsOption())
  .action(async (id: string, options: WhereDesk & { json?: boolean }) => {
    const { showCommand } = await import('./commands/show.ts');
    await withDesk(options, (desk) => showCommand(id, options, desk));
  });

program
  .command('find')
  .argument('<texte...>')
  .description('cherche dans tout ce qui a été lu')
  .option('--json', 'une ligne JSON par courrier')
  .option('--data <dossier>', 'le dossier de travail')
  .addOption(awsOption())
  .action(async (words: string[], options: WhereDesk & { json?: boolean }) => {
    const { findCommand } = await import('./commands/show.ts');
    await withDesk(options, (desk) => findCommand(words.join(' '), options, desk));
  });

program
  .command('letters')
  .description('les courriers par état')
  .option('--state <état>', 'seulement ceux de cet état')
  .option('--json', 'une ligne JSON par courrier')
  .option('--data <dossier>', 'le dossier de travail')
  .addOption(awsOption())
  .action(async (options: WhereDesk & { state?: string; json?: boolean }) => {
    const { lettersCommand } = await import('./commands/letters.ts');
    await withDesk(options, (desk) => lettersCommand(options, desk));
  });

program
  .command('approve')
  .argument('<courrier>')
  .description('libère un courrier qui attend une seconde personne')
  .requiredOption('--by <personne>', 'qui approuve')
  .option('--data <dossier>', 'le dossier de travail')
  .addOption(awsOption())
  .action(async (id: string, options: WhereDesk & { by: string }) => {
    const { approveLetter } = await import('../functions/api/approve-letter.ts');
    await withDesk(options, async (desk) => {
      const letter = await approveLetter({ letterId: id, by: options.by }, desk);
      console.log(`${letter.id} : libéré par ${options.by}. ${leaving(options)}`);
    });
  });

program
  .command('reject')
  .argument('<courrier>')
  .description('renvoie un courrier à la rédaction')
  .requiredOption('--by <personne>', 'qui refuse')
  .requiredOption('--why <raison>', 'pourquoi')
  .option('--data <dossier>', 'le dossier de travail')
  .addOption(awsOption())
  .action(async (id: string, options: WhereDesk & { by: string; why: string }) => {
    const { rejectLetter } = await import('../functions/api/reject-letter.ts');
    await withDesk(options, async (desk) => {
      const letter = await rejectLetter({ letterId: id, by: options.by, why: options.why }, desk);
      console.log(`${letter.id} : renvoyé à la rédaction.`);
    });
  });

program
  .command('allow')
  .argument('<courrier>')
  .description('fait lire un fichier retenu par le budget de pages')
  .requiredOption('--by <personne>', 'qui autorise')
  .option('--data <dossier>', 'le dossier de travail')
  .action(async (id: string, options: Where & { by: string }) => {
    const { allowMail } = await import('../functions/api/allow-mail.ts');
    await withStore(folderOf(options), async (store) => {
      await allowMail(id, options.by, store);
      console.log(`${id} : lecture autorisée. « pli run --once » le traite.`);
    });
  });

program
  .command('decide')
  .argument('<document>')
  .description('dit ce qu’est un document ; la suite est recalculée')
  .requiredOption('--kind <nature>', 'sa nature')
  .requiredOption('--by <personne>', 'qui décide')
  .option('--data <dossier>', 'le dossier de travail')
  .action(async (id: string, options: Where & { kind: string; by: string }) => {
    const { decideCommand } = await import('./commands/decide.ts');
    await withStore(folderOf(options), (store) => decideCommand(id, options, store));
  });

const letter = program.command('letter').description('un courrier');
letter
  .command('preview')
  .argument('<modèle>')
  .argument('[courrier]')
  .description('un courrier tel qu’il sera imprimé (PDF)')
  .option('--out <fichier>', 'où l’écrire')
  .option('--data <dossier>', 'le dossier de travail')
  .action(async (template: string, id: string | undefined, options: Where & { out?: string }) => {
    const { previewLetter } = await import('./commands/letter.ts');
    console.log(await previewLetter(template, id, options.out, folderOf(options)));
  });
letter
  .command('edit')
  .argument('<courrier>')
  .description('modifie le texte d’un courrier en attente')
  .requiredOption('--by <personne>', 'qui écrit')
  .option('--text <fichier>', 'le nouveau texte ; sans lui l’éditeur ($EDITOR) s’ouvre')
  .option('--address <lignes>', 'l’adresse, ses lignes séparées par |')
  .option('--data <dossier>', 'le dossier de travail')
  .action(async (id: string, options: Where & { by: string; text?: string; address?: string }) => {
    const { editLetterCommand } = await import('./commands/letter.ts');
    console.log(await editLetterCommand(id, options, folderOf(options)));
  });
letter
  .command('show')
  .argument('<courrier>')
  .description('le texte d’un courrier, ses versions et ce qui a changé')
  .option('--version <numéro>', 'une version plus ancienne', versionNumber)
  .option('--data <dossier>', 'le dossier de travail')
  .addOption(awsOption())
  .action(async (id: string, options: WhereDesk & { version?: number }) => {
    const { showLetter } = await import('./commands/show-letter.ts');
    await withDesk(options, async (desk) => console.log(await showLetter(id, options.version, desk)));
  });
letter
  .command('release')
  .argument('<courrier>')
  .description('un juriste libère une phrase interdite, dans ce texte seulement')
  .requiredOption('--quote <phrase>', 'la phrase, comme « pli letter show » la cite')
  .requiredOption('--by <personne>', 'qui la libère')
  .option('--data <dossier>', 'le dossier de travail')
  .addOption(awsOption())
  .action(async (id: string, options: WhereDesk & { quote: string; by: string }) => {
    const { releaseStatement } = await import('../functions/api/release-statement.ts');
    await withDesk(options, async (desk) => {
      await releaseStatement({ letterId: id, by: options.by, quote: options.quote }, desk);
      console.log(`${id} : phrase libérée par ${options.by}, pour ce texte seulement. Le courrier attend toujours son approbation.`);
    });
  });
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
    const { orderNewLetter } = await import('./commands/letter.ts');
    console.log(await orderNewLetter(template, options, folderOf(options)));
  });

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
    const { deadlineCommand } = await import('./commands/deadline.ts');
    process.exitCode = deadlineCommand(code, options) ? exitDone : exitRefused;
  });

program
  .command('learn')
  .description('ajuste le modèle et la confiance sur les décisions des personnes ; n’installe que ce qui n’est pas moins bon')
  .option('--compare', 'compare seulement')
  .option('--data <dossier>', 'le dossier de travail')
  .action(async (options: Where & { compare?: boolean }) => {
    const { learn } = await import('./commands/learn.ts');
    await withStore(folderOf(options), async (store) => console.log(await learn(store, options)));
  });

program
  .command('purge')
  .description('efface ce qui a dépassé sa durée de conservation')
  .option('--data <dossier>', 'le dossier de travail')
  .action(async (options: Where) => {
    const { purgeCommand } = await import('./commands/keep.ts');
    await withStore(folderOf(options), async (store) => console.log(await purgeCommand(store)));
  });

program
  .command('forget')
  .argument('[courrier]')
  .description('efface un courrier, ou ceux d’une personne, et tout ce qui en vient')
  .option('--person <nom>', 'tous les courriers qui nomment cette personne : les montre, les efface avec --yes')
  .option('--yes', 'avec --person : efface')
  .option('--data <dossier>', 'le dossier de travail')
  .addOption(awsOption())
  .action(async (id: string | undefined, options: WhereDesk & { person?: string; yes?: boolean }) => {
    const { forget, forgetPerson } = await import('./commands/keep.ts');
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

program
  .command('backup')
  .argument('<fichier>')
  .description('copie tout le dossier de travail dans une archive')
  .option('--data <dossier>', 'le dossier de travail')
  .action(async (file: string, options: Where) => {
    const { makeBackup } = await import('./backup/make-backup.ts');
    await withStore(folderOf(options), async (store) => {
      const { files, sha256 } = await makeBackup(file, store);
      console.log(`Copie faite : ${file} (${files} fichiers, sha256 ${sha256})`);
    });
  });

program
  .command('restore')
  .argument('<fichier>')
  .description('remet une copie dans un dossier vide')
  .option('--data <dossier>', 'le dossier de travail')
  .action(async (file: string, options: Where) => {
    const { restoreBackup } = await import('./backup/restore-backup.ts');
    const { files, made } = await restoreBackup(file, folderOf(options));
    console.log(`Vérifié et remis dans ${folderOf(options).root} : ${files.length} fichiers, copie du ${made}.`);
  });

program
  .command('redrive')
  .description('relance ce qui a échoué')
  .option('--data <dossier>', 'le dossier de travail')
  .action(async (options: Where) => {
    const { redrive } = await import('./commands/redrive.ts');
    await withStore(folderOf(options), async (store) => console.log(`${await redrive(store)} message(s) relancé(s).`));
  });

program
  .command('evaluate')
  .argument('<dossier>')
  .description('note le programme sur un dossier de courrier avec sa vérité')
  .option('--json', 'en JSON')
  .option('--totals', 'les chiffres seuls, sans nommer de lettre')
  .action(async (folder: string, options: { json?: boolean; totals?: boolean }) => {
    const { evaluateCommand } = await import('./commands/evaluate.ts');
    await evaluateCommand(folder, options, folderOf());
  });

program
  .command('doctor')
  .description('vérifie la machine et la configuration')
  .option('--data <dossier>', 'le dossier de travail')
  .action(async (options: Where) => {
    const { doctor } = await import('./commands/doctor.ts');
    process.exitCode = (await doctor(folderOf(options))) ? exitDone : exitRefused;
  });

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
