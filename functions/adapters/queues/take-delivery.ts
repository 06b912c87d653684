import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isNamed } from '../named-error.ts';
import type { Table } from '../register/table.ts';

export type DeliveryPlace = { readonly mailId: string; readonly queue: string; readonly deliveryId: string };

/** Notes that a department has taken a delivery in hand: the alarm for summonses that nobody has touched leaves it out. @returns false when somebody took it before */
export const takeDelivery = async (
  { mailId, queue, deliveryId }: DeliveryPlace,
  by: string,
  at: string,
  table: Table,
): Promise<boolean> => {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: `mail#${mailId}`, sk: `sent#${queue}#${deliveryId}` },
        UpdateExpression: 'SET takenBy = :by, takenAt = :at',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(takenBy)',
        ExpressionAttributeValues: { ':by': by, ':at': at },
      }),
    );
    return true;
  } catch (error) {
    if (isNamed(error, 'ConditionalCheckFailedException')) return false;
    throw error;
  }
};
