import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import type { Loader, Plugin, PluginBuild } from 'esbuild';
import { z } from 'zod';

/** What stands in the bundle in place of a file. */
type Replacement = { readonly filter: RegExp; readonly contents: (path: string) => string };

const text = (path: string): string => readFileSync(path, 'utf8');

/** Names are written `{ [_a]: 1 }` with `const _a = "name"`: as plain names, what no command uses can be left out. */
const plainNames = (source: string): string => {
  const names = new Map([...source.matchAll(/^const (_\w+) = ("[^"]*");$/gm)].map(([, name = '', value = '']) => [name, value]));
  return source.replaceAll(/\[(_\w+)\]:/g, (whole, name: string) => (names.has(name) ? `${names.get(name)}:` : whole));
};

const environmentCredentials = '@aws-sdk/credential-provider-env';
const description = z.object({ name: z.string(), version: z.string().optional() });
const identity = (path: string): string => JSON.stringify(z.parse(description, JSON.parse(text(path))));

/** Where the list that opens before `from` closes; a bracket within quotes is none. */
const listEnd = (source: string, from: number): number => {
  let depth = 1;
  let quote = '';
  for (let at = from; at < source.length; at++) {
    const sign = source.charAt(at);
    if (quote !== '') {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (`'"\``.includes(sign)) quote = sign;
    else if (sign === '[') depth += 1;
    else if (sign === ']' && --depth === 0) return at;
  }
  throw new Error('a list does not close');
};

/** A rule without what only its tests and its page in docs/law.md read. */
const ruleAlone = (source: string): string => {
  const [before = source, ...rest] = source.split(/(?<=\b(?:examples|leavesOut): \[)/);
  return rest.reduce((whole, part) => whole + part.slice(listEnd(part, 0)), before);
};

const namespaced = (source: string): string => source.replace("import { z } from 'zod';", "import * as z from 'zod';");

const replacements: readonly Replacement[] = [
  { filter: /[\\/]shared[\\/]law[\\/]rules[\\/].*\.ts$/, contents: (path) => namespaced(ruleAlone(text(path))) },
  // Messages in forty languages: people here read French.
  { filter: /zod[\\/]v4[\\/]locales[\\/](index|en)\.js$/, contents: () => "export { default, default as fr } from './fr.js';" },
  // Our `z` as a name space: what of zod nobody uses is left out.
  {
    filter: /[\\/](shared|functions|engines|templates)[\\/].*\.ts$/,
    contents: (path) => namespaced(text(path)),
  },
  // Lambda gives the credentials in the environment.
  {
    filter: /@aws-sdk[\\/]credential-provider-node[\\/].*\.js$/,
    contents: () => `import { fromEnv } from ${JSON.stringify(environmentCredentials)}; export const defaultProvider = () => fromEnv();`,
  },
  // Errors are known by their names alone: without a class of its own, an error is of its service's class, with its name and all that it says.
  {
    filter: /@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]schemas[\\/].*\.js$/,
    contents: (path) => plainNames(text(path)).replaceAll(/^n0_registry\.registerError\(.*\);$/gm, ''),
  },
  // Where buckets are: the SDK's table of rules knows forty sorts of them.
  {
    filter: /@aws-sdk[\\/]client-s3[\\/]dist-es[\\/]endpoint[\\/]endpointResolver\.js$/,
    contents: () => `export { defaultEndpointResolver } from ${JSON.stringify(join(import.meta.dirname, 's3-endpoint.ts'))};`,
  },
  // Node has these hashes.
  {
    filter: /[\\/](sha256|sha1|md5)[\\/](Sha256|Sha1|Md5)Js\.js$/,
    contents: (path) => `export const ${basename(path, '.js')} = undefined;`,
  },
  // What a region is called; where it is, the patterns of the partitions say.
  {
    filter: /util-endpoints[\\/]lib[\\/]aws[\\/]partitions\.js$/,
    contents: (path) => text(path).replaceAll(/"regions": \{(?:\s*"[^"]+": \{\s*"description": "[^"]*"\s*\},?)*\s*\}/g, '"regions": {}'),
  },
  // Clients find their endpoints by their region; none asks a service for them.
  {
    filter: /@aws-sdk[\\/]endpoint-cache[\\/].*\.js$/,
    contents: () => 'export class EndpointCache { get() {} getEndpoint() {} set() {} delete() {} has() { return false; } clear() {} }',
  },
  // A browser's name.
  { filter: /node_modules[\\/]bowser[\\/].*\.m?js$/, contents: () => 'export default {};' },
  // A client asks its own description for its version.
  { filter: /[\\/]package\.json$/, contents: identity },
  // No function streams events.
  {
    filter: /@smithy[\\/]core[\\/]dist-es[\\/]submodules[\\/]event-streams[\\/]index\.js$/,
    contents: () =>
      'export const eventStreamSerdeProvider = () => undefined; export const resolveEventStreamSerdeConfig = (given) => given; export class EventStreamSerde {}',
  },
  { filter: /node_modules[\\/]source-map[\\/]source-map\.js$/, contents: () => "throw new Error('not packed');" },
];

/** Of zod's JSON Schemas: only the API writes one, its own description. */
const withoutJsonSchemas: readonly Replacement[] = [
  {
    filter: /zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/,
    contents:
      () => `const none = () => undefined; export { none as allProcessors, none as toJSONSchema, none as createToJSONSchemaMethod, none as createStandardJSONSchemaMethod,
      none as initializeContext, none as process, none as processSchema, none as extractDefs, none as finalize };`,
  },
];

const loaderOf = (path: string): Loader => {
  const ending = extname(path).slice(1);
  return ending === 'ts' || ending === 'json' ? ending : 'js';
};

const replace = (making: PluginBuild, what: readonly Replacement[]): void => {
  for (const { filter, contents } of what)
    making.onLoad({ filter }, ({ path }) => ({ contents: contents(path), loader: loaderOf(path), resolveDir: dirname(path) }));
};

/** Data stays data: the weights of the models and lists of words lie beside the code that reads them. */
const weightsBeside = (making: PluginBuild): void => {
  making.onLoad(
    {
      filter:
        /[\\/](?:(?:role-)?weights|first-names|plain-words|common-words|lookalike-words|true-words|court-towns|evidence[\\/][a-z-]+)\.json$/,
    },
    ({ path }) => ({
      contents: text(path),
      loader: 'copy',
    }),
  );
};

/** A built-in module imported as an ES module loads whatever its getters load (`node:http` the whole of undici); asked for like this it does not. */
const lazyBuiltins = (making: PluginBuild): void => {
  making.onResolve({ filter: /^[a-z]/ }, ({ path }) => (isBuiltin(path) ? { path, namespace: 'builtin', sideEffects: false } : undefined));
  making.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
    contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
  }));
};

/** Leaves out of a bundle what its function does not use. */
export const slim = (options: { readonly jsonSchemas: boolean }): Plugin => ({
  name: 'slim',
  setup: (making) => {
    replace(making, options.jsonSchemas ? replacements : [...replacements, ...withoutJsonSchemas]);
    weightsBeside(making);
    lazyBuiltins(making);
  },
});
