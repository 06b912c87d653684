import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDoubts } from '../../local/make-doubts.ts';
import { deadlineCodes } from '../../shared/contracts/deadline-codes.ts';
import { fieldNames } from '../../shared/contracts/field-names.ts';
import { fieldsOf } from '../../shared/mail/fields.ts';
import { type RunningConsole, runningConsole } from '../local/server/running-console.ts';
import { axeFinds, enter, follow, press, reads, readsNoMore, write } from './people.ts';
import { layTwoLetters } from './two-letters.ts';
import { type Visited, visitedConsole } from './visited-console.ts';

let visited: Visited<RunningConsole>;
let room: RunningConsole;
let comeIn: Visited<RunningConsole>['comeIn'];

beforeAll(async () => {
  visited = await visitedConsole((client) => runningConsole(client, layTwoLetters));
  ({ room, comeIn } = visited);
}, 240_000);
afterAll(() => visited.close());

const mailCalled = async (fileName: string): Promise<string> => {
  const found = (await room.store.register.listMail()).find((record) => record.fileName === fileName);
  if (found === undefined) throw new Error(`no ${fileName}`);
  return found.id;
};

test('a handler narrows the desk, takes two pieces of mail at once, and gives one back by its own button', async () => {
  const page = await comeIn('Yvan Tréhorel');
  await enter(page, '/file/recourse');
  await reads(page, 'Tout (2)');
  await page.locator('input[placeholder^="Nom"]').click();
  await page.keyboard.type('personne de ce nom');
  await reads(page, 'Rien ne correspond');
  for (let count = 0; count < 18; count++) await page.keyboard.press('Backspace');
  await readsNoMore(page, 'Rien ne correspond');
  for (const box of await page.$$('.lines tbody input[type=checkbox]')) await box.click();
  await reads(page, '2 choisis');
  await page.locator('.bulk button::-p-text(Prendre)').click();
  await reads(page, '2 faits');
  await reads(page, 'À moi (2)');
  expect(await axeFinds(page)).toEqual([]);
  await page.locator('.lines button::-p-text(Rendre)').click();
  await reads(page, 'À moi (1)');
});

test('a jurist sees of a summons who sues whom, where and when, and how each date was computed; no code is shown', async () => {
  const page = await comeIn('Hélène Quéméneur');
  await enter(page, '/file/legal');
  await reads(page, 'Constituer avocat');
  await page.locator('.lines button[aria-label^="Détail : Assignation"]').click();
  await reads(page, 'Kervella');
  await page.locator('.detail summary').click();
  await reads(page, 'Fondement : ');
  expect(await axeFinds(page)).toEqual([]);
  const text = await page.evaluate(() => document.body.innerText);
  for (const code of deadlineCodes.filter((one) => one.includes('-'))) expect(text).not.toContain(code);
  await page.goto(`${room.server.url}/courrier/${await mailCalled('assignation.pdf')}`);
  await reads(page, 'Ce qui a été lu');
  const shown = await page.evaluate(() => document.body.innerText);
  for (const name of Object.keys(fieldNames).filter((one) => /[A-Z]/.test(one))) expect(shown).not.toContain(name);
});

test('who corrects what another has just changed is told, and sees it as it is now', async () => {
  const [first, second] = [await comeIn('Hélène Quéméneur'), await comeIn('Yvan Tréhorel')];
  const path = `${room.server.url}/courrier/${await mailCalled('recours.pdf')}`;
  for (const page of [first, second]) {
    await page.goto(path);
    await press(page, 'Corriger : Expéditeur');
    await page.waitForSelector('section[aria-label="Corriger un champ"] input');
  }
  // The second one's page is not told of the change in time.
  await second.setOfflineMode(true);
  const change = async (page: Page, value: string): Promise<void> => {
    const inputs = await page.$$('section[aria-label="Corriger un champ"] input:not([aria-haspopup]):not([type=hidden])');
    await inputs[0]?.click({ count: 3 });
    await page.keyboard.type(value);
  };
  await change(first, 'Mutuelle des Deux Rives');
  await first.keyboard.press('Enter');
  await reads(first, 'corrigé, Hélène Quéméneur');
  await change(second, 'Mutuelle des Trois Ponts');
  await second.setOfflineMode(false);
  await second.keyboard.press('Enter');
  await reads(second, 'vient de changer ce courrier');
  await reads(second, 'Mutuelle des Deux Rives');
}, 60_000);

