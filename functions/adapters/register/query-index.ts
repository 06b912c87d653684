import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type indexes, type Table } from './table.ts';

type Index = (typeof indexes)[keyof typeof indexes];

export type Question = {
  readonly index: Index;
  readonly value: string;
  /** Bounds of the sort key: from, and before. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  readonly newestFirst?: boolean;
  /** How many items a request gives at most; else as many as make a megabyte. */
  readonly atOnce?: number | undefined;
};

type Bound = { readonly says: string; readonly values: Readonly<Record<string, string>> };

/** DynamoDB takes one condition on the sort key: two bounds are a range, whose upper end belongs to it; no key of ours is one bound alone, so that nothing is taken twice. */
const bound = ({ from, before }: Question): Bound => {
  if (from !== undefined && before !== undefined)
    return { says: '#sort BETWEEN :from AND :before', values: { ':from': from, ':before': before } };
  if (from !== undefined) return { says: '#sort >= :from', values: { ':from': from } };
  return before === undefined ? { says: '', values: {} } : { says: '#sort < :before', values: { ':before': before } };
};

/** Items of an index, a request at a time, in the order of its sort key: who has enough stops asking. */
export async function* queryIndex(table: Table, question: Question): AsyncGenerator<Record<string, unknown>[]> {
  const { index, value, newestFirst = false, atOnce } = question;
  const { says, values } = bound(question);
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: index.name,
        ScanIndexForward: !newestFirst,
        KeyConditionExpression: says === '' ? '#key = :value' : `#key = :value AND ${says}`,
        ExpressionAttributeNames: { '#key': index.key, ...(says === '' ? {} : { '#sort': index.sort }) },
        ExpressionAttributeValues: { ':value': value, ...values },
        ...(atOnce === undefined ? {} : { Limit: atOnce }),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    yield Items;
    start = LastEvaluatedKey;
  } while (start !== undefined);
}
