import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Packed } from '../../infra/packaging/pack-all.ts';
import { type RoomName, rooms } from '../../infra/rooms.ts';

/** A folder that holds a room's layers as Lambda lays them out in /opt; the browser's stands where it is. */
const layOut = (packed: Packed, name: RoomName, folder: string): string => {
  const layers = join(folder, `opt-${name}`);
  if (!existsSync(layers))
    for (const layer of rooms[name].layers.filter((one) => one !== 'browser')) execFileSync('cp', ['-rT', packed.layer(layer), layers]);
  return layers;
};

/** The most memory, in MB, that each room took so far. */
export const peaksIn = (folder: string): Map<string, number> => {
  const peaks = new Map<string, number>();
  for (const line of readFileSync(join(folder, 'peaks.txt'), 'utf8').trim().split('\n')) {
    const [name = '', megabytes] = line.split(' ');
    peaks.set(name, Math.max(peaks.get(name) ?? 0, Number(megabytes)));
  }
  return peaks;
};

/** Runs a script in which `handler` is that of a packed function, in a process with nothing beside it but its layers. @returns what it printed */
export const inPackedRoom = (packed: Packed, name: RoomName, folder: string, script: string) => {
  const layers = layOut(packed, name, folder);
  const modules = join(layers, 'nodejs', 'node_modules');
  const given = Object.entries(process.env).filter(([key]) => /^(PATH|PLI_SETTINGS|AWS_.*|POWERTOOLS_.*)$/.test(key));
  const env = {
    ...Object.fromEntries(given),
    POWERTOOLS_LOG_LEVEL: 'ERROR',
    PLI_LAYERS: layers,
    NODE_PATH: modules,
    PLI_BROWSER: packed.layer('browser'),
    PLI_FONTS: join(modules, '@fontsource'),
  };
  const peaks = JSON.stringify(join(folder, 'peaks.txt'));
  const note = `import { appendFileSync } from 'node:fs';
process.on('exit', () => appendFileSync(${peaks}, '${name} ' + Math.round(process.resourceUsage().maxRSS / 1024) + '\\n'));`;
  const load = `const { handler } = await import(${JSON.stringify(join(packed.room(name), 'index.mjs'))});`;
  const main = join(folder, `run-${name}.mjs`);
  writeFileSync(main, `${note}\n${load}\n${script}\n`);
  return spawnSync(process.execPath, [main], { cwd: folder, env, encoding: 'utf8' });
};
