import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCore } from '../../functions/adapters/lambda/open-core.ts';
import { packAll } from '../../infra/packaging/pack-all.ts';
import { type RoomName, roomNames } from '../../infra/rooms.ts';
import { steps } from '../../shared/contracts/messages.ts';
import { writeInbox } from '../end-to-end/inbox.ts';
import { emulated } from './emulated.ts';
import { putIntoInbox, sqsRecord, useSettings } from './house.ts';
import { inPackedRoom } from './packed-room.ts';

const folder = mkdtempSync(join(tmpdir(), 'pli-packed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const packed = await packAll(join(folder, 'packages'));
const aws = await emulated('packed');
beforeAll(() => useSettings(aws, { mode: 'tesseract', threshold: 0.7, paidPagesPerDay: 0, dollarsPerPage: 0.0015 }));

test('every packed function loads by itself, with nothing beside it but its layers', () => {
  for (const name of roomNames) {
    const answer = inPackedRoom(packed, name, folder, 'console.log(typeof handler);');
    expect(answer.stdout.trim(), `${name}: ${answer.stderr}`).toBe('function');
  }
});

/** Hands a message to a packed function. @returns what it printed: no failure of its batch */
const invokePacked = (name: RoomName, body: unknown): string => {
  const event = { Records: [sqsRecord(JSON.stringify(body), 'one')] };
  const script = `console.log(JSON.stringify(await handler(${JSON.stringify(event)}, { getRemainingTimeInMillis: () => 600000 }))); process.exit(0);`;
  const { stdout, stderr } = inPackedRoom(packed, name, folder, script);
  return `${stderr}${stdout}`.trim();
};

test('a scanned letter and an e-mail go all the way through the packed functions: threads, recognition, bar codes, printing', {
  timeout: 300_000,
}, async () => {
  const inbox = join(folder, 'inbox');
  await writeInbox(inbox);
  for (const name of ['recours photographié.png', 'adresse.eml']) {
    const event = await putIntoInbox(aws, name, readFileSync(join(inbox, name)), '2026-11-23');
    expect(invokePacked('intake', event), name).toBe('{"batchItemFailures":[]}');
  }
  for (const step of steps)
    for (const body of await aws.receive(step)) expect(invokePacked(step, body), step).toBe('{"batchItemFailures":[]}');
  const { register } = await openCore(aws.settings);
  expect((await register.listMail()).map(({ state }) => state)).toEqual(['triaged', 'triaged']);
  const letters = await register.listLetters();
  expect(letters.length).toBeGreaterThan(0);
  expect(letters.filter(({ pdf }) => pdf === undefined)).toEqual([]);
});