test('a clerk cuts a file by hand by keyboard, and corrects the day received: both are said with who did it', async () => {
  const page = await comeIn('Odile Maréchaux');
  await page.goto(`${room.server.url}/courrier/${await mailCalled('deux-lettres.txt')}`);
  await follow(page, 'Découpage en lettres (2)');
  const second = await page.waitForSelector('::-p-aria(Page 2 : début d’une lettre)');
  await second?.focus();
  await page.keyboard.press('Enter');
  await follow(page, 'Découper en 1 lettre');
  await reads(page, 'Découpage en lettres (1)');
  await reads(page, 'le programme avait vu 2 lettres');
  expect(await axeFinds(page)).toEqual([]);
  await page.locator('summary::-p-text(Reçu le)').click();
  await page.locator('input[placeholder="JJ/MM/AAAA"]').click({ count: 3 });
  await page.keyboard.type('10112026');
  await page.keyboard.press('Enter');
  await reads(page, 'Reçu le mar. 10 nov. 2026');
  await reads(page, 'Corrigé par Odile Maréchaux');
  // What stands open stays open while the record passes through another state on its way to its desks.
  const id = await mailCalled('deux-lettres.txt');
  const entry = { at: room.ports.clock.now(), by: 'triage', what: 'decided' };
  await room.store.register.moveMail(id, ['triaged'], 'decided', {}, entry);
  await reads(page, 'pages, décidé');
  await reads(page, 'Corrigé par Odile Maréchaux');
  await room.store.register.moveMail(id, ['decided'], 'triaged', {}, { ...entry, what: 'triaged' });
});

test('one key decides what was uncertain, and the day’s count goes up', async () => {
  await makeDoubts(room.store, ['complaint']);
  const page = await comeIn('Odile Maréchaux');
  await page.goto(`${room.server.url}/file/review`);
  await reads(page, '1 à vérifier, 0 décidé aujourd’hui');
  await reads(page, 'Nature incertaine.');
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('1');
  await reads(page, 'Rien à vérifier');
  await reads(page, '1 décidé aujourd’hui');
});

test('a batch: the day received goes with it, a duplicate is led to the first, a file that cannot be taken is told what to do', async () => {
  const page = await comeIn('Odile Maréchaux');
  await enter(page, '/deposer');
  const folder = mkdtempSync(join(tmpdir(), 'pli-upload-'));
  writeFileSync(join(folder, 'vide.pdf'), '');
  const original = join(folder, 'encore.pdf');
  writeFileSync(original, await room.store.files.get(`original/${await mailCalled('recours.pdf')}`));
  const field = await page.waitForSelector('input[data-testid=files]');
  await (await field?.toElement('input'))?.uploadFile(join(folder, 'vide.pdf'), original);
  await reads(page, 'numérisez-le de nouveau');
  await reads(page, 'déjà arrivé');
  await follow(page, 'Premier envoi');
  await reads(page, 'Ce qui a été lu');
  rmSync(folder, { recursive: true, force: true });
});

test('a forbidden statement is marked in the text as one types, a refusal says why, and the versions show what changed', async () => {
  const [yvan, nadia] = [await comeIn('Yvan Tréhorel'), await comeIn('Nadia Kerbrat')];
  await enter(yvan, '/lettres');
  await follow(yvan, 'Réponse à une réclamation');
  await yvan.waitForSelector('textarea');
  await write(yvan, 'Nous reconnaissons notre responsabilité dans ce sinistre.');
  const mark = await yvan.waitForSelector('.editor mark');
  expect(await mark?.evaluate((node) => node.textContent)).toMatch(/reconnaissons/);
  await write(yvan, 'Nous avons relu votre dossier et nous vous écrirons avant le 4 décembre 2026.');
  await yvan.waitForFunction(() => document.querySelector('.editor mark') === null);
  await press(yvan, 'Enregistrer');
  await reads(yvan, 'Versions du texte (2)');
  await nadia.goto(yvan.url());
  await follow(nadia, 'Refuser…');
  await nadia.waitForSelector('section[aria-label="Décision"] input');
  await nadia.keyboard.type('Dites qui écrira');
  await nadia.keyboard.press('Enter');
  await reads(yvan, 'à réécrire');
  await follow(yvan, 'Historique');
  await reads(yvan, 'Dites qui écrira');
  await follow(yvan, 'Versions du texte');
  await follow(yvan, 'Différences');
  await yvan.waitForSelector('.differences ins');
  expect(await axeFinds(yvan)).toEqual([]);
}, 60_000);

