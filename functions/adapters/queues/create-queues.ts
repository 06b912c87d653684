import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { StepMessage } from '../../../shared/contracts/messages.ts';
import { configurationError } from '../../../shared/errors.ts';
import type { Clock, Queues } from '../../../shared/ports.ts';
import type { Table } from '../register/table.ts';
import { packLine, renewLine } from './desk-line.ts';
import { sendOnce } from './send-once.ts';
import { withdrawDelivery } from './withdraw-delivery.ts';

/** URL of each queue: the steps' and the departments'. */
export type QueueUrls = Readonly<Record<string, string>>;

/** The partition that a message is erased with: its letter's, its mail's, or its object's. */
const owner = (message: StepMessage): string => {
  if ('mailId' in message) return `mail#${message.mailId}`;
  return 'letterId' in message ? `letter#${message.letterId}` : `key#${message.key}`;
};

const attribute = (value: string) => ({ DataType: 'String', StringValue: value });

/** Queues on SQS. That a message is sent once is kept in the table, for as long as its mail is; FIFO queues forget after five minutes. */
export const createSqsQueues = (sqs: SQSClient, urls: QueueUrls, table: Table, clock: Clock): Queues => {
  const urlOf = (queue: string): string => {
    const url = urls[queue];
    if (url === undefined) throw configurationError('queue-unknown', `The queue ${queue} has no address in this function's settings.`);
    return url;
  };
  const sendStep: Queues['sendStep'] = async (message, dedupId) => {
    const body = JSON.stringify(message);
    const place = { pk: owner(message), sk: `sent#${message.type}#${dedupId}` };
    const send = () => sqs.send(new SendMessageCommand({ QueueUrl: urlOf(message.type), MessageBody: body }));
    await sendOnce({ place, body: dedupId, beside: { queue: message.type } }, send, table, clock);
  };
  const deliver: Queues['deliver'] = async (message, mail): Promise<void> => {
    const body = JSON.stringify(message);
    const place = { pk: `mail#${message.mailId}`, sk: `sent#${message.queue}#${message.deliveryId}` };
    const line = mail === undefined ? undefined : packLine(message, mail);
    const beside = { delivery: body, line, listedQueue: `delivery#${message.queue}`, sort: `${message.received}#${message.deliveryId}` };
    const MessageAttributes = {
      deliveryId: attribute(message.deliveryId),
      schema: attribute(`${message.schema}/${message.version}`),
      kind: attribute(message.kind),
      priority: attribute(message.priority),
    };
    const send = () => sqs.send(new SendMessageCommand({ QueueUrl: urlOf(message.queue), MessageBody: body, MessageAttributes }));
    const sent = await sendOnce({ place, body, beside }, send, table, clock);
    if (!sent && line !== undefined) await renewLine(place, line, table);
  };
  return { sendStep, deliver, withdraw: (delivery) => withdrawDelivery(delivery, table) };
};
