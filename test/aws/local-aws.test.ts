import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { expect, test } from 'vitest';
import { consumeQueue } from '../../docs/consumer/consume-queue.ts';
import { openAws } from '../../local/aws.ts';
import { settingsParameter } from '../../shared/contracts/aws-settings.ts';
import { newDelivery, newMail } from '../ports/records.ts';
import { emulated } from './emulated.ts';

const aws = await emulated('local-aws');
const parameter = { Name: settingsParameter('test'), Type: 'String', Value: JSON.stringify(aws.settings) } as const;
await new SSMClient({}).send(new PutParameterCommand(parameter));
const mailroom = await openAws('test');

test('a deployed mailroom is opened by its name, and its register and queues can be looked at', async () => {
  const mail = newMail();
  await mailroom.register.createMail(mail);
  const delivery = newDelivery({ mailId: mail.id, queue: 'legal' });
  await mailroom.queues.deliver(delivery);
  expect(await mailroom.register.mail(mail.id)).toEqual(mail);
  expect(await mailroom.waiting('legal')).toEqual([delivery]);
  expect(await mailroom.take(delivery, 'helene.quemeneur')).toBe(true);
  expect(await mailroom.take(delivery, 'nadia.kerbrat')).toBe(false);
  expect(await mailroom.waiting('legal')).toEqual([]);
});

test('an environment that does not exist is told with what to check', async () => {
  await expect(openAws('nowhere')).rejects.toMatchObject({ code: 'aws-not-found', kind: 'configuration' });
});

test('the sample consumer handles a delivery once, leaves what it cannot read, and empties the queue of the rest', async () => {
  const delivery = newDelivery({ queue: 'claims' });
  await mailroom.queues.deliver(delivery);
  const handled: string[] = [];
  const problems: string[] = [];
  const consumer = {
    sqs: aws.sqs,
    queueUrl: aws.settings.queues.claims,
    isDone: async ({ deliveryId }: { deliveryId: string }) => handled.includes(deliveryId),
    handle: async ({ deliveryId }: { deliveryId: string }) => {
      handled.push(deliveryId);
    },
    onProblem: (id: string) => problems.push(id),
  };
  expect(await consumeQueue(consumer, 0)).toBe(1);
  await mailroom.queues.deliver(delivery);
  expect(await consumeQueue(consumer, 0)).toBe(0);
  expect(handled).toEqual([delivery.deliveryId]);
  expect(problems).toEqual([]);
});
