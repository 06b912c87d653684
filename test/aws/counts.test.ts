import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextractClient } from '@aws-sdk/client-textract';
import { expect, test } from 'vitest';
import { countsFile, requestCounts } from '../../bench/cost/request-counts.ts';
import { packZip } from '../../engines/archive/pack-zip.ts';
import { arrival } from '../../functions/adapters/inbox/arrival.ts';
import { takeIn } from '../../functions/adapters/inbox/take-in.ts';
import { openCore } from '../../functions/adapters/lambda/open-core.ts';
import { createAwsPost } from '../../functions/adapters/post/create-post.ts';
import { createAwsReader } from '../../functions/adapters/reading/create-reader.ts';
import { readAndTidy } from '../../functions/adapters/reading/read-and-tidy.ts';
import { createS3Files } from '../../functions/adapters/store/files.ts';
import { correspond } from '../../functions/correspond/step.ts';
import { dispatch } from '../../functions/dispatch/step.ts';
import { triageMail } from '../../functions/triage/step.ts';
import { letterComposer } from '../../local/letter-composer.ts';
import { openEngines } from '../../local/open-mailroom.ts';
import { stepMessage, steps } from '../../shared/contracts/messages.ts';
import { writeInbox } from '../end-to-end/inbox.ts';
import { emulated } from './emulated.ts';
import { putIntoInbox, useSettings } from './house.ts';
import { countRequests, requestsOf } from './request-counts.ts';

/** One letter through the whole house, every request counted. */
const countsOf = async (name: string, file: string, inbox: string) => {
  const aws = await emulated(`counts-${name}`);
  const policy = { mode: 'tesseract', threshold: 0.7, paidPagesPerDay: 0, dollarsPerPage: 0.0015 } as const;
  await useSettings(aws, policy);
  const core = await openCore(aws.settings);
  const engines = openEngines(core.configuration);
  const counts = countRequests(core);
  try {
    const event = await putIntoInbox(aws, file, readFileSync(join(inbox, file)), '2026-11-23');
    await takeIn(arrival.parse(event), { ...core, unpacker: engines.unpacker });
    const runs: Record<string, number> = { intake: requestsOf(counts) };
    const outbox = createS3Files(core.s3, aws.buckets.outbound);
    const post = createAwsPost({ ...core, ses: aws.ses, outbox });
    for (const step of steps)
      for (const body of await aws.receive(step)) {
        const message = stepMessage.parse(body);
        const before = requestsOf(counts);
        if (message.type === 'read') {
          const ports = { textract: new TextractClient({}), bucket: aws.buckets.store, policy, channel: aws.settings.textract };
          const reader = createAwsReader(message, { ...core, ...ports, tesseract: engines.reader, timeLeft: () => 900_000 });
          await readAndTidy(message, { ...core, pages: engines.pages, reader });
        }
        if (message.type === 'triage') await triageMail(message, core);
        if (message.type === 'correspond')
          await correspond(message, { ...core, printer: engines.printer, composer: letterComposer(), pack: packZip });
        if (message.type === 'dispatch') await dispatch(message, { ...core, post });
        runs[message.type] = requestsOf(counts) - before;
      }
    const seen = { ...counts, ...Object.fromEntries(Object.entries(runs).map(([step, requests]) => [`requestsOf-${step}`, requests])) };
    const [mail] = await core.register.listMail();
    expect(mail?.state).toBe('triaged');
    return seen;
  } finally {
    await engines.close();
  }
};

test('the requests that a letter costs are those of the table that the price is computed from', { timeout: 300_000 }, async () => {
  const inbox = mkdtempSync(join(tmpdir(), 'pli-counts-'));
  try {
    await writeInbox(inbox);
    const bornDigital = await countsOf('digital', 'recours.pdf', inbox);
    const scanned = await countsOf('scanned', 'recours photographié.png', inbox);
    if (process.env.PLI_WRITE_COUNTS === '1') writeFileSync(countsFile, `${JSON.stringify({ bornDigital, scanned }, null, 2)}\n`);
    const known = requestCounts();
    for (const [sort, counts] of Object.entries({ bornDigital, scanned }))
      for (const [name, count] of Object.entries(counts)) {
        const expected = Object.entries(known).find(([key]) => key === sort)?.[1][name];
        expect(expected, `${sort} ${name}`).toBeDefined();
        expect(Math.abs(count - Number(expected)), `${sort} ${name}: PLI_WRITE_COUNTS=1 npm run test:aws`).toBeLessThanOrEqual(
          Math.max(3, Number(expected) * 0.25),
        );
      }
  } finally {
    rmSync(inbox, { recursive: true, force: true });
  }
});
