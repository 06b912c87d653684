import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepLatest } from '../../local/learn/learnt-files.ts';
import type { Comparison } from '../../shared/contracts/learning.ts';
import { modelVersion } from '../../shared/triage/model/model-in-force.ts';
import { putLetter } from '../functions/api/put-letter.ts';
import { emptyConsole, type RunningConsole } from '../local/server/running-console.ts';
import { axeFinds, reads, readsNoMore } from './people.ts';
import { type Visited, visitedConsole } from './visited-console.ts';

let visited: Visited<RunningConsole>;
beforeAll(async () => {
  visited = await visitedConsole((client) => emptyConsole(client, '2026-11-25'));
  const { ports } = visited.room;
  const over = { received: ports.clock.today(), appeared: ports.clock.now() };
  for (const name of ['s01', 's06', 's07', 's09', 's10', 's12', 's15', 's16']) await putLetter(name, ports, over);
}, 120_000);
afterAll(() => visited.close());

/** Pictures of the screens for people to look at, where a folder for them is named. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PLI_SCREENS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
const follow = (page: Page, text: string) => page.locator(`main ::-p-text(${text})`).click();
const button = (page: Page, text: string) => page.locator(`main button:not([disabled])::-p-text(${text})`).click();
/** Puts a long text into the text area as a paste does. */
const rewrite = async (page: Page, text: string): Promise<void> => {
  await page.locator('textarea').click();
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await page.keyboard.sendCharacter(text);
};
const value = (page: Page, selector: string) => page.$eval(selector, (field) => ('value' in field ? String(field.value) : ''));

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
  await reads(other, 'Cette page n’existe pas');
  expect(await other.evaluate(() => document.body.textContent)).not.toContain('Vue d’ensemble');
}, 60_000);

test('a changed rule is tried on the week’s mail: what would lie elsewhere is named, nothing is moved', async () => {
  const page = await visited.comeIn(administrator, '/administration');
  await reads(page, 'Routage : en ordre');
  expect(await axeFinds(page)).toEqual([]);
  const yaml = await value(page, 'textarea');
  const rule = 'routing:\n  - when:\n      kind: complaint\n    queue: legal\n    reason: Essai.\n';
  await rewrite(page, yaml.replace(/^routing:\n/m, rule));
  await button(page, 'Essayer');
  await reads(page, '2 documents iraient ailleurs');
  await picture(page, 'administration-configuration');
  expect(await axeFinds(page)).toEqual([]);
  await rewrite(page, 'thresholds:\n  review: 7\n');
  await button(page, 'Essayer');
  await reads(page, 'ligne 2');
  expect(await axeFinds(page)).toEqual([]);
}, 60_000);

test('a tried configuration is proposed with a reason and applied; the former file is there to go back to', async () => {
  const page = await visited.comeIn(administrator, '/administration');
  await reads(page, 'Routage : en ordre');
  const yaml = await value(page, 'textarea');
  await rewrite(page, yaml.replace(/untouchedHours: \d+/, 'untouchedHours: 6'));
  await button(page, 'Essayer');
  await reads(page, 'Rien n’irait ailleurs');
  await page.locator('main form input').fill('Le service juridique ferme à midi.');
  await button(page, 'Proposer cette configuration');
  await reads(page, 'Proposition en attente');
  await reads(page, 'Le service juridique ferme à midi.');
  await picture(page, 'administration-proposition');
  expect(await axeFinds(page)).toEqual([]);
  expect(visited.room.store.configuration.alerts.untouchedHours).toBe(4);
  await button(page, 'Appliquer');
  await reads(page, 'Versions antérieures de pli.yaml');
  expect(visited.room.store.configuration.alerts.untouchedHours).toBe(6);
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('untouchedHours: 6'));
  await button(page, 'Revenir à cette version');
  await page.locator('main form input').fill('Retour.');
  await button(page, 'Proposer ce retour');
  await reads(page, 'Proposition en attente');
  expect(await axeFinds(page)).toEqual([]);
  await button(page, 'Retirer la proposition');
  await page.waitForFunction(() => !document.body.textContent?.includes('Proposition en attente'));
  expect(visited.room.store.configuration.alerts.untouchedHours).toBe(6);
}, 60_000);

test('a calendar’s address is given at the desk, withdrawn there by who has it, and by an administrator for another', async () => {
  const desk = await visited.comeIn(handler, '/file/claims');
  await button(desk, 'S’abonner');
  await reads(desk, 'Une adresse de ce calendrier vous a été donnée.');
  expect(await axeFinds(desk)).toEqual([]);
  await button(desk, 'Retirer l’adresse');
  await button(desk, 'Retirer toutes vos adresses de ce calendrier');
  await desk.waitForFunction(() => !document.body.textContent?.includes('Une adresse de ce calendrier'));
  await button(desk, 'S’abonner');
  await reads(desk, 'Une adresse de ce calendrier vous a été donnée.');
  const page = await visited.comeIn(administrator, '/administration/personnes');
  await reads(page, '1 adresse ouverte');
  await picture(page, 'administration-calendriers');
  expect(await axeFinds(page)).toEqual([]);
  await button(page, 'Retirer');
  await button(page, 'Oui, retirer');
  await reads(page, 'Aucune adresse n’est ouverte.');
}, 60_000);

