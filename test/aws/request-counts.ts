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

const isItem = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const field = (value: unknown, name: string): unknown => (isItem(value) ? value[name] : undefined);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What the indexes write when an item is put: an entry that comes or goes is a unit each, one that changes is both, one that stays is nothing. */
const createListings = () => {
  const listed = new Map<string, Record<string, string>>();
  return (item: Record<string, unknown>): number => {
    const place = `${String(item.pk)} ${String(item.sk)}`;
    const entries = Object.entries(item).filter(([name, value]) => name.startsWith('listed') && value !== undefined);
    const after = Object.fromEntries(
      entries.map(([name, value]) => [name, `${String(value)} ${String(name === 'listedDue' ? item.due : item.sort)}`]),
    );
    const before = listed.get(place) ?? {};
    listed.set(place, after);
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].reduce((sum, name) => {
      if (before[name] === after[name]) return sum;
      return sum + (before[name] === undefined ? 0 : 1) + (after[name] === undefined ? 0 : 1);
    }, 0);
  };
};

/** Write units of a command: a kilobyte begun is one, in a transaction two. */
const createWriteUnits = () => {
  const listings = createListings();
  const put = (item: unknown, times: number): number => (isItem(item) ? times * Math.ceil(sizeOf(item) / 1024) + listings(item) : 0);
  const entry = (one: unknown): number => put(field(field(one, 'Put'), 'Item'), 2) + (field(one, 'Update') === undefined ? 0 : 2);
  return (command: string, input: unknown): number => {
    if (command.startsWith('Put')) return put(field(input, 'Item'), 1);
    if (command.startsWith('TransactWrite')) return listOf(field(input, 'TransactItems')).reduce((sum: number, one) => sum + entry(one), 0);
    if (command.startsWith('BatchWrite')) {
      const tables = field(input, 'RequestItems');
      return isItem(tables) ? Object.values(tables).reduce((sum: number, writes) => sum + listOf(writes).length, 0) : 0;
    }
    return /^(Update|Delete)/.test(command) ? 1 : 0;
  };
};

const s3Class = (command: string): string =>
  /^(Put|List|Copy)/.test(command) ? 's3Writes' : command.startsWith('Delete') ? 's3Deletes' : 's3Reads';

const requestNames = ['s3Reads', 's3Writes', 's3Deletes', 'sqsRequests', 'dynamoRequests'];

/** Requests made so far, whatever they cost: each is waited for. */
export const requestsOf = (counts: Counts): number => requestNames.reduce((sum, name) => sum + (counts[name] ?? 0), 0);

/** Counts every request of a mailroom's clients, as the bill counts them. */
export const countRequests = (core: Pick<Core, 's3' | 'sqs' | 'table'>): Counts => {
  const counts: Counts = {};
  const writeUnits = createWriteUnits();
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
      add('dynamoRequests', 1);
      if (units > 0) add('dynamoWrites', units);
      else add('dynamoReads', 1);
      return next(args);
    },
    { step: 'initialize', name: 'count-dynamo' },
  );
  return counts;
};
