/** A compound file (CFB, [MS-CFB] version 3): what .msg, .doc and .xls are written in. A storage holds entries, a stream bytes. */
export type Entry = { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly entries: readonly Entry[] };

const sector = 512;
const miniSector = 64;
const cutOff = 4096;
const end = 0xfffffffe;
const free = 0xffffffff;
const fatSector = 0xfffffffd;

type Node = { name: string; type: 1 | 2 | 5; bytes: Uint8Array; child: number; left: number; right: number; start: number; size: number };

const sortKey = ({ name }: { name: string }): string => String(name.length).padStart(3, '0') + name.toUpperCase();

/** Links sorted siblings into a balanced tree. @returns the root's index */
const link = (nodes: Node[], order: readonly number[]): number => {
  if (order.length === 0) return free;
  const middle = order.length >> 1;
  const root = order[middle] ?? free;
  const node = nodes[root];
  if (node === undefined) return free;
  node.left = link(nodes, order.slice(0, middle));
  node.right = link(nodes, order.slice(middle + 1));
  return root;
};

const collect = (entries: readonly Entry[], nodes: Node[]): number => {
  const own = entries.map((entry) => {
    const stream = 'bytes' in entry;
    const bytes = stream ? entry.bytes : new Uint8Array();
    nodes.push({ name: entry.name, type: stream ? 2 : 1, bytes, child: free, left: free, right: free, start: end, size: bytes.length });
    const index = nodes.length - 1;
    const node = nodes[index];
    if (!stream && node !== undefined) node.child = collect(entry.entries, nodes);
    return index;
  });
  return link(
    nodes,
    own.sort((a, b) => (sortKey(nodes[a] ?? { name: '' }) < sortKey(nodes[b] ?? { name: '' }) ? -1 : 1)),
  );
};

const padTo = (bytes: Uint8Array, unit: number): Buffer => Buffer.concat([bytes, Buffer.alloc((unit - (bytes.length % unit)) % unit)]);
const longs = (values: readonly number[], unit: number, fill: number): Buffer => {
  const count = Math.max(1, Math.ceil((values.length * 4) / unit)) * (unit / 4);
  const bytes = Buffer.alloc(count * 4);
  for (let index = 0; index < count; index++) bytes.writeUInt32LE(values[index] ?? fill, index * 4);
  return bytes;
};

const directoryEntry = (node: Node): Buffer => {
  const bytes = Buffer.alloc(128);
  bytes.write(node.name, 0, 'utf16le');
  bytes.writeUInt16LE((node.name.length + 1) * 2, 64);
  bytes.writeUInt8(node.type, 66);
  bytes.writeUInt8(1, 67);
  bytes.writeUInt32LE(node.left, 68);
  bytes.writeUInt32LE(node.right, 72);
  bytes.writeUInt32LE(node.child, 76);
  bytes.writeUInt32LE(node.start, 116);
  bytes.writeUInt32LE(node.size, 120);
  return bytes;
};

const unused = (): Buffer => {
  const bytes = Buffer.alloc(128);
  for (const at of [68, 72, 76]) bytes.writeUInt32LE(free, at);
  return bytes;
};

/** Chains of sectors: which one comes after each. */
const chainOf = (start: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => (index + 1 < count ? start + index + 1 : end));

/** Where things lie in the file, for tests that bend it. */
export type Compound = { readonly bytes: Buffer; readonly fatAt: number; readonly directoryAt: number; readonly miniFatAt: number };

/** Writes a compound file. */
export const compoundFile = (entries: readonly Entry[]): Compound => {
  const nodes: Node[] = [
    { name: 'Root Entry', type: 5, bytes: new Uint8Array(), child: free, left: free, right: free, start: end, size: 0 },
  ];
  const [root] = nodes;
  const child = collect(entries, nodes);
  const fat: number[] = [];
  const body: Buffer[] = [];
  const place = (bytes: Uint8Array): number => {
    const padded = padTo(bytes, sector);
    const start = fat.length;
    fat.push(...chainOf(start, padded.length / sector));
    body.push(padded);
    return start;
  };
  const miniFat: number[] = [];
  const mini: Buffer[] = [];
  for (const node of nodes.filter(({ type, size }) => type === 2 && size > 0)) {
    if (node.size >= cutOff) node.start = place(node.bytes);
    else {
      const padded = padTo(node.bytes, miniSector);
      node.start = miniFat.length;
      miniFat.push(...chainOf(node.start, padded.length / miniSector));
      mini.push(padded);
    }
  }
  if (root !== undefined) {
    root.child = child;
    root.bytes = Buffer.concat(mini);
    root.size = root.bytes.length;
    if (root.size > 0) root.start = place(root.bytes);
  }
  const miniFatAt = fat.length;
  const miniFatBytes = longs(miniFat, sector, free);
  place(miniFatBytes);
  const directory = Buffer.concat([...nodes.map(directoryEntry), ...Array.from({ length: (4 - (nodes.length % 4)) % 4 }, unused)]);
  const directoryAt = place(directory);
  let fatSectors = 1;
  while (fatSectors * (sector / 4) < fat.length + fatSectors) fatSectors++;
  const fatAt = fat.length;
  for (let index = 0; index < fatSectors; index++) fat.push(fatSector);
  body.push(longs(fat, sector, free));

  const header = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(fatSectors, 44);
  header.writeUInt32LE(directoryAt, 48);
  header.writeUInt32LE(cutOff, 56);
  header.writeUInt32LE(miniFatAt, 60);
  header.writeUInt32LE(miniFatBytes.length / sector, 64);
  header.writeUInt32LE(end, 68);
  for (let index = 0; index < 109; index++) header.writeUInt32LE(index < fatSectors ? fatAt + index : free, 76 + index * 4);
  const offset = (index: number): number => (index + 1) * sector;
  return { bytes: Buffer.concat([header, ...body]), fatAt: offset(fatAt), directoryAt: offset(directoryAt), miniFatAt: offset(miniFatAt) };
};
