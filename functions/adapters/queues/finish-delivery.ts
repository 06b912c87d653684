import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isNamed } from '../named-error.ts';
import type { Table } from '../register/table.ts';
import type { DeliveryPlace } from './take-delivery.ts';

/** A delivery that its department has finished is listed no more; delivered again with other content, it comes back. One that was never delivered is left alone. */
export const finishDelivery = async ({ mailId, queue, deliveryId }: DeliveryPlace, at: string, table: Table): Promise<void> => {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: `mail#${mailId}`, sk: `sent#${queue}#${deliveryId}` },
        UpdateExpression: 'SET finishedAt = :at REMOVE listedQueue',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': at },
      }),
    );
  } catch (error) {
    if (!isNamed(error, 'ConditionalCheckFailedException')) throw error;
  }
};
