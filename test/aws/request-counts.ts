import type { Core } from '../../functions/adapters/lambda/open-core.ts';

/** Requests and write units by what they are charged as. */
export type Counts = Record<string, number>;

const sizeOf = (value: unknown): number => {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, entry) => sum + sizeOf(entry) + 1, 0);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).reduce((sum, [name, entry]) => sum + name.length + sizeOf(entry), 0);
  return 8;
};

const isItem = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** An item's write: a unit for each kilobyte begun, and one for each index that lists it. */
const unitsOf = (item: unknown): number => {
  const listed = isItem(item) ? Object.entries(item).filter(([name, value]) => name.startsWith('listed') && value !== undefined).length : 0;
  return Math.ceil(sizeOf(item) / 1024) + listed;
};

const field = (value: unknown, name: string): unknown => (isItem(value) ? value[name] : undefined);

const writeUnits = (command: string, input: unknown): number => {
  if (command === 'PutItemCommand' || command === 'PutCommand') return unitsOf(field(input, 'Item'));
  if (/Update|Delete/.test(command) && !command.includes('Batch')) return 1;
  if (command.startsWith('TransactWrite')) {
    const items = field(input, 'TransactItems');
    return Array.isArray(items)
      ? items.reduce(
          (sum: number, entry) =>
            sum + 2 * unitsOf(field(field(entry, 'Put'), 'Item') ?? {}) + (field(entry, 'Update') === undefined ? 0 : 2),
          0,
        )
      : 0;
  }
  if (command.startsWith('BatchWrite')) {
    const tables = field(input, 'RequestItems');
    return isItem(tables) ? Object.values(tables).reduce((sum: number, writes) => sum + (Array.isArray(writes) ? writes.length : 0), 0) : 0;
  }
  return 0;
};

const s3Class = (command: string): string =>
  /^(Put|List|Copy)/.test(command) ? 's3Writes' : command.startsWith('Delete') ? 's3Deletes' : 's3Reads';

/** Counts every request of a mailroom's clients, as the bill counts them. */
export const countRequests = (core: Pick<Core, 's3' | 'sqs' | 'table'>): Counts => {
  const counts: Counts = {};
  const add = (name: string, by: number): void => {
    counts[name] = (counts[name] ?? 0) + by;
  };
  core.s3.middlewareStack.add(
    (next, context) => async (args) => {
      add(s3Class(String(context.commandName)), 1);
      return next(args);
    },
    { step: 'initialize', name: 'count-s3' },
  );
  core.sqs.middlewareStack.add(
    (next) => async (args) => {
      add('sqsRequests', 1);
      return next(args);
    },
    { step: 'initialize', name: 'count-sqs' },
  );
  core.table.client.middlewareStack.add(
    (next, context) => async (args) => {
      const units = writeUnits(String(context.commandName), args.input);
      if (units > 0) add('dynamoWrites', units);
      else add('dynamoReads', 1);
      return next(args);
    },
    { step: 'initialize', name: 'count-dynamo' },
  );
  return counts;
};
