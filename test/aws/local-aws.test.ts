import { GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { consumeQueue } from '../../docs/consumer/consume-queue.ts';
import { keepLatest, latestLearnt } from '../../functions/adapters/administration/stored-learnt.ts';
import { checkModel } from '../../functions/adapters/lambda/fitting-model.ts';
import { heldDeliveries } from '../../functions/adapters/queues/list-deliveries.ts';
import { takeDelivery } from '../../functions/adapters/queues/take-delivery.ts';
import { createS3Files } from '../../functions/adapters/store/files.ts';
import { openAws } from '../../local/aws.ts';
import { settingsParameter } from '../../shared/contracts/aws-settings.ts';
import { keptLearnt } from '../../shared/contracts/learning.ts';
import type { RoutedMail } from '../../shared/contracts/messages.ts';
import { storedModel } from '../../shared/contracts/stored-model.ts';
import { modelVersion } from '../../shared/triage/model/model-in-force.ts';
import { jsonLines, pli } from '../end-to-end/command.ts';
import { newDelivery, newDocument, newLetter, newMail } from '../ports/records.ts';
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

test('the sample consumer handles a delivery once, marks it taken in the record, and empties its queue', async () => {
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
    markTaken: (taken: RoutedMail) => takeDelivery(taken, 'claims-system', '2026-11-25T09:00:00.000Z', aws.table),
    onProblem: (id: string) => problems.push(id),
  };
  expect(await mailroom.waiting('claims')).toEqual([delivery]);
  expect(await consumeQueue(consumer, 0)).toBe(1);
  expect(await mailroom.waiting('claims')).toEqual([]);
  expect(await heldDeliveries('claims', aws.table)).toEqual([{ message: delivery, holder: 'claims-system' }]);
  await mailroom.queues.deliver(delivery);
  expect(await consumeQueue(consumer, 0)).toBe(0);
  expect(handled).toEqual([delivery.deliveryId]);
  expect(problems).toEqual([]);
});

test('what the sample consumer cannot read, or cannot mark, stays in the queue for a later try', async () => {
  const QueueUrl = aws.settings.queues.mediation;
  await aws.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"schema":"another"}' }));
  await mailroom.queues.deliver(newDelivery({ queue: 'mediation' }));
  const problems: string[] = [];
  const consumer = {
    sqs: aws.sqs,
    queueUrl: z.parse(z.string(), QueueUrl),
    isDone: async () => false,
    handle: async () => undefined,
    markTaken: async () => {
      throw new Error('the table does not answer');
    },
    onProblem: (id: string) => problems.push(id),
  };
  expect(await consumeQueue(consumer, 0)).toBe(0);
  expect(problems).toHaveLength(2);
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessagesNotVisible'] });
  expect((await aws.sqs.send(asked)).Attributes).toMatchObject({ ApproximateNumberOfMessagesNotVisible: '2' });
});

test('`pli queue --aws` shows what waits for a department, takes the most urgent, and gives it back', async () => {
  const delivery = newDelivery({ queue: 'recourse' });
  await mailroom.queues.deliver(delivery);
  expect(jsonLines((await pli('queue', 'recourse', '--aws', 'test', '--json')).out)).toEqual([delivery]);
  expect(jsonLines((await pli('queue', 'recourse', '--aws', 'test', '--take', '--json')).out)).toEqual([delivery]);
  expect((await pli('queue', 'recourse', '--aws', 'test', '--json')).out).toBe('');
  expect((await pli('queue', 'recourse', '--aws', 'test', '--return', delivery.deliveryId)).code).toBe(0);
  expect((await pli('queue', 'recourse', '--aws', 'test', '--return', delivery.deliveryId)).code).toBe(2);
  expect(jsonLines((await pli('queue', 'recourse', '--aws', 'test', '--json')).out)).toEqual([delivery]);
});

/** A piece of mail with a letter that waits for a second pair of eyes. */
const awaiting = async () => {
  const document = newDocument('claims', 'S26-104233');
  const mail = newMail({ documents: [document] });
  await mailroom.register.createMail(mail);
  const letter = newLetter(mail.id, { documentId: document.id, state: 'awaiting-approval', release: 'approval' });
  await mailroom.register.createLetter(letter);
  return { mail, letter };
};

