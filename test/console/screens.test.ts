import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { makeDoubts } from '../../local/make-doubts.ts';
import { type RunningConsole, runningConsole } from '../local/server/running-console.ts';
import { axeFinds, enter, reads, readsNoMore } from './people.ts';
import { type Visited, visitedConsole } from './visited-console.ts';

let visited: Visited<RunningConsole>;
beforeAll(async () => {
  visited = await visitedConsole(runningConsole);
}, 240_000);
afterAll(() => visited.close());

const focused = (page: Page, what: 'name' | 'outline'): Promise<string> =>
  page.evaluate((wanted) => {
    const element = document.activeElement;
    if (element === null) return '';
    if (wanted === 'outline') return getComputedStyle(element).outlineStyle;
    return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  }, what);

/** Goes on from stop to stop until one is named so; each link and button on the way shows that it has the focus. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    const here = await focused(page, 'name');
    const isControl = await page.evaluate(() => document.activeElement?.matches('a, button') === true);
    if (isControl) expect(await focused(page, 'outline'), here).not.toBe('none');
    if (name.test(here)) return;
  }
  throw new Error(`no stop is named ${name.source}`);
};

test('by keyboard alone a piece goes from the queue to its decision, and on to the list it came from', async () => {
  const [id = ''] = await makeDoubts(visited.room.store, ['complaint']);
  const page = await visited.comeIn('Odile Maréchaux');
  await reads(page, 'Glissez ici');
  await tabTo(page, /^Aller au contenu$/);
  await tabTo(page, /^À vérifier .*1 en attente/);
  await page.keyboard.press('Enter');
  await reads(page, 'De quoi s’agit-il ?');
  await page.keyboard.press('o');
  await reads(page, 'Nature incertaine (page 1) :');
  await tabTo(page, /^Mise en demeure$/);
  await page.keyboard.press('Enter');
  await readsNoMore(page, 'Nature incertaine (page');
  expect((await visited.room.store.register.mail(id))?.documents[0]?.kind).toBe('formal-notice');
}, 60_000);

test('on a desk J and K walk the lines with the focus, P takes, X chooses, Enter opens; U leads back, and the place is kept', async () => {
  const page = await visited.comeIn('Hélène Quéméneur');
  await enter(page, '/file/recourse');
  await page.waitForFunction(() => document.querySelectorAll('main .lines tbody tr').length === 2);
  const link = (line: number): Promise<boolean> =>
    page.$eval(`main .lines tbody tr:nth-child(${line}) a`, (anchor) => anchor === document.activeElement);
  await page.keyboard.press('j');
  await expect.poll(() => link(1)).toBe(true);
  await page.keyboard.press('j');
  await expect.poll(() => link(2)).toBe(true);
  await page.keyboard.press('x');
  await reads(page, '1 choisi');
  await page.keyboard.press('p');
  await reads(page, 'À moi (1)');
  await page.keyboard.press('Enter');
  await reads(page, '2 sur 2');
  await page.keyboard.press('k');
  await reads(page, '1 sur 2');
  await page.keyboard.press('u');
  await reads(page, 'À moi (1)');
  expect(await page.$eval('main .lines tbody tr:nth-child(2)', (row) => row.className)).toContain('current');
});

test('whoever turns single keys off is left alone by them, and finds them written down', async () => {
  const page = await visited.comeIn('Hélène Quéméneur', '/file/legal');
  await reads(page, 'Assignation');
  await page.keyboard.type('?');
  await reads(page, 'Raccourcis d’une touche');
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await readsNoMore(page, 'Raccourcis d’une touche');
  await page.keyboard.press('p');
  await page.keyboard.press('o');
  await new Promise((done) => setTimeout(done, 400));
  expect(page.url()).toMatch(/\/file\/legal$/);
  await reads(page, 'À moi (0)');
});

const field = (page: Page, label: string): Promise<ElementHandle | null> =>
  page.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`);
const said = (page: Page, label: string): Promise<string> =>
  page.$eval(`::-p-aria([name="${label}"][role="textbox"])`, (input) => {
    const ids = (input.getAttribute('aria-describedby') ?? '').split(' ');
    return ids
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  });

test('a day is typed as in France whatever the browser speaks, what is none is explained, and a month is walked by arrows', async () => {
  const page = await visited.comeIn('Yvan Tréhorel', '/chercher');
  const from = await field(page, 'Reçu du');
  const value = async (): Promise<string> => String(await from?.evaluate((input) => ('value' in input ? input.value : '')));
  await from?.type('31022026');
  expect(await value()).toBe('31/02/2026');
  expect(await said(page, 'Reçu du')).toBe('Ce jour n’existe pas : février 2026 a 28 jours.');
  expect(await axeFinds(page)).toEqual([]);
  await from?.click({ count: 3 });
  await from?.type('12/25/2026');
  expect(await said(page, 'Reçu du')).toBe('Il n’y a pas de mois 25 : le jour vient avant le mois (JJ/MM/AAAA).');
  expect(await page.$('main form button[type=submit][disabled]')).not.toBeNull();
  await from?.click({ count: 3 });
  await from?.type('1.2.26');
  await page.keyboard.press('Tab');
  expect(await value()).toBe('01/02/2026');
  await from?.focus();
  await page.keyboard.press('ArrowDown');
  expect(await value()).toBe('31/01/2026');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await reads(page, 'janvier 2026');
  await expect.poll(() => focused(page, 'name')).toBe('samedi 31 janvier 2026');
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('PageDown');
  await expect.poll(() => focused(page, 'name')).toBe('samedi 28 février 2026');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page, 'name')).toBe('lundi 16 février 2026');
  await page.keyboard.press('Enter');
  expect(await value()).toBe('16/02/2026');
  await expect.poll(() => focused(page, 'name')).toBe('Calendrier : Reçu du');
}, 60_000);

test('who cannot drag clicks the first and the last word: what lies between is taken, and fields that it may be the value of are offered', async () => {
  const { register } = visited.room.store;
  const record = (await register.listMail()).find(({ fileName }) => fileName === 'assignation.pdf');
  const page = await visited.comeIn('Hélène Quéméneur', `/courrier/${record?.id}`);
  const glass = await page.waitForSelector('[data-testid=glass]');
  await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
  const answer = await page.evaluate(
    async (path) => (await fetch(`/api/mail/${path}/1`)).json(),
    `${record?.id}/words/${record?.documents[0]?.part}`,
  );
  const { words } = z.object({ words: z.array(z.object({ text: z.string(), box: z.array(z.number()) })) }).parse(answer);
  const click = async (text: string): Promise<void> => {
    const [x = 0, y = 0, width = 0, height = 0] = words.find((word) => word.text === text)?.box ?? [];
    const box = await glass?.boundingBox();
    await page.mouse.click((box?.x ?? 0) + (x + width / 2) * (box?.width ?? 0), (box?.y ?? 0) + (y + height / 2) * (box?.height ?? 0));
  };
  await click('DIX-NEUF');
  await reads(page, 'Sélection : « DIX-NEUF »');
  await glass?.evaluate((node) => node.parentElement?.parentElement?.scrollTo({ top: 0 }));
  await click('NOVEMBRE');
  await reads(page, 'Sélection : « DIX-NEUF NOVEMBRE »');
  const offered = await page.$$eval('[aria-label="Champs probables"] button', (buttons) => buttons.map(({ textContent }) => textContent));
  expect(offered).toContain('Audience');
  expect(offered).not.toContain('Juridiction');
  await page.keyboard.press('Escape');
}, 60_000);

test('where nothing answers it is said in French, and the same is asked again by a button', async () => {
  const page = await visited.comeIn('Yvan Tréhorel', '/chercher');
  await page.setOfflineMode(true);
  await page.locator('main input').click();
  await page.keyboard.type('Kervella');
  await page.keyboard.press('Enter');
  await reads(page, 'Pas de réponse');
  await reads(page, 'Le service ne répond pas. Vérifiez la connexion et réessayez dans un instant.');
  await page.setOfflineMode(false);
  await page.locator('main form button[type=submit]').click();
  await reads(page, '1 courrier');
});

test('every screen has one title, names its tab, does not run out of its window, and has no violation, in light and in dark', async () => {
  const { register } = visited.room.store;
  const mail = await register.listMail();
  const letters = await register.listLetters();
  const sent = letters.find(({ state }) => state === 'sent');
  const open = letters.find(({ state }) => state === 'awaiting-approval');
  const paths = [
    '/deposer',
    ...['legal', 'mediation', 'recourse', 'claims', 'review'].map((queue) => `/file/${queue}`),
    '/lettres',
    `/lettre/${open?.id}`,
    `/lettre/${sent?.id}`,
    '/chercher',
    ...mail.map(({ id }) => `/courrier/${id}`),
    '/vue-d-ensemble',
    '/administration',
    '/nulle-part',
  ];
  const page = await visited.comeIn('Hélène Quéméneur');
  for (const path of paths) {
    await page.goto(`${visited.room.server.url}${path}`);
    await page.waitForFunction(
      () =>
        document.querySelectorAll('main h1').length === 1 &&
        document.querySelector('[aria-label^=Chargement]') === null &&
        [...document.images].every(({ complete }) => complete),
    );
    if (path !== '/nulle-part') await expect.poll(() => page.title()).toMatch(/^.+ – Pli$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(1280);
    for (const value of ['dark', 'light']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await axeFinds(page), `${path} ${value}`).toEqual([]);
    }
  }
}, 120_000);

test('no screen wrote an error to the console, but for what was cut off on purpose', () => {
  expect(visited.loud.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text))).toEqual([]);
});
