/**
 * Whether a compound file ([MS-CFB], what .msg is written in) is what it says: no chain of sectors loops or leads out of the file, no sector belongs to two of them,
 * no stream is larger than its sectors, no entry of the directory is met twice. Then nothing that reads it can take more than the file has.
 */
export const isSoundCompound = (bytes: Uint8Array): boolean => {
  try {
    checkCompound(bytes);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const lastRegular = 0xfffffffa;
const endOfChain = 0xfffffffe;
const none = 0xffffffff;
const entrySize = 128;
const miniSector = 64;
const inHeader = 109;

type Table = { readonly next: (sector: number) => number; readonly count: number };

const fail = (what: string): never => {
  throw new RangeError(what);
};

const shapeOf = (view: DataView): { readonly size: number; readonly count: number } => {
  const shift = view.getUint16(30, true);
  if (view.byteLength < 512 || (shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return fail('no sizes of sectors');
  const size = 2 ** shift;
  return { size, count: Math.ceil(view.byteLength / size) - 1 };
};

/** Follows a chain and marks what it takes. @returns its sectors in order */
const follow = (start: number, { next, count }: Table, taken: Uint8Array): number[] => {
  const chain: number[] = [];
  for (let sector = start; sector !== endOfChain; sector = next(sector)) {
    if (sector >= count || taken[sector] === 1) return fail('a chain loops or leads out');
    taken[sector] = 1;
    chain.push(sector);
  }
  return chain;
};

/** Numbers of the sectors that hold the table: the first stand in the header, the others in a chain of their own. */
const tableSectors = (view: DataView, size: number, count: number): number[] => {
  const found: number[] = [];
  const add = (sector: number): void => {
    if (sector <= lastRegular) found.push(sector);
  };
  for (let index = 0; index < inHeader; index++) add(view.getUint32(76 + index * 4, true));
  const seen = new Set<number>();
  for (let sector = view.getUint32(68, true); sector <= lastRegular; ) {
    if (sector >= count || seen.has(sector)) return fail('the list of tables loops or leads out');
    seen.add(sector);
    const at = (sector + 1) * size;
    for (let index = 0; index < size / 4 - 1; index++) add(view.getUint32(at + index * 4, true));
    sector = view.getUint32(at + size - 4, true);
  }
  if (found.some((sector) => sector >= count) || new Set(found).size !== found.length) return fail('a table stands twice or outside');
  return found;
};

const tableOf = (view: DataView, sectors: readonly number[], size: number, count: number): Table => {
  const each = size / 4;
  return {
    count,
    next: (index) => {
      const sector = sectors[Math.floor(index / each)];
      return sector === undefined ? fail('the table ends') : view.getUint32((sector + 1) * size + (index % each) * 4, true);
    },
  };
};

type Directory = { readonly at: (entry: number) => number; readonly count: number };

/** Every entry that can be reached from the root, each once; its offset in the file. */
const entriesOf = (view: DataView, { at, count }: Directory): number[] => {
  const reached = new Set<number>();
  const open = [0];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    if (entry >= count || reached.has(entry)) return fail('the directory loops or leads out');
    reached.add(entry);
    for (const link of [68, 72, 76]) {
      const other = view.getUint32(at(entry) + link, true);
      if (other !== none) open.push(other);
    }
  }
  return [...reached].map(at);
};

const stream = 2;

const checkCompound = (bytes: Uint8Array): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { size, count } = shapeOf(view);
  const table = tableOf(view, tableSectors(view, size, count), size, count);
  const taken = new Uint8Array(count);
  const directory = follow(view.getUint32(48, true), table, taken);
  const each = size / entrySize;
  const at = (entry: number): number => ((directory[Math.floor(entry / each)] ?? 0) + 1) * size + (entry % each) * entrySize;
  const entries = entriesOf(view, { at, count: directory.length * each });
  const lengthOf = (entry: number): number => view.getUint32(entry + 120, true);
  const startOf = (entry: number): number => view.getUint32(entry + 116, true);
  const [root = 0, ...others] = entries;
  const mini = lengthOf(root) === 0 ? [] : follow(startOf(root), table, taken);
  if (mini.length * size < lengthOf(root)) fail('the small streams are cut off');
  const miniCount = Math.floor((mini.length * size) / miniSector);
  const miniTable = tableOf(view, miniTableOf(view, table, taken), size, miniCount);
  const miniTaken = new Uint8Array(miniCount);
  const cutOff = view.getUint32(56, true);
  for (const entry of others) {
    const length = lengthOf(entry);
    if (view.getUint8(entry + 66) !== stream || length === 0) continue;
    const small = length < cutOff;
    const chain = small ? follow(startOf(entry), miniTable, miniTaken) : follow(startOf(entry), table, taken);
    if (chain.length * (small ? miniSector : size) < length) fail('a stream is larger than its sectors');
  }
};

const miniTableOf = (view: DataView, table: Table, taken: Uint8Array): number[] => {
  const first = view.getUint32(60, true);
  return first > lastRegular ? [] : follow(first, table, taken);
};