test('people, log, retention and backups are shown and have no violation; a backup is made', async () => {
  const page = await visited.comeIn(administrator, '/administration/personnes');
  await reads(page, 'Secret médical');
  await picture(page, 'administration-personnes');
  expect(await axeFinds(page)).toEqual([]);
  await follow(page, 'Sauvegardes');
  await reads(page, 'Aucune sauvegarde encore');
  await button(page, 'Faire une sauvegarde');
  await reads(page, '1 sauvegarde');
  await picture(page, 'administration-sauvegardes');
  expect(await axeFinds(page)).toEqual([]);
  await follow(page, 'Journal');
  await reads(page, 'Copie de sauvegarde');
  await reads(page, 'Entrée dans la console');
  await page.locator('main input[type=checkbox]').click();
  await reads(page, 'Remis aux services');
  await picture(page, 'administration-journal');
  expect(await axeFinds(page)).toEqual([]);
  await follow(page, 'Conservation');
  await reads(page, 'Rien n’a dépassé');
  await picture(page, 'administration-conservation');
  expect(await axeFinds(page)).toEqual([]);
}, 60_000);

test('a person is looked for, the mail looked at, the word typed, and the mail is gone', async () => {
  const [id] = (await visited.room.store.register.listMail())
    .filter(({ documents }) => documents[0]?.kind === 'recourse-claim')
    .map((mail) => mail.id);
  await visited.room.store.register.indexText(id ?? '', 'Madame Zénaïde Quillivic');
  const page = await visited.comeIn(administrator, '/administration/effacement');
  await page.locator('input[autocomplete=off]').fill('Zenaide Quillivic');
  await button(page, 'Chercher');
  await reads(page, '1 courrier. Ceux dont un délai court');
  await picture(page, 'administration-effacement');
  expect(await axeFinds(page)).toEqual([]);
  const chosen = 'main tbody input[type=checkbox]';
  if (!(await page.$eval(chosen, (box) => box.matches(':checked')))) await page.locator(chosen).click();
  const fields = await page.$$('input[autocomplete=off]');
  await fields[1]?.type('effacer');
  expect(await page.$('main button[disabled]::-p-text(Effacer pour toujours)')).not.toBeNull();
  await fields[1]?.click({ count: 3 });
  await fields[1]?.type('EFFACER');
  await button(page, 'Effacer pour toujours');
  await reads(page, '1 courrier effacé');
  expect(await visited.room.store.register.mail(id ?? '')).toBeUndefined();
}, 60_000);

test('what was learnt is compared in tables, and installed by a button', async () => {
  const { store } = visited.room;
  const against = modelVersion(store.configuration);
  const figures = (right: number, loss: number) => ({ of: 30, right, loss, unseen: 0 });
  const comparison: Comparison = {
    what: 'calibration',
    version: 'shipped-00000000+11111111',
    corrections: { before: figures(21, 0.612), after: figures(24, 0.401) },
    held: { before: figures(30, 0.151), after: figures(30, 0.149) },
    summons: { of: 4, before: 4, after: 4 },
    worse: [],
  };
  const worse = { ...comparison, what: 'both' as const, worse: ['moins d’assignations reconnues'] };
  const install = { calibration: { slope: 1.1, offset: 0.1 } };
  keepLatest(
    { made: store.clock.now(), against, enough: true, comparisons: [worse, comparison], better: 'calibration', install },
    store.folder,
  );
  const page = await visited.comeIn(administrator, '/administration/apprentissage');
  await reads(page, 'Moins bon : moins d’assignations reconnues');
  await reads(page, '24 sur 30');
  await picture(page, 'administration-apprentissage');
  expect(await axeFinds(page)).toEqual([]);
  await button(page, 'Mettre en service');
  await readsNoMore(page, `En service : ${against}.`);
  expect(store.configuration.calibration).toEqual(install.calibration);
  await button(page, 'Apprendre et comparer');
  await reads(page, 'Il faut au moins 20 décisions');
  expect(await axeFinds(page)).toEqual([]);
}, 60_000);

test('an auditor looks on and is offered nothing that changes', async () => {
  const page = await visited.comeIn('Hélène Quéméneur', '/administration');
  await reads(page, 'Routage : en ordre');
  const offered = async () => page.$$eval('main button', (buttons) => buttons.map(({ textContent }) => textContent));
  expect(await offered()).toEqual(['Vérifier la machine']);
  for (const path of ['conservation', 'effacement', 'apprentissage', 'sauvegardes', 'personnes']) {
    await page.goto(`${visited.room.server.url}/administration/${path}`);
    await page.waitForSelector('main h2');
    expect(await offered(), path).toEqual([]);
    expect(await axeFinds(page), path).toEqual([]);
  }
}, 60_000);

test('no screen wrote an error to the console', () => {
  expect(visited.loud).toEqual([]);
});
