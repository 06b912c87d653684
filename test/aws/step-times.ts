import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Step, steps } from '../../shared/contracts/messages.ts';
import { writeInbox } from '../end-to-end/inbox.ts';
import { emulated } from './emulated.ts';
import { invoke, putIntoInbox, sqsRecord, useSettings } from './house.ts';

type Time = { processor: number; clock: number; runs: number };

const measure = async (work: () => Promise<unknown>, into: Time): Promise<void> => {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  into.processor += (user + system) / 1e6;
  into.clock += (performance.now() - start) / 1e3;
  into.runs += 1;
};

/** A file that differs from the others by its bytes alone. */
const variant = async (name: string, bytes: Buffer, run: number): Promise<Buffer> => {
  if (name.endsWith('.png'))
    return sharp(bytes)
      .extend({ top: 20 + run, background: 'white' })
      .png()
      .toBuffer();
  return Buffer.concat([bytes, Buffer.from(`%${run}\n`)]);
};

/** Not a test of a rule: the measurement behind `bench/cost/assumptions.ts`. PLI_MEASURE=1 npm run test:aws test/aws/step-times.ts */
test('seconds of each step, warm', { timeout: 600_000 }, async () => {
  const inbox = mkdtempSync(join(tmpdir(), 'pli-times-'));
  try {
    await writeInbox(inbox);
    const aws = await emulated('times');
    await useSettings(aws, { mode: 'tesseract', threshold: 0.7, paidPagesPerDay: 0, dollarsPerPage: 0.0015 });
    for (const name of ['recours.pdf', 'recours photographié.png']) {
      const times = new Map<Step, Time>(steps.map((step) => [step, { processor: 0, clock: 0, runs: 0 }]));
      for (let run = 0; run < 12; run++) {
        const bytes = await variant(name, readFileSync(join(inbox, name)), run);
        const event = await putIntoInbox(aws, `${run}-${name}`, bytes, '2026-11-23');
        const warm = { processor: 0, clock: 0, runs: 0 };
        const into = (step: Step): Time => (run < 2 ? warm : (times.get(step) ?? warm));
        const one = (step: Step, body: unknown) => measure(() => invoke(step, [sqsRecord(JSON.stringify(body), 'one')]), into(step));
        await one('intake', event);
        for (const step of steps) for (const body of await aws.receive(step)) await one(step, body);
      }
      for (const [step, { processor, clock, runs }] of times)
        console.log(
          `${name} ${step}: ${(processor / runs).toFixed(3)} s of processor, ${(clock / runs).toFixed(3)} s on the clock, ${runs} runs`,
        );
      expect(times.get('dispatch')?.runs).toBe(10);
    }
  } finally {
    rmSync(inbox, { recursive: true, force: true });
  }
});
