import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningConsole, runningConsole } from '../local/server/running-console.ts';
import { axeFinds, enter, follow, press, reads, write } from './people.ts';
import { type Visited, visitedConsole } from './visited-console.ts';

let visited: Visited<RunningConsole>;
let room: RunningConsole;
let comeIn: Visited<RunningConsole>['comeIn'];

beforeAll(async () => {
  visited = await visitedConsole(runningConsole);
  ({ room, comeIn } = visited);
}, 240_000);
afterAll(() => visited.close());

test('the first load is at most 250 kB gzipped; what only some screens need comes with them', () => {
  const page = readFileSync(join(visited.client, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file = '']) => file);
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(visited.client, file))).length, 0);
  expect(files.length).toBeGreaterThan(1);
  expect(size).toBeLessThan(250_000);
  expect(readdirSync(join(visited.client, 'assets')).length).toBeGreaterThan(files.length);
});

test('the link’s token does not stay in the address; without one the console says how to come in', async () => {
  const page = await comeIn('Odile Maréchaux');
  expect(page.url()).not.toContain('jeton');
  const stranger = await (await visited.browser.createBrowserContext()).newPage();
  await stranger.goto(room.server.url);
  await reads(stranger, 'Ouvrez le lien');
});

test('a jurist takes the summons, sees its place on the page, corrects the hearing by selecting it, and the deadline moves', async () => {
  const page = await comeIn('Hélène Quéméneur');
  await reads(page, 'Assignation');
  expect(await axeFinds(page)).toEqual([]);
  await follow(page, 'Prendre');
  await reads(page, 'Rendre');
  await follow(page, 'Assignation');
  await reads(page, 'Ce qui a été lu');
  await page.waitForSelector('[data-testid=glass]');
  expect(await axeFinds(page)).toEqual([]);
  const [cell] = await page.$$('xpath/.//tr[th[.="Audience"]]//button');
  const heard = (await cell?.evaluate((node) => node.textContent)) ?? '';
  await cell?.click();
  const mark = await page.waitForSelector('[data-testid=mark]');
  expect(await mark?.evaluate((node) => node.getBoundingClientRect().width > 20)).toBe(true);
  // The bailiff's day, in words at the top of the act, is not the hearing: the jurist takes it all the same, to see the date move.
  const glass = await page.waitForSelector('[data-testid=glass]');
  await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
  await glass?.evaluate((node) => node.scrollIntoView({ block: 'start' }));
  const words = await page.evaluate(async () => {
    const [, , id] = window.location.pathname.split('/');
    const { record } = await (await fetch(`/api/mail/${id}`)).json();
    const answer = await (await fetch(`/api/mail/${id}/words/${record.parts[0].id}/1`)).json();
    return answer.words;
  });
  const placed = z.array(z.object({ text: z.string(), box: z.array(z.number()) })).parse(words);
  const first = placed.findIndex((word) => word.text === 'DEUX') - 1;
  const last = placed.findIndex((word) => word.text === 'NOVEMBRE');
  const box = await glass?.evaluate((node) => node.getBoundingClientRect().toJSON());
  const { left, top, width, height } = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }).parse(box);
  const at = (index: number, right: boolean): [number, number] => {
    const [x = 0, y = 0, wide = 0, high = 0] = placed[index]?.box ?? [];
    return [left + (x + (right ? wide * 0.9 : wide * 0.1)) * width, top + (y + high / 2) * height];
  };
  await page.mouse.move(...at(first, false));
  await page.mouse.down();
  await page.mouse.move(...at(last, true), { steps: 5 });
  await page.mouse.up();
  await reads(page, 'DIX-NEUF NOVEMBRE');
  await page.locator('[aria-label="Champs probables"] button::-p-text(Audience)').click();
  await page.locator('section[aria-label="Corriger un champ"] button[type=submit]').click();
  await page.waitForFunction(
    () => {
      const row = [...document.querySelectorAll('tr')].find((candidate) => candidate.querySelector('th')?.textContent === 'Audience');
      return row?.querySelector('button')?.textContent?.replace(/\s/g, ' ') === 'jeu. 19 nov. 2026';
    },
    { timeout: 15_000 },
  );
  await reads(page, `corrigé, Hélène Quéméneur`);
  await reads(page, `lu : ${heard.replace(/\s/g, ' ')}`);
  await reads(page, 'Audience le jeu. 19 nov. 2026');
}, 120_000);

test('one person writes a letter and may not approve it; another does', async () => {
  const [yvan, nadia] = [await comeIn('Yvan Tréhorel'), await comeIn('Nadia Kerbrat')];
  await enter(yvan, '/lettres');
  await reads(yvan, 'Réponse à une réclamation');
  expect(await axeFinds(yvan)).toEqual([]);
  await follow(yvan, 'Réponse à une réclamation');
  await yvan.waitForSelector('textarea');
  const url = yvan.url();
  await write(yvan, 'Nous reconnaissons notre responsabilité dans ce sinistre.');
  await reads(yvan, '« ');
  await write(yvan, 'Nous avons relu votre dossier.\n\nUn rendez-vous avec notre expert vous sera proposé avant le 4 décembre 2026.');
  await press(yvan, 'Enregistrer');
  await yvan.waitForFunction(() =>
    [...document.querySelectorAll('button')].some((button) => button.textContent === 'Enregistrer' && button.disabled),
  );
  expect(await axeFinds(yvan)).toEqual([]);
  await reads(yvan, 'une autre personne doit');
  expect(await yvan.$eval('section[aria-label="Décision"] button', (button) => button.disabled)).toBe(true);
  await nadia.goto(url);
  await follow(nadia, 'Approuver');
  await nadia.waitForFunction(() => document.querySelector('main')?.innerText.includes('à approuver') === false, { timeout: 15_000 });
  expect(await axeFinds(nadia)).toEqual([]);
}, 120_000);

test('a clerk hands in files and is told what became of them; markup in a name is text', async () => {
  const page = await comeIn('Odile Maréchaux');
  await enter(page, '/deposer');
  await reads(page, 'Glissez ici');
  const folder = mkdtempSync(join(tmpdir(), 'pli-upload-'));
  const names = ['lettre.txt', '<img src=x onerror=alert(1)>.txt'];
  for (const name of names) writeFileSync(join(folder, name), `Bonjour, ceci est une lettre ordinaire. ${name}`);
  const field = await page.$('input[data-testid=files]');
  if (field === null) throw new Error('no file field');
  await field.uploadFile(...names.map((name) => join(folder, name)));
  await reads(page, 'lu dans un instant');
  await reads(page, '<img src=x');
  expect(await page.$('main img')).toBeNull();
  expect(await axeFinds(page)).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test('no screen wrote an error to the console, but for what was refused on purpose', () => {
  expect(visited.loud.filter((text) => !/status of 40[13] /.test(text))).toEqual([]);
});
