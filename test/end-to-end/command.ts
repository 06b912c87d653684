import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'local', 'cli.ts');

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

export const startPli = (...words: string[]): ChildProcess => spawn(process.execPath, [cli, ...words], { cwd: root, stdio: 'ignore' });

/** Runs the command `pli` as a person would. */
export const pli = (...words: string[]): Promise<Ran> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [cli, ...words], { cwd: root });
    const out: string[] = [];
    const err: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
    child.on('error', failed);
    child.on('close', (code) => done({ code, out: out.join(''), err: err.join('') }));
  });

/** The JSON lines of an output. */
export const jsonLines = (out: string): unknown[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
