import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { z } from 'zod';
import { type Core, openCore } from '../functions/adapters/lambda/open-core.ts';
import { listDeliveries } from '../functions/adapters/queues/list-deliveries.ts';
import { takeDelivery } from '../functions/adapters/queues/take-delivery.ts';
import { type CostLedger, costLedger } from '../functions/adapters/reading/cost-ledger.ts';
import { type AwsSettings, awsSettings, settingsParameter } from '../shared/contracts/aws-settings.ts';
import type { RoutedMail } from '../shared/contracts/messages.ts';
import type { MailRecord } from '../shared/contracts/record.ts';
import { configurationError } from '../shared/errors.ts';
import type { Queue } from '../shared/mail/kinds.ts';

/** A deployed mailroom as a command of `pli` sees it: the register, the files and the queues of the store, by the AWS credentials of whoever runs the command. */
export type AwsMailroom = Core & {
  /** What was delivered to a department and nobody has taken; looking takes nothing from its queue. */
  waiting(queue: Queue): Promise<RoutedMail[]>;
  /** Notes that somebody has taken a delivery in hand. @returns false when it was taken before */
  take(delivery: RoutedMail, by: string): Promise<boolean>;
  /** What reading a piece of mail cost. */
  cost(record: MailRecord): Promise<CostLedger>;
};

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

/** Opens a deployed mailroom by the name of its environment (`--aws NAME`). @throws AppError `aws-not-found` */
export const openAws = async (environment: string): Promise<AwsMailroom> => {
  const core = await openCore(await readSettings(environment));
  return {
    ...core,
    waiting: (queue) => listDeliveries(queue, core.table, 'untaken'),
    take: (delivery, by) => takeDelivery(delivery, by, core.clock.now(), core.table),
    cost: (record) => costLedger(record, core.table, core.files),
  };
};
