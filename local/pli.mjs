#!/usr/bin/env node
// Starts the command `pli` on Node 24 or newer: the one that runs this file, else the one that `npm ci` brought.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as modules from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
// What Node makes of the sources is kept beside the packages: the next start is quicker. Where nothing may be written there, it is made anew each time.
const kept = join(here, '..', 'node_modules', '.cache', 'pli');
modules.enableCompileCache?.(kept);
if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import('./cli.ts');
} else {
  const node = join(here, '..', 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    console.error('Pli needs Node 24; run `npm ci` first, which brings it.');
    process.exit(2);
  }
  const child = spawnSync(node, [join(here, 'cli.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: kept, ...process.env },
  });
  process.exit(child.status ?? 1);
}
