import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const pleading = (folder: string): readonly Page[] =>
  corpusMail(folder).find(({ id }) => id.includes('conclusions'))?.mail.parts[0]?.transcript.pages ?? [];

const longMail = (pages: readonly Page[], characters: number): MailTranscript => {
  const each = documentText(pages).text.length / Math.max(1, pages.length);
  const count = Math.ceil(characters / Math.max(1, each));
  const many = Array.from({ length: count }, (_, index): Page => ({ ...(pages[index % pages.length] as Page), number: index + 1 }));
  return { parts: [{ id: 'p1', role: 'file', transcript: { pages: many } }] };
};

/** Time for a pleading of so many characters. */
export const growth = (folder: string, sizes: readonly number[]): { readonly characters: number; readonly milliseconds: number }[] => {
  const pages = pleading(folder);
  triage(longMail(pages, 20_000), context);
  return sizes.map((characters) => {
    const mail = longMail(pages, characters);
    return {
      characters,
      milliseconds: Math.min(
        milliseconds(() => triage(mail, context)),
        milliseconds(() => triage(mail, context)),
      ),
    };
  });
};

/** Milliseconds to load all of triage, beyond starting Node: from the sources, and as `pli` does it from its second start on, from what Node kept of them. */
export const startUp = (): { readonly fresh: number; readonly again: number } => {
  const file = new URL('../../shared/triage/triage.ts', import.meta.url).href;
  const folder = mkdtempSync(join(tmpdir(), 'pli-start-'));
  const times = (cache: string): number[] => {
    const script = `${cache}const t = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - t);`;
    return Array.from({ length: 5 }, () =>
      Number(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout),
    );
  };
  try {
    const kept = `(await import('node:module')).enableCompileCache(${JSON.stringify(folder)});`;
    return { fresh: quantile(times(''), 0.5), again: quantile(times(kept).slice(1), 0.5) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
