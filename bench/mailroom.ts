// node bench/mailroom.ts [COPIES]: whole pieces of mail a second through a mailroom on this machine, and its peak memory.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { runCommand } from '../local/commands/run.ts';
import { dataFolder } from '../local/data-folder.ts';
import { openMailroom } from '../local/open-mailroom.ts';

const demo = resolve(import.meta.dirname, '..', 'local', 'demo');
const copies = Number(process.argv[2] ?? 5);
const data = mkdtempSync(join(tmpdir(), 'pli-bench-'));
const inbox = join(data, 'inbox');
mkdirSync(inbox);

/** The demo's mail some times over, each time with other bytes at its end, so that no copy is a duplicate. A Word file does not bear that. */
for (const name of readdirSync(demo).filter((file) => extname(file) !== '.docx'))
  for (let copy = 0; copy < copies; copy++)
    writeFileSync(join(inbox, `${copy}-${name}`), Buffer.concat([readFileSync(join(demo, name)), Buffer.from(`\n% ${copy}\n`)]));

const mailroom = openMailroom(dataFolder({ data }));
const started = performance.now();
const { triaged } = await runCommand(mailroom, { once: true });
const seconds = (performance.now() - started) / 1000;
const records = await mailroom.store.register.listMail();
const letters = await mailroom.store.register.listLetters();
await mailroom.close();
rmSync(data, { recursive: true, force: true });

const [cpu] = cpus();
console.log(
  JSON.stringify({
    bench: 'mailroom',
    machine: `${cpu?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}`,
    items: triaged,
    pages: records.reduce((sum, record) => sum + record.pageCount, 0),
    letters: letters.length,
    seconds: Number(seconds.toFixed(1)),
    itemsPerSecond: Number((triaged / seconds).toFixed(2)),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
