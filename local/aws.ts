import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { z } from 'zod';
import { eraseOutbound } from '../functions/adapters/administration/erase-outbound.ts';
import { houseLog } from '../functions/adapters/administration/house-log.ts';
import { installLearnt, keepLatest } from '../functions/adapters/administration/stored-learnt.ts';
import { type Core, openCore } from '../functions/adapters/lambda/open-core.ts';
import { listDeliveries } from '../functions/adapters/queues/list-deliveries.ts';
import { freeDelivery } from '../functions/adapters/queues/return-delivery.ts';
import { takeDelivery } from '../functions/adapters/queues/take-delivery.ts';
import { costLedger } from '../functions/adapters/reading/cost-ledger.ts';
import { type AwsSettings, awsSettings, settingsParameter } from '../shared/contracts/aws-settings.ts';
import { configurationError } from '../shared/errors.ts';
import type { Queue } from '../shared/mail/kinds.ts';
import type { Learner } from './commands/learn.ts';
import type { Desk } from './desk.ts';
import { learnFrom } from './learn/learn-from-store.ts';

/** A deployed mailroom as a command of `pli` sees it, by the AWS credentials of whoever runs the command; looking at a queue takes nothing from it. */
export type AwsMailroom = Core & Required<Desk> & { readonly learner: Learner };

const readSettings = async (environment: string): Promise<AwsSettings> => {
  const name = settingsParameter(environment);
  try {
    const { Parameter } = await new SSMClient({}).send(new GetParameterCommand({ Name: name }));
    return z.parse(awsSettings, JSON.parse(z.parse(z.string(), Parameter?.Value)));
  } catch (error) {
    const hint = `L'environnement AWS « ${environment} » n'a pas répondu (paramètre ${name}). Vérifiez son nom, AWS_REGION et vos droits.`;
    throw configurationError('aws-not-found', hint, {}, error);
  }
};

const returnTaken = async (queue: Queue, deliveryId: string, table: Core['table']): Promise<boolean> => {
  const found = (await listDeliveries(queue, table)).find((delivery) => delivery.deliveryId === deliveryId);
  return found !== undefined && freeDelivery(found, table);
};

/** Learning on this machine from what people decided in a deployed mailroom. */
const learnerOf = (core: Core): Learner => ({
  learn: async () => {
    const learnt = await learnFrom(core);
    await keepLatest(learnt, core);
    return learnt;
  },
  install: () => installLearnt(core),
  takenUp: 'Les fonctions qui démarrent désormais décident avec lui ; un déploiement les fait toutes redémarrer.',
});

/** Opens a deployed mailroom by the name of its environment (`--aws NAME`). @throws AppError `aws-not-found` */
export const openAws = async (environment: string): Promise<AwsMailroom> => {
  const core = await openCore(await readSettings(environment));
  const { table } = core;
  return {
    ...core,
    waiting: (queue) => listDeliveries(queue, table, 'untaken'),
    take: (delivery, by) => takeDelivery(delivery, by, core.clock.now(), table),
    giveBack: (queue, deliveryId) => returnTaken(queue, deliveryId, table),
    eraseOutbox: (letterIds) => eraseOutbound(core, letterIds),
    note: houseLog(table, core.configuration.retention.auditDays).note,
    learner: learnerOf(core),
    cost: (record) => costLedger(record, table, core.files),
  };
};
