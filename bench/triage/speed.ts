import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import type { MailTranscript, Page } from '../../shared/mail/transcript.ts';
import { documentText } from '../../shared/text/document-text.ts';
import { triage } from '../../shared/triage/triage.ts';
import { corpusMail } from '../../test/corpus-mail.ts';

const context = { configuration: defaultConfiguration, received: '2026-11-25', receivedFrom: 'appeared' } as const;

const milliseconds = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Mail of one to four pages, each decided on several times after a warm-up. */
export const letterTimes = (folder: string, times: number): { readonly p50: number; readonly p99: number; readonly runs: number } => {
  const mails = corpusMail(folder)
    .map(({ mail }) => mail)
    .filter(({ parts }) => parts.reduce((sum, part) => sum + part.transcript.pages.length, 0) <= 4);
  for (const mail of mails) triage(mail, context);
  const measured = Array.from({ length: times }).flatMap(() => mails.map((mail) => milliseconds(() => triage(mail, context))));
  return { p50: quantile(measured, 0.5), p99: quantile(measured, 0.99), runs: measured.length };
};

const pleading = (folder: string): Page => {
  const page = corpusMail(folder).find(({ id }) => id.includes('conclusions'))?.mail.parts[0]?.transcript.pages[0];
  if (page === undefined) throw new Error(`There is no pleading in ${folder}.`);
  return page;
};

const lineOf = (text: string): Page['blocks'][number] => ({
  role: 'text',
  box: [0.8, 0.95, 0.1, 0.02],
  lines: [{ box: [0.8, 0.95, 0.1, 0.02], words: [{ text, box: [0.8, 0.95, 0.1, 0.02], confidence: 1 }] }],
});

/** The same paragraph about somebody else: names in capitals and numbers are others. */
const varied = (block: Page['blocks'][number], by: number): Page['blocks'][number] => ({
  ...block,
  lines: block.lines.map((line) => ({
    ...line,
    words: line.words.map((word) => ({
      ...word,
      text: word.text
        .replace(/\p{Lu}{4,}/gu, (name) => `${name}${String.fromCharCode(65 + (by % 26))}`)
        .replace(/\d(?=\d)/g, (digit) => String((Number(digit) + by) % 10)),
    })),
  })),
});

/** One pleading: the head of a real one, its paragraphs again and again about others, its prayer; its pages numbered as lawyers do. */
const longMail = (page: Page, characters: number): MailTranscript => {
  const discussion = page.blocks.findIndex(({ lines }) => lines[0]?.words[0]?.text === 'II');
  const [head, body, prayer] = [
    page.blocks.slice(0, discussion),
    page.blocks.slice(discussion - 1, discussion + 2),
    page.blocks.slice(discussion + 2),
  ];
  const one = documentText([{ ...page, blocks: body }]).text.length;
  const between = Math.max(0, Math.ceil((characters - documentText([page]).text.length) / (one * 3)));
  const blocks = [
    head,
    ...Array.from({ length: between }, (_, at) => [0, 1, 2].flatMap((part) => body.map((block) => varied(block, at * 3 + part)))),
    prayer,
  ];
  const pages = blocks.map((own, at): Page => ({ ...page, number: at + 1, blocks: [...own, lineOf(`${at + 1}/${blocks.length}`)] }));
  return { parts: [{ id: 'p1', role: 'file', transcript: { pages } }] };
};

/** It must be taken for the one document that it is. */
const asOne = (mail: MailTranscript): void => {
  const { documents } = triage(mail, context);
  if (documents.length !== 1) throw new Error(`The pleading was cut into ${documents.length}.`);
};

/** Time for a pleading of so many characters. */
export const growth = (folder: string, sizes: readonly number[]): { readonly characters: number; readonly milliseconds: number }[] => {
  const page = pleading(folder);
  triage(longMail(page, 20_000), context);
  return sizes.map((characters) => {
    const mail = longMail(page, characters);
    return {
      characters,
      milliseconds: Math.min(
        milliseconds(() => asOne(mail)),
        milliseconds(() => asOne(mail)),
      ),
    };
  });
};

/** Median milliseconds to import a file in a new process, beyond starting Node. */
const importTime = (file: string, kept?: string): number => {
  const cache = kept === undefined ? '' : `(await import('node:module')).enableCompileCache(${JSON.stringify(kept)});`;
  const script = `${cache}const t = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - t);`;
  const once = (): number => Number(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout);
  if (kept !== undefined) once();
  return quantile(Array.from({ length: 5 }, once), 0.5);
};

/** Milliseconds to load all of triage: from the sources, from what Node kept of them (as `pli` does from its second start on), and as one file, in the form in which functions are deployed. */
export const startUp = async (): Promise<{ readonly sources: number; readonly again: number; readonly bundled: number }> => {
  const file = fileURLToPath(new URL('../../shared/triage/triage.ts', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'pli-start-'));
  try {
    const outfile = join(folder, 'triage.mjs');
    await build({
      entryPoints: [file],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node24',
      format: 'esm',
      minify: true,
      charset: 'utf8',
    });
    return { sources: importTime(file), again: importTime(file, folder), bundled: importTime(outfile) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
