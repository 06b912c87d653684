import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isNamed } from '../named-error.ts';
import type { Table } from '../register/table.ts';

export type DeliveryPlace = { readonly mailId: string; readonly queue: string; readonly deliveryId: string };

/** A change of a delivery's item in DynamoDB's language, made only where `when` holds. */
export type DeliveryChange = { readonly change: string; readonly when: string; readonly values?: Readonly<Record<string, string>> };

/** Changes what the register holds of a delivery. @returns false when the condition did not hold */
export const changeDelivery = async (
  { mailId, queue, deliveryId }: DeliveryPlace,
  { change, when, values }: DeliveryChange,
  table: Table,
): Promise<boolean> => {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: `mail#${mailId}`, sk: `sent#${queue}#${deliveryId}` },
        UpdateExpression: change,
        ConditionExpression: when,
        ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
      }),
    );
    return true;
  } catch (error) {
    if (isNamed(error, 'ConditionalCheckFailedException')) return false;
    throw error;
  }
};
