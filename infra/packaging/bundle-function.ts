import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Room } from '../rooms.ts';
import { slim } from './slim.ts';

const root = join(import.meta.dirname, '..', '..');

/** Packages that come from layers: engines in WebAssembly or machine code, and libraries larger than a function's own code. */
export const layered = [
  'sharp',
  '@hyzyla/pdfium',
  'tesseract.js-core',
  '@tesseract.js-data/fra',
  'puppeteer-core',
  '@sparticuz/chromium',
  '@fontsource/*',
  'zxing-wasm',
  'libheif-js',
  'bwip-js',
  'mailparser',
  'mammoth',
  '@kenjiuno/msgreader',
];

/**
 * Node looks for CommonJS packages in layers by itself, and for ES modules not at all: this tells it to look there for whatever it does not find beside the function.
 * A thread has to be told so again.
 */
const layers = `import { registerHooks } from 'node:module';
const layers = \`file://\${process.env.PLI_LAYERS ?? '/opt'}/nodejs/entry.mjs\`;
registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (error?.code !== 'ERR_MODULE_NOT_FOUND' && error?.code !== 'MODULE_NOT_FOUND') throw error;
      return next(specifier, { ...context, parentURL: layers });
    }
  },
});
`;

const entry = (name: string): string => `import './layers.mjs';
export const { handler } = await import('./functions/${name}/handler.mjs');
`;

const threadEntry = (name: string): string => `await import(new URL('../../layers.mjs', import.meta.url));
await import('./${name}.own.mjs');
`;

const banner = "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** Bundles one file with all of its own code into `outfile`, without its ending; what it imports only when asked lies in files beside it. */
const bundle = (file: string, target: string, outfile: string): Promise<unknown> =>
  build({
    entryPoints: { [outfile]: join(root, file) },
    outdir: target,
    outExtension: { '.js': '.mjs' },
    chunkNames: `${dirname(outfile)}/[name]-[hash]`,
    assetNames: `${dirname(outfile)}/[name]-[hash]`,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    // Our texts are French: an escaped accent would take twice its place.
    charset: 'utf8',
    external: layered,
    mainFields: ['module', 'main'],
    banner: { js: banner },
    plugins: [slim({ jsonSchemas: outfile.startsWith('functions/api/') })],
    legalComments: 'none',
    logLevel: 'error',
  });

/** Bundles what an engine runs in a thread; its place in the house without its ending is its place in the function. */
const bundleThread = async (place: string, target: string): Promise<void> => {
  await bundle(`${place}.ts`, target, `${place}.own`);
  writeFileSync(join(target, `${place}.mjs`), threadEntry(basename(place)));
};

/** Bundles a function's handler with its own code into a folder; it keeps the place that it has in the house, so that paths relative to it hold. */
export const bundleFunction = async (name: string, target: string, { templates = false, threads = [] }: Room): Promise<void> => {
  mkdirSync(target, { recursive: true });
  await bundle(`functions/${name}/handler.ts`, target, `functions/${name}/handler`);
  for (const place of threads) await bundleThread(place, target);
  writeFileSync(join(target, 'layers.mjs'), layers);
  writeFileSync(join(target, 'index.mjs'), entry(name));
  if (templates) cpSync(join(root, 'templates'), join(target, 'templates'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
};
