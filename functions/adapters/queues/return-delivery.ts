import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isNamed } from '../named-error.ts';
import type { Table } from '../register/table.ts';
import type { DeliveryPlace } from './take-delivery.ts';

/** Notes that nobody has a delivery in hand any more. @returns false when nobody had */
export const returnDelivery = async ({ mailId, queue, deliveryId }: DeliveryPlace, table: Table): Promise<boolean> => {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: `mail#${mailId}`, sk: `sent#${queue}#${deliveryId}` },
        UpdateExpression: 'REMOVE takenBy, takenAt',
        ConditionExpression: 'attribute_exists(takenBy)',
      }),
    );
    return true;
  } catch (error) {
    if (isNamed(error, 'ConditionalCheckFailedException')) return false;
    throw error;
  }
};