test('`pli show --aws` and `pli letters --aws` show a record with what its reading cost, and its letter', async () => {
  const { mail, letter } = await awaiting();
  expect(jsonLines((await pli('show', mail.id, '--aws', 'test', '--json')).out)).toEqual([mail]);
  expect((await pli('show', mail.id, '--aws', 'test')).out).toContain('0 page payée, 0 $.');
  const letters = await pli('letters', '--aws', 'test', '--json');
  expect(jsonLines(letters.out)).toContainEqual(expect.objectContaining({ id: letter.id, state: 'awaiting-approval' }));
});

test('`pli approve --aws` releases a letter once, and its order to leave waits for the functions', async () => {
  const { letter } = await awaiting();
  expect(await pli('approve', letter.id, '--by', 'nadia.kerbrat', '--aws', 'test')).toMatchObject({ code: 0, err: '' });
  expect((await mailroom.register.letter(letter.id))?.state).toBe('released');
  expect(await aws.receive('dispatch')).toContainEqual({ type: 'dispatch', letterId: letter.id });
  expect((await pli('approve', letter.id, '--by', 'nadia.kerbrat', '--aws', 'test')).code).toBe(2);
});

test('`pli reject --aws` sends a letter back to be written again', async () => {
  const { letter } = await awaiting();
  const said = await pli('reject', letter.id, '--by', 'nadia.kerbrat', '--why', 'montant à revoir', '--aws', 'test');
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(await mailroom.register.letter(letter.id)).toMatchObject({ state: 'drafted' });
});

test('RGPD art. 17: `pli forget --aws` leaves no record, and nothing of its letters in the outbound bucket', async () => {
  const { mail, letter } = await awaiting();
  const outbox = createS3Files(aws.s3, aws.buckets.outbound);
  await outbox.put(`${letter.channel}/${letter.id}.pdf`, new TextEncoder().encode('letter'), 'application/pdf');
  expect(await pli('forget', mail.id, '--aws', 'test')).toMatchObject({ code: 0, err: '' });
  expect(await mailroom.register.mail(mail.id)).toBeUndefined();
  expect(await mailroom.register.letter(letter.id)).toBeUndefined();
  expect(await outbox.list('')).toEqual([]);
});

test('a folder of this machine beside --aws is a mistake of usage, and so is a command that knows no --aws', async () => {
  expect((await pli('queue', 'legal', '--aws', 'test', '--data', 'var/none')).code).toBe(2);
  expect((await pli('--data', 'var/none', 'queue', 'legal', '--aws', 'test')).code).toBe(2);
  expect((await pli('purge', '--aws', 'test')).code).toBe(2);
});

test('what was learnt from a deployed mailroom is kept in its store, and put in force where it is not worse than what is in force now', async () => {
  const told = await pli('learn', '--aws', 'test', '--compare');
  expect(told.out).toContain('Il faut au moins 20 décisions');
  const core = await openAws('test');
  expect(await latestLearnt(core)).toMatchObject({ enough: false, install: null });
  await expect(core.learner.install()).rejects.toMatchObject({ code: 'not-better' });
  const calibration = { slope: 1.2, offset: 0.1 };
  const learnt = {
    made: '2026-11-25T09:00:00.000Z',
    against: modelVersion({}),
    enough: true,
    comparisons: [],
    better: 'calibration',
    install: { calibration },
  } as const;
  await keepLatest(keptLearnt.parse(learnt), core);
  expect(await core.learner.install()).toBe(modelVersion({ calibration }));
  expect(core.configuration).toMatchObject({ calibration });
  expect((await openAws('test')).configuration).toMatchObject({ calibration });
  await expect((await openAws('test')).learner.install()).rejects.toMatchObject({ code: 'not-current' });
});

test('a learnt model of another version of the program is not decided by', () => {
  const model = storedModel.parse({
    places: btoa('x'),
    rarity: btoa('x'),
    rarityScale: 1,
    weights: btoa('x'),
    scales: btoa('x'),
    weightScale: 1,
    bias: [0],
  });
  expect(() => checkModel({ model })).toThrow('comes from another version');
  expect(() => checkModel({})).not.toThrow();
});
