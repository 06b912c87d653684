import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { outsideError } from '../../../shared/errors.ts';
import type { Clock } from '../../../shared/ports.ts';
import { isNamed } from '../named-error.ts';
import type { Place, Table } from '../register/table.ts';

/** How long a sender may take before another takes over from it. */
const leaseSeconds = 60;
const looks = 60;

const mark = z.object({ sent: z.boolean(), digest: z.string() });

const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 32);

const claim = async (table: Table, place: Place, digest: string, beside: Record<string, unknown>, now: number): Promise<boolean> => {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...beside, ...place, sent: false, digest, lease: now + leaseSeconds },
        ConditionExpression: 'attribute_not_exists(pk) OR (sent = :no AND lease < :now) OR (sent = :yes AND digest <> :digest)',
        ExpressionAttributeValues: { ':no': false, ':yes': true, ':now': now, ':digest': digest },
      }),
    );
    return true;
  } catch (error) {
    if (isNamed(error, 'ConditionalCheckFailedException')) return false;
    throw error;
  }
};

const isSent = async (table: Table, place: Place, digest: string): Promise<boolean> => {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: place, ConsistentRead: true }));
  const found = Item === undefined ? undefined : z.parse(mark, Item);
  return found !== undefined && found.sent && found.digest === digest;
};

/**
 * Sends a message once for all time: a mark in the table says that it is being sent, then that it was. Of many senders at once one sends and the others wait for it.
 * A sender that died between the two is followed, after a minute, by one that sends again: nothing is lost, and the receiver knows the message by its id.
 * @returns whether it was sent now, not before
 */
export const sendOnce = async (
  message: { readonly place: Place; readonly body: string; readonly beside?: Record<string, unknown> },
  send: () => Promise<unknown>,
  table: Table,
  clock: Clock,
): Promise<boolean> => {
  const digest = digestOf(message.body);
  for (let look = 0; look < looks; look++) {
    if (await claim(table, message.place, digest, message.beside ?? {}, Math.floor(Date.parse(clock.now()) / 1000))) {
      await send();
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: message.place,
          UpdateExpression: 'SET sent = :yes',
          ConditionExpression: 'digest = :digest',
          ExpressionAttributeValues: { ':yes': true, ':digest': digest },
        }),
      );
      return true;
    }
    if (await isSent(table, message.place, digest)) return false;
    await pause(100);
  }
  throw outsideError('send-under-way', 'Another sender has not finished sending this message.', {});
};
