import { afterAll, beforeAll, expect, test } from 'vitest';
import { putLetter } from '../functions/api/put-letter.ts';
import { axeFinds, reads, type Visited, visitedConsole } from './visits.ts';

let visited: Visited;
beforeAll(async () => {
  visited = await visitedConsole(async ({ ports }) => {
    const over = { received: ports.clock.today(), appeared: ports.clock.now() };
    for (const name of ['s01', 's06', 's07', 's09', 's10', 's12', 's15', 's16']) await putLetter(name, ports, over);
  });
}, 120_000);
afterAll(() => visited.close());

const administrator = 'Odile Maréchaux';
const handler = 'Yvan Tréhorel';

test('an administrator reads the figures, as charts and as tables, and a handler is not shown the way', async () => {
  const page = await visited.comeIn(administrator, '/vue-d-ensemble');
  await reads(page, 'Courriers reçus');
  await page.waitForSelector('.recharts-bar-rectangle path');
  expect(await page.$$eval('figure[aria-hidden=true] .recharts-bar-rectangle path', (bars) => bars.length)).toBeGreaterThan(3);
  expect(await page.$$eval('table', (tables) => tables.map((table) => table.caption?.textContent))).toEqual(
    expect.arrayContaining(['Par nature', 'Par service, à ce jour', 'Délais tenus', 'Motifs', 'Lettres par modèle']),
  );
  expect(await axeFinds(page)).toEqual([]);
  if (process.env['PLI_SCREENS'] !== undefined)
    await page.screenshot({ path: `${process.env['PLI_SCREENS']}/overview.png`, fullPage: true });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await axeFinds(page)).toEqual([]);
  const other = await visited.comeIn(handler, '/vue-d-ensemble');
  await reads(other, 'Assignation');
  expect(await other.evaluate(() => document.body.textContent)).not.toContain('Vue d’ensemble');
}, 60_000);

test('no screen wrote an error to the console', () => {
  expect(visited.loud).toEqual([]);
});
