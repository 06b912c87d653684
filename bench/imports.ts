// How long a packed function takes to load: node bench/imports.ts [ROOM...]. Each load is a fresh process of plain Node with the layers that Lambda would lay out; five of each.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAll } from '../infra/packaging/pack-all.ts';
import { type RoomName, roomNames, rooms } from '../infra/rooms.ts';

const runs = 5;
const folder = mkdtempSync(join(tmpdir(), 'pli-imports-'));
const loading = `const [start, before] = [performance.now(), process.cpuUsage()];
await import(process.argv[2]);
const { user, system } = process.cpuUsage(before);
console.log(performance.now() - start, (user + system) / 1000);
process.exit();`;
const script = join(folder, 'load.mjs');
writeFileSync(script, loading);

const env = (layers: string) => ({
  PATH: process.env.PATH,
  AWS_REGION: 'eu-west-3',
  AWS_LAMBDA_FUNCTION_NAME: 'pli',
  PLI_LAYERS: layers,
  NODE_PATH: join(layers, 'nodejs', 'node_modules'),
});

const kilobytes = (room: string): number =>
  readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mjs'))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size / 1000, 0);

try {
  const packed = await packAll(join(folder, 'packages'));
  const asked = roomNames.filter((name) => process.argv.length === 2 || process.argv.includes(name));
  const milliseconds = new Map<RoomName, (readonly [clock: number, processor: number])[]>(asked.map((name) => [name, []]));
  for (const name of asked)
    for (const layer of rooms[name].layers)
      if (layer !== 'browser') cpSync(packed.layer(layer), join(folder, `opt-${name}`), { recursive: true });
  for (let run = 0; run < runs; run++)
    for (const [name, times] of milliseconds) {
      const given = { env: env(join(folder, `opt-${name}`)), encoding: 'utf8' } as const;
      const [clock, processor] = execFileSync(process.execPath, [script, join(packed.room(name), 'index.mjs')], given)
        .split(' ')
        .map(Number);
      times.push([clock ?? Number.NaN, processor ?? Number.NaN]);
    }
  const median = (values: readonly number[]): string =>
    String(values.toSorted((a, b) => a - b).map(Math.round)[Math.floor(runs / 2)]).padStart(4);
  for (const [name, times] of milliseconds) {
    const [clock, processor] = [times.map(([one]) => one), times.map(([, one]) => one)];
    console.log(
      `${name.padEnd(11)} ${median(clock)} ms (median), ${String(Math.round(Math.min(...clock))).padStart(4)} ms (least), ${median(processor)} ms of processor, ${Math.round(kilobytes(packed.room(name)))} kB of code`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
