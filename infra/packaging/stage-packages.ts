import { cpSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const needless = /\.(md|map|d\.ts|d\.mts|d\.cts)$|\/(test|tests|docs|examples|benchmarks)$/;

/** The folder of a package as Node would find it from another. */
const folderOf = (name: string, from: string): string => {
  for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  throw new Error(`${name} is not installed for this platform; functions are packed on Linux x64 after \`npm ci\`.`);
};

/** What a package says that it needs at run time. */
const dependenciesOf = (folder: string): string[] => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('dependencies' in manifest)) return [];
  return typeof manifest.dependencies === 'object' && manifest.dependencies !== null ? Object.keys(manifest.dependencies) : [];
};

/** A package and everything it needs at run time. */
const closure = (name: string, from: string, found: Set<string>): void => {
  const folder = folderOf(name, from);
  if (found.has(folder)) return;
  found.add(folder);
  for (const dependency of dependenciesOf(folder)) closure(dependency, folder, found);
};

export type Packages = {
  readonly names: readonly string[];
  /** Which files of these packages are taken; every file when it is left out. */
  readonly only?: (path: string) => boolean;
};

/** Copies packages with all that they need into a layer, in the folders in which Node looks for them. */
export const stagePackages = ({ names, only = () => true }: Packages, target: string): void => {
  const folders = new Set<string>();
  for (const name of names) closure(name, root, folders);
  for (const folder of folders)
    cpSync(folder, join(target, 'nodejs', relative(root, folder)), {
      recursive: true,
      filter: (path) => !needless.test(path) && !(path !== folder && path.startsWith(join(folder, 'node_modules'))) && only(path),
    });
};
