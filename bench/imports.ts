// How long a packed function takes to load: node bench/imports.ts [ROOM...]. Each load is a fresh process of plain Node with the layers that Lambda would lay out; five of each.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAll } from '../infra/packaging/pack-all.ts';
import { type RoomName, roomNames, rooms } from '../infra/rooms.ts';

const runs = 5;
const folder = mkdtempSync(join(tmpdir(), 'pli-imports-'));
const loading = `const start = performance.now(); await import(process.argv[2]); console.log(performance.now() - start); process.exit();`;
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
  const milliseconds = new Map<RoomName, number[]>(asked.map((name) => [name, []]));
  for (const name of asked)
    for (const layer of rooms[name].layers)
      if (layer !== 'browser') cpSync(packed.layer(layer), join(folder, `opt-${name}`), { recursive: true });
  for (let run = 0; run < runs; run++)
    for (const [name, times] of milliseconds)
      times.push(
        Number(
          execFileSync(process.execPath, [script, join(packed.room(name), 'index.mjs')], {
            env: env(join(folder, `opt-${name}`)),
            encoding: 'utf8',
          }),
        ),
      );
  for (const [name, times] of milliseconds) {
    const sorted = times.map(Math.round).sort((a, b) => a - b);
    console.log(
      `${name.padEnd(11)} ${String(sorted[Math.floor(runs / 2)]).padStart(4)} ms (median), ${String(sorted[0]).padStart(4)} ms (least), ${Math.round(kilobytes(packed.room(name)))} kB of code`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
