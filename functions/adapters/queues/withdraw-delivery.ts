import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isNamed } from '../named-error.ts';
import type { Table } from '../register/table.ts';
import type { DeliveryPlace } from './take-delivery.ts';

/** Takes a delivery off its department's list; its mark is blotted, so that the same content can be sent again. */
export const withdrawDelivery = async ({ mailId, queue, deliveryId }: DeliveryPlace, table: Table): Promise<void> => {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: `mail#${mailId}`, sk: `sent#${queue}#${deliveryId}` },
        UpdateExpression: 'SET digest = :blot REMOVE listedQueue, takenBy, takenAt',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':blot': 'withdrawn' },
      }),
    );
  } catch (error) {
    if (!isNamed(error, 'ConditionalCheckFailedException')) throw error;
  }
};
