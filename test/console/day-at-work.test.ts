import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDoubts } from '../../local/make-doubts.ts';
import type { Kind } from '../../shared/mail/kinds.ts';
import type { RunningConsole } from '../local/server/running-console.ts';
import { dragOver } from './drag-over.ts';
import { axeFinds, enter, follow, press, reads, readsNoMore } from './people.ts';
import { type Visited, visitedConsole } from './visited-console.ts';
import { workingConsole } from './working-console.ts';

let visited: Visited<RunningConsole>;
let folder: string;
beforeAll(async () => {
  visited = await visitedConsole(workingConsole);
  folder = mkdtempSync(join(tmpdir(), 'pli-twelve-'));
}, 120_000);
afterAll(async () => {
  await visited.close();
  rmSync(folder, { recursive: true, force: true });
});

const samples = resolve(import.meta.dirname, '..', '..', 'local', 'demo');
const clerk = 'Odile Maréchaux';
const jurist = 'Hélène Quéméneur';

/** Clean of violations in light and in dark. */
const isAccessible = async (page: Page): Promise<void> => {
  for (const value of ['dark', 'light']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await axeFinds(page), value).toEqual([]);
  }
};
const mailOf = async (kind: Kind) => {
  const found = (await visited.room.store.register.listMail()).find(({ documents }) => documents[0]?.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};
/** What a line of a table says, one blank for all. */
const lines = (page: Page): Promise<string[]> =>
  page.$$eval('main .lines tbody tr', (rows) => rows.map((row) => row.innerText.replace(/\s+/g, ' ').trim()));

test('a clerk hands in twelve letters of six formats at once: progress, what each became, a duplicate, two that cannot be taken, one that is not for clerks', async () => {
  const twelve = readdirSync(samples).filter((name) => name !== 's29-pv-contradictoire.tif');
  expect(twelve).toHaveLength(12);
  writeFileSync(join(folder, 'encore-une-fois.pdf'), readFileSync(join(samples, 's12-irsi-recours.pdf')));
  writeFileSync(join(folder, 'vide.pdf'), '');
  writeFileSync(join(folder, 'logiciel.exe'), Buffer.from('MZ\u0090\u0000\u0003 nothing to read'));
  const page = await visited.comeIn(clerk);
  await reads(page, 'Aucun courrier encore');
  await isAccessible(page);
  const progress = page.waitForSelector('[aria-label="Avancement du dépôt"]');
  const field = await (await page.waitForSelector('input[data-testid=files]'))?.toElement('input');
  await field?.uploadFile(
    ...twelve.map((name) => join(samples, name)),
    ...['encore-une-fois.pdf', 'vide.pdf', 'logiciel.exe'].map((name) => join(folder, name)),
  );
  await progress;
  await reads(page, 'Ce dépôt : 15 sur 15');
  await reads(page, '13 reçus, 1 doublon, 1 refusé.');
  await reads(page, 'Ce fichier est vide : numérisez-le de nouveau.');
  await page.waitForFunction(
    () => {
      const rows = [...document.querySelectorAll<HTMLElement>('[aria-label="Ce dépôt"] tbody tr')];
      return rows.length === 15 && rows.every((row) => /, file |Doublon|Refusé|Rejeté|réservé à d’autres/.test(row.innerText));
    },
    { timeout: 60_000 },
  );
  const became = (await lines(page)).slice(0, 15);
  const of = (name: string): string => became.find((line) => line.startsWith(name)) ?? '';
  expect(of('s01')).toMatch(/Assignation, .*, file Juridique .*dans 7 j\. ouvrés ven\. 4 déc\. 2026 Constituer avocat/);
  expect(of('s14')).toMatch(/Déclaration de sinistre, .*, file Gestion des sinistres/);
  expect(of('s25')).toMatch(/Courrier ordinaire, .*, file Gestion des sinistres/);
  expect(of('s09')).toMatch(/Réclamation, .*, file Réclamations et médiation/);
  expect(of('s13')).toMatch(/réservé à d’autres : secret médical/);
  expect(of('encore-une-fois')).toMatch(/Doublon : Ce fichier (?:est déjà arrivé|vient d’être déposé)/);
  expect(of('logiciel.exe')).toMatch(/Rejeté : .+ Ouvrir$/);
  await isAccessible(page);
}, 150_000);

test('two pieces that the program was unsure of are decided with one key each, and go to their desks', async () => {
  const [first, second] = await makeDoubts(visited.room.store, ['expert-report', 'claim-notice']);
  const page = await visited.comeIn(clerk, '/file/review');
  await reads(page, '2 à vérifier, 0 décidé aujourd’hui.');
  await page.waitForFunction(() => document.images.length > 0 && [...document.images].every(({ complete }) => complete));
  await isAccessible(page);
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await reads(page, 'Rien à vérifier.');
  await reads(page, '2 décidés aujourd’hui.');
  const { register } = visited.room.store;
  const kinds = [first, second].map(async (id) => (await register.mail(id ?? ''))?.documents[0]?.kind);
  // One was kept as it was, of the other the second likeliest kind was taken.
  const decided = new Set(await Promise.all(kinds));
  expect([decided.has('formal-notice'), decided.has('expert-report') || decided.has('claim-notice'), decided.size]).toEqual([
    true,
    true,
    2,
  ]);
}, 60_000);

test('a jurist begins at the legal desk: what is overdue, then summonses with hearing, court, parties and the time left; takes one and gives it back', async () => {
  const page = await visited.comeIn(jurist);
  await reads(page, 'Constituer avocat');
  const shown = await lines(page);
  expect(shown[0]).toMatch(/^dépassée lun\. 23 nov\. 2026 Répondre à la saisie \(tiers saisi\) Saisie entre nos mains/);
  expect(shown[1]).toMatch(
    /^dans 7 j\. ouvrés ven\. 4 déc\. 2026 Constituer avocat Assignation IMMÉDIAT S26-104233 mar\. 12 janv\. 2027 à 9 h 30 Tribunal judiciaire de Nantes .* c\/ .*Vauclair Assurances Prendre$/,
  );
  expect(shown[2]).toMatch(/^dans 17 j\. ouvrés ven\. 18 déc\. 2026 Audience Assignation/);
  await isAccessible(page);
  const other = await visited.comeIn('Nadia Kerbrat', '/file/legal');
  await page.locator('.lines tbody tr:nth-child(2) button::-p-text(Prendre)').click();
  await reads(page, 'À moi (1)');
  await reads(other, 'Hélène Quéméneur');
  await page.locator('.lines button::-p-text(Rendre)').click();
  await reads(page, 'À moi (0)');
  await readsNoMore(other, 'Hélène Quéméneur');
}, 60_000);

test('a hearing is corrected by typing, then by selecting its words on the page: the deadline moves each time, letters are composed anew', async () => {
  const summons = await mailOf('summons');
  const heard = summons.documents[0]?.fields['hearingDate'];
  const page = await visited.comeIn(jurist, `/courrier/${summons.id}`);
  const status = async (text: string): Promise<void> => {
    await reads(page, text);
    await readsNoMore(page, 'Corriger un champ');
  };
  const day = heard?.value === '2027-01-12' ? '12 janv. 2027' : '18 déc. 2026';
  await page.locator('button[aria-label="Corriger : Audience"]').click();
  await page.waitForSelector('[data-testid=mark]');
  await page.locator('section[aria-label="Corriger un champ"] input[placeholder="JJ/MM/AAAA"]').click({ count: 3 });
  await page.keyboard.type('15/02/2027');
  await reads(page, 'lundi 15 février 2027');
  await page.keyboard.press('Enter');
  await status('Audience : lun. 15 févr. 2027, au lieu du ');
  await reads(page, 'les 2 lettres en attente sont recomposées');
  await reads(page, 'Audience le lun. 15 févr. 2027');
  await dragOver(page, heard?.box ?? []);
  await page.waitForSelector('[data-testid=selected]');
  await page.locator('[aria-label="Champs probables"] button::-p-text(Audience)').click();
  await isAccessible(page);
  await press(page, 'Corriger');
  await reads(page, `${day}, au lieu du lun. 15 févr. 2027`);
  await reads(page, 'corrigé, Hélène Quéméneur');
  const field = (await visited.room.store.register.mail(summons.id))?.documents[0]?.fields['hearingDate'];
  expect([field?.value, field?.confidence, field?.page]).toEqual([heard?.value, 1, heard?.page]);
  await follow(page, 'Mission à l’avocat');
  const print = await page.waitForSelector('img.letter');
  const written = heard?.value === '2027-01-12' ? '12 janvier 2027' : '18 décembre 2026';
  expect((await print?.evaluate((image) => image.getAttribute('alt') ?? ''))?.replace(/\s/g, ' ')).toContain(written);
}, 90_000);

test('a wrong name on a letter is corrected there, and the print says it', async () => {
  const page = await visited.comeIn('Yvan Tréhorel', '/lettres');
  await follow(page, 'Mise en cause');
  await page.locator('form input').click();
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await reads(page, 'Écrivez le nom du destinataire.');
  await isAccessible(page);
  await page.keyboard.type('Société Batix');
  await press(page, 'Enregistrer le destinataire');
  await reads(page, 'À Société Batix, ');
  const id = page.url().split('/').at(-1) ?? '';
  const { html = '' } = (await visited.room.store.register.letter(id)) ?? {};
  expect(new TextDecoder().decode(await visited.room.store.files.get(html))).toContain('Société Batix');
}, 60_000);

test('a letter without an address is completed by one, who may not approve it, and approved by another: it leaves', async () => {
  const [yvan, nadia] = [await visited.comeIn('Yvan Tréhorel', '/lettres'), await visited.comeIn('Nadia Kerbrat')];
  await follow(yvan, 'Mise en cause');
  await reads(yvan, 'Elle ne peut pas partir encore :');
  await reads(yvan, 'indiquez la rue, le code postal et la ville');
  await isAccessible(yvan);
  await yvan.locator('form textarea').click();
  await yvan.keyboard.type('3 quai de la Fosse, bâtiment des anciens docks\n44000 Nantes');
  await reads(yvan, 'pour 38 au plus : abrégez.');
  await yvan.locator('form textarea').click({ count: 1 });
  await yvan.keyboard.down('Control');
  await yvan.keyboard.press('KeyA');
  await yvan.keyboard.up('Control');
  await yvan.keyboard.type('3 quai de la Fosse\n44000 Nantes');
  await press(yvan, 'Enregistrer le destinataire');
  await readsNoMore(yvan, 'Elle ne peut pas partir encore');
  await reads(yvan, 'Texte écrit par Yvan Tréhorel');
  await reads(yvan, 'une autre personne doit');
  expect(await yvan.$eval('section[aria-label="Décision"] button', (button) => button.disabled)).toBe(true);
  const id = yvan.url().split('/').at(-1) ?? '';
  await enter(nadia, '/lettres');
  await nadia.goto(yvan.url());
  await reads(nadia, 'Prête : relisez-la, puis approuvez-la.');
  await press(nadia, 'Approuver');
  await reads(nadia, 'Approuvée par');
  await expect.poll(async () => (await visited.room.store.register.letter(id))?.state, { timeout: 20_000 }).toBe('sent');
}, 90_000);

test('a handler takes two at once, is asked before they are filed for good, and finds the rest by a word', async () => {
  const page = await visited.comeIn('Yvan Tréhorel');
  await reads(page, 'Gestion des sinistres');
  await enter(page, '/file/recourse');
  await reads(page, 'Nature, expéditeur');
  const before = (await lines(page)).length;
  const boxes = await page.$$('.lines tbody input[type=checkbox]');
  for (const box of boxes.slice(0, 2)) await box.click();
  await reads(page, '2 choisis');
  await page.locator('.bulk button::-p-text(Prendre)').click();
  await reads(page, 'À moi (2)');
  for (const box of (await page.$$('.lines tbody input[type=checkbox]')).slice(0, 2)) await box.click();
  await page.locator('.bulk button::-p-text(Classer)').click();
  expect(await lines(page)).toHaveLength(before);
  await isAccessible(page);
  await follow(page, 'Classer 2 courriers');
  await page.waitForFunction((left) => document.querySelectorAll('main .lines tbody tr').length === left, {}, before - 2);
  await enter(page, '/chercher');
  await page.locator('main input').click();
  await page.keyboard.type('toitures beaulieu');
  await page.keyboard.press('Enter');
  await reads(page, '1 courrier');
  expect((await lines(page))[0]).toMatch(/^Assignation/);
  await isAccessible(page);
}, 60_000);

test('no screen wrote an error to the console', () => {
  expect(visited.loud).toEqual([]);
});
