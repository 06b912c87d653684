import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { Finding } from '../../../shared/contracts/administration.ts';
import { steps } from '../../../shared/contracts/messages.ts';
import { AppError } from '../../../shared/errors.ts';
import { queues } from '../../../shared/mail/kinds.ts';
import { loadConfiguration } from '../lambda/load-configuration.ts';
import type { Core } from '../lambda/open-core.ts';

/** Whether the configuration in the store is one; functions that started before it was put there have the earlier one. */
export const configurationFindings = async ({ files }: Pick<Core, 'files'>): Promise<Finding[]> => {
  const name = 'Configuration';
  try {
    await loadConfiguration(files);
    return [
      {
        name,
        well: true,
        says: 'Le fichier du magasin (configuration/pli.json) convient, ou il n’y en a pas et la configuration livrée vaut.',
      },
    ];
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof SyntaxError)) throw error;
    const mend =
      'Corrigez le fichier, essayez-le ici, puis remettez-le dans le magasin : les fonctions qui démarrent ne traitent rien d’ici là.';
    return [{ name, well: false, says: error.message, mend }];
  }
};

const deadLetters = async ({ sqs, settings }: Pick<Core, 'sqs' | 'settings'>): Promise<Finding> => {
  const urls = Object.entries(settings.queues).filter(([name]) => [...steps, ...queues].some((known) => known === name));
  const counts = await Promise.all(
    urls.map(async ([queue, url]) => {
      const asked = { QueueUrl: `${url}-dead-letters`, AttributeNames: ['ApproximateNumberOfMessages' as const] };
      return [queue, Number((await sqs.send(new GetQueueAttributesCommand(asked))).Attributes?.ApproximateNumberOfMessages)] as const;
    }),
  );
  const waiting = counts.filter(([, count]) => count > 0).map(([queue, count]) => `${queue} ${count}`);
  const name = 'Messages en échec';
  if (waiting.length === 0) return { name, well: true, says: 'Aucun message n’attend d’être relancé.' };
  return { name, well: false, says: `À relancer : ${waiting.join(', ')}.`, mend: 'docs/runbook/dead-letter.md dit comment les relancer.' };
};

const budget = async ({ configuration, register, clock }: Pick<Core, 'configuration' | 'register' | 'clock'>): Promise<Finding> => {
  const { pagesPerDay } = configuration.budget;
  const pages = await register.pagesOn(clock.today());
  const says = `${pages} pages lues aujourd’hui, sur ${pagesPerDay}.`;
  const mend = 'Ce qui dépasse attend qu’une personne l’autorise ; « budget.pagesPerDay » fixe la limite.';
  return { name: 'Budget de lecture', well: pages < pagesPerDay, says, mend };
};

/** What is well and what is not in a deployed mailroom, and how to mend it; alarms (docs/runbook) tell the rest. */
export const findingsOf = async (
  core: Pick<Core, 'files' | 'sqs' | 'settings' | 'configuration' | 'register' | 'clock'>,
): Promise<Finding[]> => [...(await configurationFindings(core)), await deadLetters(core), await budget(core)];
