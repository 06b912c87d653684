import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { fontFaces } from '../../engines/print/font-faces.ts';
import { typstSource } from './typst-source.ts';

const told = z.object({ version: z.string(), perSecond: z.number(), bytes: z.number() });
const script = join(import.meta.dirname, 'peers.py');

/** The letters as files that WeasyPrint takes: the HTML that we print. */
const forWeasyPrint = (letters: readonly string[], folder: string): string[] =>
  letters.map((html, index) => {
    const file = join(folder, `${index}.html`);
    writeFileSync(file, html);
    return file;
  });

const forTypst = (letters: readonly string[], folder: string): string[] =>
  letters.map((html, index) => {
    const own = join(folder, `t${index}`);
    mkdirSync(own);
    const { text, matrix } = typstSource(html);
    writeFileSync(join(own, 'matrix.svg'), matrix);
    writeFileSync(join(own, 'letter.typ'), text);
    return join(own, 'letter.typ');
  });

const line = (name: string, faces: string, files: readonly string[], python: string): string => {
  const { status, stdout, stderr } = spawnSync(python, [script, name, faces, ...files], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0)
    return `${name}: skipped, ${python} has it not (pip install ${name}; PLI_PYTHON names another Python): ${stderr.trim().split('\n').at(-1) ?? ''}`;
  const { version, perSecond, bytes } = told.parse(JSON.parse(stdout));
  return `${files.length} letters, ${name} ${version}, a process a core, PDF/A-3a: ${perSecond.toFixed(1)} a second, ${Math.round(bytes / 1024)} kB each`;
};

/** The same letters with WeasyPrint and Typst, where Python has them. */
export const peerLines = async (letters: readonly string[], python: string): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'pli-peers-'));
  try {
    const faces = join(folder, 'faces.css');
    writeFileSync(faces, await fontFaces());
    return [line('weasyprint', faces, forWeasyPrint(letters, folder), python), line('typst', faces, forTypst(letters, folder), python)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
