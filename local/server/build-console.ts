import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..', '..', 'console');

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

const isFresh = (folder: string): boolean => {
  const index = join(folder, 'index.html');
  return existsSync(index) && statSync(index).mtimeMs > Math.max(newest(join(root, 'src')), statSync(join(root, 'index.html')).mtimeMs);
};

/** Whatever this process runs as, a person gets the small and quick build. */
const asProduction = async (work: () => Promise<unknown>): Promise<void> => {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
};

/** Builds the console into a folder, unless what stands there is newer than its sources. */
export const buildConsole = async (folder: string): Promise<void> => {
  if (isFresh(folder)) return;
  await asProduction(() =>
    build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [react({ jsxImportSource: 'typeset' })],
      resolve: { alias: { 'typeset/jsx-runtime': join(root, 'src', 'typeset', 'jsx-runtime.ts') } },
      build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    }),
  );
};
