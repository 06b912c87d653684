import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

const printing = `
import { launchBrowser } from './engines/print/launch-browser.ts';
const browser = await launchBrowser();
await (await browser.newPage()).setContent('<p>Lettre</p>');
console.log(browser.process().pid);
setInterval(() => undefined, 1000);
`;

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('whoever prints is killed: the browser ends with them', async () => {
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', printing], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>((done) => owner.stdout.once('data', (said: Buffer) => done(Number(said.toString().trim()))));
  expect(runs(pid)).toBe(true);
  owner.kill('SIGKILL');
  await expect.poll(() => runs(pid), { timeout: 20_000 }).toBe(false);
}, 60_000);
