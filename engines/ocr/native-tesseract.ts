import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { inputError, outsideError } from '../../shared/errors.ts';
import { framed } from '../picture/grey.ts';
import { greyTiff } from '../picture/grey-tiff.ts';
import { frenchData } from './french-data.ts';
import { lookAgain } from './look-again.ts';
import type { PreparedPicture } from './prepare-picture.ts';
import { borderInches, onWhole, type RecognisedWord, wordsOfTsv } from './recognised.ts';

const program = 'tesseract';
const mostSeconds = 90;
const mostBytes = 20e6;

/** The version of the Tesseract 5 that is installed; undefined when there is none, or another one. */
export const nativeVersion = async (): Promise<string | undefined> => {
  const { stdout } = await promisify(execFile)(program, ['--version'], { timeout: 10_000 }).catch(() => ({ stdout: '' }));
  return /^tesseract v?(5\.[\w.]+)/.exec(stdout)?.[1];
};

export type NativeTesseract = {
  readonly name: string;
  readonly recognise: (picture: PreparedPicture) => Promise<readonly RecognisedWord[]>;
  readonly close: () => Promise<void>;
};

type Outcome = { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly output: string };

/** Gives a program its input and waits for what it says; its own messages are nobody's. */
const finish = (child: ChildProcess, input: Uint8Array): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let bytes = 0;
    child.stdout?.on('data', (piece: Buffer) => {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes > mostBytes) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, output: Buffer.concat(pieces).toString('utf8') }));
    // A program that ends before it has read everything says so by its exit code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });

const checked = ({ code, signal, output }: Outcome): string => {
  if (signal !== null)
    throw inputError('page-too-slow', 'Cette page n’a pas pu être lue dans le temps prévu. Numérisez-la à nouveau.', {
      seconds: mostSeconds,
    });
  if (code !== 0) throw inputError('page-unreadable', 'Cette page n’a pas pu être lue. Numérisez-la à nouveau.', { code: code ?? -1 });
  return output;
};

const fixedArguments = ['-l', 'fra', '--oem', '1', '--psm', '6', '-c', 'tessedit_create_tsv=1'] as const;
const argumentsFor = (data: string, dpi: number): string[] => {
  const where = ['stdin', 'stdout', '--tessdata-dir', data, '--dpi', String(Math.round(dpi))];
  return [...where, ...fixedArguments];
};

/** The installed Tesseract with the same language data, one process a page, without a shell and on one thread. */
export const openNativeTesseract = async (version: string, seconds = mostSeconds): Promise<NativeTesseract> => {
  const data = await mkdtemp(join(tmpdir(), 'pli-tessdata-'));
  await writeFile(join(data, 'fra.traineddata'), await promisify(gunzip)(await readFile(frenchData())));
  const running = new Set<ChildProcess>();

  const run = async (picture: Uint8Array, dpi: number): Promise<string> => {
    const child = spawn(program, argumentsFor(data, dpi), {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { PATH: process.env.PATH, OMP_THREAD_LIMIT: '1' },
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    });
    running.add(child);
    try {
      const outcome = await finish(child, picture).catch((error: unknown) => {
        throw outsideError('recognition-stopped', 'Tesseract ne démarre pas.', {}, error);
      });
      return checked(outcome);
    } finally {
      running.delete(child);
    }
  };

  return {
    name: `tesseract ${version} fra best_int`,
    recognise: async (picture) => {
      const { grey, dpi, regions } = picture;
      if (regions.length === 0) return [];
      const border = Math.round(borderInches * dpi);
      const tsv = await run(greyTiff(regions.map((region) => framed(grey, region, border))), dpi);
      const words = wordsOfTsv(tsv).flatMap(({ page, ...word }) => {
        const region = regions[page - 1];
        return region === undefined ? [] : [onWhole(word, region, border)];
      });
      return lookAgain(words, picture);
    },
    close: async () => {
      for (const child of running) child.kill('SIGKILL');
      await rm(data, { recursive: true, force: true });
    },
  };
};