test('what is typed into a letter is there again after another screen, stays when the addressee is saved, and is saved before anybody approves', async () => {
  const { register } = room.store;
  const letter = (await register.listLetters({ state: 'awaiting-approval' })).find(({ channel }) => channel !== 'internal');
  if (letter === undefined) throw new Error('no letter');
  const page = await comeIn('Hélène Quéméneur', `/lettre/${letter.id}`);
  await page.waitForSelector('.editor textarea');
  await write(page, 'Nous avons relu votre dossier. Vous aurez une réponse.');
  await reads(page, 'Pas encore enregistré');
  await reads(page, 'enregistrez-le d’abord');
  await enter(page, '/lettres');
  await readsNoMore(page, 'Pas encore enregistré');
  await page.evaluate(() => window.history.back());
  await reads(page, 'Pas encore enregistré');
  const typed = (): Promise<string> => page.$eval('.editor textarea', ({ value }) => value);
  expect(await typed()).toBe('Nous avons relu votre dossier. Vous aurez une réponse.');
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await page.locator('form input').fill('Madame Lucie Kermarrec');
  await press(page, 'Enregistrer le destinataire');
  await reads(page, 'À Madame Lucie Kermarrec');
  await readsNoMore(page, 'a changé pendant que vous écriviez');
  expect(await typed()).toBe('Nous avons relu votre dossier. Vous aurez une réponse.');
  expect(await axeFinds(page)).toEqual([]);
  await press(page, 'Enregistrer');
  await readsNoMore(page, 'Pas encore enregistré');
  await readsNoMore(page, 'enregistrez-le d’abord');
  await page.reload();
  await page.waitForSelector('.editor textarea');
  expect(await typed()).toContain('Vous aurez une réponse.');
}, 60_000);

test('markup that somebody wrote into every field is text on every screen', async () => {
  const id = await mailCalled('assignation.pdf');
  const { documents } = (await room.store.register.mail(id)) ?? { documents: [] };
  const evil = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
  const fields = Object.fromEntries(
    Object.entries(fieldsOf('summons')).flatMap(([name, { type }]) => {
      const value = type === 'text' ? evil : type === 'list' ? [evil] : undefined;
      return value === undefined
        ? []
        : [[name, { value, confidence: 1, quote: evil, page: 1, box: [0, 0, 0.1, 0.1] as [number, number, number, number] }]];
    }),
  );
  const changed = documents.map((document) => ({
    ...document,
    fields: { ...document.fields, ...fields },
    evidence: [{ quote: evil, page: 1, box: [0, 0, 0.1, 0.1] as [number, number, number, number], weight: 1 }],
    route: { ...document.route, reasons: [evil] },
  }));
  const entry = { at: room.store.clock.now(), by: evil, what: evil, why: evil };
  expect(await room.store.register.moveMail(id, ['triaged'], 'triaged', { documents: changed, fileName: evil }, entry)).toBeDefined();
  const page = await comeIn('Hélène Quéméneur');
  for (const path of ['/file/legal', `/courrier/${id}`, '/deposer']) {
    await page.goto(`${room.server.url}${path}`);
    await reads(page, '<img src=x');
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    expect(await page.$('img[src=x], main script'), path).toBeNull();
    expect(await page.evaluate('window.ran'), path).toBeUndefined();
  }
});

test('whoever leaves has left: the page says how to come in, and going back shows nothing', async () => {
  const page = await comeIn('Odile Maréchaux');
  await follow(page, 'Quitter');
  await reads(page, 'Ouvrez le lien');
  await page.goto(`${room.server.url}/file/recourse`);
  await reads(page, 'Ouvrez le lien');
});

test('on a tablet nothing runs out of the side, in light and in dark', async () => {
  const page = await comeIn('Hélène Quéméneur');
  await page.setViewport({ width: 820, height: 1180 });
  const letter = (await room.store.register.listLetters())[0]?.id;
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const path of [
      '/file/legal',
      '/file/review',
      '/deposer',
      '/lettres',
      `/lettre/${letter}`,
      `/courrier/${await mailCalled('recours.pdf')}`,
    ]) {
      await page.goto(`${room.server.url}${path}`);
      await page.waitForSelector('h1');
      await page.waitForFunction(() => document.querySelector('[aria-label=Chargement]') === null);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(820);
      expect(await axeFinds(page), `${path} ${scheme}`).toEqual([]);
    }
  }
}, 120_000);

test('no screen wrote an error to the console, but for what was refused on purpose', () => {
  expect(visited.loud.filter((text) => !/status of (?:40[139]|422) |ERR_INTERNET_DISCONNECTED|ERR_NETWORK/.test(text))).toEqual([]);
});
