import type { Core } from '../../functions/adapters/lambda/open-core.ts';
import { indexes } from '../../functions/adapters/register/table.ts';

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

type Entry = { readonly key: string; readonly content: string; readonly units: number };

/** The entry that an item has in each index that lists it. */
const entriesOf = (item: Record<string, unknown>): Map<string, Entry> =>
  new Map(
    Object.values(indexes).flatMap(({ name, key, sort, holds }) => {
      if (item[key] === undefined) return [];
      const held = Object.fromEntries(holds.flatMap((one) => (item[one] === undefined ? [] : [[one, item[one]]])));
      const place = { pk: item.pk, sk: item.sk, [key]: item[key], [sort]: item[sort] };
      const units = Math.ceil(sizeOf({ ...place, ...held }) / 1024);
      return [[name, { key: JSON.stringify(place), content: JSON.stringify(held), units }] as const];
    }),
  );

/**
 * What the indexes write when an item is put: an entry that comes, goes, or holds something else now is a unit for each kilobyte; one whose key changes goes and comes;
 * one that stays is nothing.
 */
const createListings = () => {
  const listed = new Map<string, Map<string, Entry>>();
  return (item: Record<string, unknown>): number => {
    const place = `${String(item.pk)} ${String(item.sk)}`;
    const [before, after] = [listed.get(place), entriesOf(item)];
    listed.set(place, after);
    return [...new Set([...(before?.keys() ?? []), ...after.keys()])].reduce((sum, name) => {
      const [was, is] = [before?.get(name), after.get(name)];
      if (was?.key === is?.key) return sum + (was?.content === is?.content || is === undefined ? 0 : is.units);
      return sum + (was?.units ?? 0) + (is?.units ?? 0);
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
