// node bench/letters.ts [COUNT]: letters composed and printed a second on reused pages, beside one browser launched for each letter and beside WeasyPrint and Typst on
// the same letters (where PLI_PYTHON, else python3, has them); memory from the first to the last.

import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createPrinter } from '../engines/print/create-printer.ts';
import { templateSources } from '../engines/print/template-sources.ts';
import { letterComposer } from '../local/letter-composer.ts';
import { defaultConfiguration } from '../shared/contracts/default-configuration.ts';
import type { LetterTemplate } from '../shared/mail/state.ts';
import { exampleOrder } from '../templates/letter-example.ts';
import { peerLines } from './letters/peers.ts';

const count = Number(process.argv[2] ?? 200);
const onePage: readonly LetterTemplate[] = [
  'complaint-acknowledgement',
  'recourse-receipt',
  'expert-report-receipt',
  'missing-items-request',
];
const sources = templateSources();
const composer = letterComposer();

const composed = (index: number) => {
  const template = onePage[index % onePage.length] ?? 'complaint-acknowledgement';
  const order = exampleOrder(JSON.parse(sources[`${template}/example.json`] ?? 'null'), defaultConfiguration);
  return composer.composeLetter(template, { ...order, letterId: `l-${index.toString(16).padStart(16, '0')}` });
};

/** Megabytes that a process has for itself; what processes share would be counted again in each. */
const residentOf = (pid: number): number => {
  const found = /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) / 1024;
};

/** Milliseconds of processor that a process has used; Linux counts them in hundredths of a second. */
const processorOf = (pid: number): number => {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) * 10;
};

/** What a process and its descendants have of something (Linux). */
const inTree = (pid: number, of: (pid: number) => number): number => {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const children = tasks.flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return of(pid) + children.map((child) => inTree(child, of)).reduce((sum, value) => sum + value, 0);
};

const processorNow = (): number => (process.platform === 'linux' ? inTree(process.pid, processorOf) : process.cpuUsage().user / 1000);

const memoryNow = (): string =>
  process.platform === 'linux'
    ? `${Math.round(inTree(process.pid, residentOf))} Mo`
    : `${Math.round(process.memoryUsage.rss() / 2 ** 20)} Mo`;

/** Memory is told after each tenth of the letters: flat, or not. */
const tenth = (index: number): boolean => index > 0 && index % Math.max(1, Math.floor(count / 10)) === 0;

const reused = async (pages: number): Promise<void> => {
  const printer = await createPrinter({ pages });
  const print = async (index: number): Promise<void> => {
    const { html, title, card } = composed(index);
    await printer.print(html, title, card);
  };
  for (let index = 0; index < 10; index += 1) await print(index);
  const before = memoryNow();
  const processor = processorNow();
  const start = performance.now();
  const memory: string[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      if (tenth(next)) memory.push(memoryNow());
      await print(next++);
    }
  };
  await Promise.all(Array.from({ length: pages }, work));
  const perSecond = count / ((performance.now() - start) / 1000);
  process.stdout.write(
    `${count} letters, ${pages} page(s) of one browser: ${perSecond.toFixed(1)} a second, ${((processorNow() - processor) / count).toFixed(1)} ms of processor each; memory ${before} → ${memory.join(' → ')} → ${memoryNow()}\n`,
  );
  await printer.close();
};

const oneBrowserEach = async (): Promise<void> => {
  const few = Math.min(8, count);
  const start = performance.now();
  for (let index = 0; index < few; index += 1) {
    const printer = await createPrinter({ pages: 1 });
    const { html, title, card } = composed(index);
    await printer.print(html, title, card);
    await printer.close();
  }
  process.stdout.write(`${few} letters, a browser each: ${(few / ((performance.now() - start) / 1000)).toFixed(1)} a second\n`);
};

process.stdout.write(`${availableParallelism()} cores\n`);
await reused(1);
await reused(2);
await oneBrowserEach();
const same = Array.from({ length: Math.min(count, 60) }, (_, index) => composed(index).html);
for (const line of await peerLines(same, process.env.PLI_PYTHON ?? 'python3')) process.stdout.write(`${line}\n`);
