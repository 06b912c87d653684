import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { z } from 'zod';
import type { Server } from '../../local/server/start-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() }).loose()) }).loose());

/** A colour that is on its way from light to dark is neither: it begins to move with the next picture, and what turns for ever is not waited for. */
const settleColours = async (): Promise<void> => {
  const picture = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
  await picture();
  await picture();
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map(({ finished }) => finished));
  await picture();
};

/** What axe-core finds on a page, by the rules of WCAG 2.2 AA. */
export const axeFinds = async (page: Page): Promise<string[]> => {
  // The page forbids scripts that are not its own: the browser's own channel puts axe in.
  await page.evaluate(axe);
  await page.evaluate(settleColours);
  const found = await page.evaluate(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], rules: { "target-size": { enabled: true } } }).then((result) => result.violations)',
  );
  return violations.parse(found).map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

/** People with browsers of their own, who came in by their links; what any screen writes to the console as an error is kept in `loud`. */
export const visits =
  (browser: Browser, server: Server, loud: string[]) =>
  async (name: string, path = '/'): Promise<Page> => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1280, height: 720 });
    page.on('console', (message) => (message.type() === 'error' ? loud.push(message.text()) : undefined));
    page.on('pageerror', (error) => loud.push(String(error)));
    await page.goto(server.links.find((link) => link.name === name)?.url ?? '');
    // The first heading stands there before the session does.
    await page.waitForSelector('nav');
    if (path === '/') return page;
    await page.goto(`${server.url}${path}`);
    await page.waitForSelector('nav');
    return page;
  };

/** Clicks what says a text, and nothing around it; one blank is as good as another. */
export const follow = async (page: Page, text: string): Promise<void> => {
  const says = `contains(translate(., "\u00a0\u202f", "  "), "${text}")`;
  await page.locator(`::-p-xpath(//body//*[${says}][not(*[${says}])])`).click();
};
export const press = (page: Page, name: string): Promise<void> => page.locator(`::-p-aria(${name})`).click();

/** Writes a text in place of the one that stands there, key by key. */
export const write = async (page: Page, text: string): Promise<void> => {
  await page.locator('.editor textarea').click();
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
};
/** The screen is read as a person reads it: one blank is as good as another. */
export const reads = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.replace(/\s/g, ' ').includes(wanted), { timeout: 20_000 }, text);
export const readsNoMore = (page: Page, text: string) =>
  page.waitForFunction((wanted) => !document.body.innerText.replace(/\s/g, ' ').includes(wanted), { timeout: 20_000 }, text);
/** Goes to a room of the console by its link. */
export const enter = (page: Page, path: string): Promise<void> => page.locator(`nav a[href="${path}"]`).click();
