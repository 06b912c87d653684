import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const rooms = ['shared', 'templates', 'engines', 'functions', 'local', 'infra', 'console'] as const;

/** Packages that are small, pure and of the field: what `shared` may import besides zod. */
const pure = ['zod', 'diff', 'ibantools', 'n2words'];

type Import = { readonly file: string; readonly to: string };

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const importsOf = (file: string): Import[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, specifier = '']) => ({
    file,
    to: specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier,
  }));

const inside = (to: string, ...folders: string[]): boolean => folders.some((folder) => to === folder || to.startsWith(`${folder}/`));
const isOurs = (to: string): boolean => inside(to, ...rooms, 'test', 'bench', 'docs');
const isPackage = (to: string, ...names: string[]): boolean => names.some((name) => to === name || to.startsWith(`${name}/`));

const isStep = (file: string): boolean => /^functions\/(?!adapters\/)[a-z-]+\//.test(file) && !file.endsWith('/handler.ts');

/** What a file may import (architecture: "what may import what"). */
const allowed = ({ file, to }: Import): boolean => {
  if (inside(file, 'shared')) return inside(to, 'shared') || isPackage(to, ...pure);
  if (inside(file, 'templates')) return inside(to, 'shared', 'templates') || isPackage(to, 'handlebars', 'zod', ...pure);
  if (inside(file, 'engines')) return inside(to, 'shared', 'engines') || !isOurs(to);
  if (inside(file, 'functions/api')) return inside(to, 'shared', 'templates', 'functions') || isPackage(to, 'zod', 'hono', '@hono');
  if (isStep(file)) return (inside(to, 'shared', 'templates', 'functions') && !inside(to, 'functions/adapters')) || isPackage(to, 'zod');
  if (inside(file, 'functions')) return inside(to, 'shared', 'templates', 'engines', 'functions') || !isOurs(to);
  if (file === 'local/aws.ts') return inside(to, ...rooms) || !isOurs(to);
  if (inside(file, 'local'))
    return (
      (inside(to, 'shared', 'templates', 'engines', 'functions', 'local') &&
        !inside(to, 'functions/adapters') &&
        !to.endsWith('/handler.ts')) ||
      !isOurs(to)
    );
  if (inside(file, 'infra'))
    return (
      inside(to, 'infra', 'shared/contracts') ||
      (!isOurs(to) && isPackage(to, 'aws-cdk-lib', 'constructs', 'cdk-nag', 'esbuild', 'zod')) ||
      to.startsWith('node:')
    );
  return inside(to, 'console', 'shared/contracts') || !isOurs(to);
};

const all = rooms.filter((room) => existsSync(join(root, room))).flatMap(sources);

test('a room imports only what the architecture allows it', () => {
  const seen = all.flatMap(importsOf);
  expect(seen.length).toBeGreaterThan(100);
  expect([...new Set(seen.filter((entry) => !allowed(entry)).map((entry) => `${entry.file} → ${entry.to}`))]).toEqual([]);
});

test('the pure core has no clock, no environment and no randomness', () => {
  const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env|\brandomUUID\b/;
  const found = all.filter((file) => inside(file, 'shared', 'templates') && impure.test(readFileSync(join(root, file), 'utf8')));
  expect(found).toEqual([]);
});

test('nothing catches an error and says nothing', () => {
  const found = all.filter((file) => /catch\s*(\([^)]*\))?\s*\{\s*\}/.test(readFileSync(join(root, file), 'utf8')));
  expect(found).toEqual([]);
});
