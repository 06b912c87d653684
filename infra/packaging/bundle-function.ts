import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Room } from '../rooms.ts';

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
  'date-holidays',
  'bwip-js',
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

const environmentCredentials = '@aws-sdk/credential-provider-env';

/** What no function uses: zod's messages in forty languages, and the ways to credentials that Lambda does not have (it gives them in the environment). */
const withoutNeedless: Plugin = {
  name: 'without-needless',
  setup: (making) => {
    making.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export { default as en } from './en.js';" }));
    making.onLoad({ filter: /@aws-sdk[\\/]credential-provider-node[\\/].*\.js$/ }, () => ({
      contents: `import { fromEnv } from ${JSON.stringify(environmentCredentials)}; export const defaultProvider = () => fromEnv();`,
      resolveDir: root,
    }));
  },
};

/** Bundles one file with all of its own code. */
const bundle = (file: string, outfile: string): Promise<unknown> =>
  build({
    entryPoints: [join(root, file)],
    outfile,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    external: layered,
    mainFields: ['module', 'main'],
    banner: { js: banner },
    plugins: [withoutNeedless],
    legalComments: 'none',
    logLevel: 'error',
  });

/** Bundles what an engine runs in a thread; its place in the house without its ending is its place in the function. */
const bundleThread = async (place: string, target: string): Promise<void> => {
  await bundle(`${place}.ts`, join(target, `${place}.own.mjs`));
  writeFileSync(join(target, `${place}.mjs`), threadEntry(basename(place)));
};

/** Bundles a function's handler with its own code into a folder; it keeps the place that it has in the house, so that paths relative to it hold. */
export const bundleFunction = async (name: string, target: string, { templates = false, threads = [] }: Room): Promise<void> => {
  mkdirSync(target, { recursive: true });
  await bundle(`functions/${name}/handler.ts`, join(target, 'functions', name, 'handler.mjs'));
  for (const place of threads) await bundleThread(place, target);
  writeFileSync(join(target, 'layers.mjs'), layers);
  writeFileSync(join(target, 'index.mjs'), entry(name));
  if (templates) cpSync(join(root, 'templates'), join(target, 'templates'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
};
