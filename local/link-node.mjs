// Puts the Node that Pli needs (24 or newer) first in `node_modules/.bin`, so that every npm script runs on it, and keeps what it makes of the sources, so that the first start is as quick as the next.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const wanted = 24;
const windows = process.platform === 'win32';
const packages = [`node-${windows ? 'win' : process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
const require = createRequire(import.meta.url);
const binary = packages
  .map((name) => {
    try {
      return join(dirname(require.resolve(`${name}/package.json`)), 'bin', windows ? 'node.exe' : 'node');
    } catch {
      return '';
    }
  })
  .find((path) => path !== '' && existsSync(path));

if (binary !== undefined) {
  const bin = resolve(import.meta.dirname ?? '.', '..', 'node_modules', '.bin');
  const link = join(bin, windows ? 'node.exe' : 'node');
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  if (windows) copyFileSync(binary, link);
  else symlinkSync(binary, link);
} else if (Number(process.versions.node.split('.')[0]) < wanted) {
  console.error(
    `Pli needs Node ${wanted} or newer; this is ${process.version} and npm brought none for ${process.platform}-${process.arch}.`,
  );
  console.error(`Install Node ${wanted} from nodejs.org, then run npm ci again. (Do not use --omit=optional.)`);
  process.exit(1);
}

const here = import.meta.dirname ?? '.';
const sources = pathToFileURL(resolve(here, '..', 'functions', 'triage', 'decide.ts')).href;
const load = `await import(${JSON.stringify(sources)});`;
spawnSync(binary ?? process.execPath, ['--input-type=module', '-e', load], {
  stdio: 'ignore',
  env: { ...process.env, NODE_COMPILE_CACHE: resolve(here, '..', 'node_modules', '.cache', 'pli') },
});
