import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionSecret } from '../../functions/adapters/access/session-secret.ts';
import { userPool } from '../../functions/adapters/access/user-pool.ts';
import { administrationOf } from '../../functions/adapters/administration/administration-of.ts';
import { createApiHandler } from '../../functions/adapters/api/create-handler.ts';
import { openCore } from '../../functions/adapters/lambda/open-core.ts';
import { signToken } from '../../functions/api/session-token.ts';
import { buildConsole } from '../../local/server/build-console.ts';
import { deliveryIdOf } from '../../shared/mail/identify.ts';
import { openBrowser } from '../console/open-browser.ts';
import { axeFinds, press, reads } from '../console/people.ts';
import { newDelivery, newDocument, newMail } from '../ports/records.ts';
import { callApi } from './call-api.ts';
import { emulated } from './emulated.ts';
import { useSettings } from './house.ts';
import { peoplePool } from './people-pool.ts';
import { servedConsole } from './served-console.ts';

const aws = await emulated('console', 'console');
const core = await openCore(aws.settings);
const client = mkdtempSync(join(tmpdir(), 'pli-client-'));
const malo = { id: 'malo.riou', name: 'Malo Riou', roles: ['administrator', 'handler'] };
const loud: string[] = [];
let served: Awaited<ReturnType<typeof servedConsole>>;
let browser: Browser;
let pool = '';

beforeAll(async () => {
  await useSettings(aws, { mode: 'tesseract', threshold: 0.7, paidPagesPerDay: 0, dollarsPerPage: 0.0015 });
  pool = await peoplePool(
    [
      { id: malo.id, name: malo.name, groups: ['administrator', 'handler'] },
      { id: 'lise.carrec', name: 'Lise Carrec', groups: ['handler'] },
    ],
    aws.settings.environment,
  );
  const document = newDocument('mediation', 'S26-104233');
  const mail = newMail({ state: 'triaged', documents: [document] });
  await core.register.createMail(mail);
  const deliveryId = await deliveryIdOf(document.id, 'mediation');
  await core.queues.deliver(newDelivery({ mailId: mail.id, documentId: document.id, deliveryId }), mail);
  await buildConsole(client);
  served = await servedConsole(client, callApi(createApiHandler()));
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  served.close();
  rmSync(client, { recursive: true, force: true });
});

/** Somebody who came in by the pool's page. */
const comeIn = async (path: string): Promise<Page> => {
  const context = await browser.createBrowserContext();
  const value = await signToken('session', JSON.stringify(malo), Date.now() + 3_600_000, await sessionSecret(core.files));
  await context.setCookie({ name: 'pli-session', value, domain: '127.0.0.1', path: '/' });
  const page = await context.newPage();
  page.on('console', (message) =>
    message.type() === 'error' ? loud.push(`${message.text()} ${message.location().url ?? ''}`) : undefined,
  );
  page.on('pageerror', (error) => loud.push(String(error)));
  await page.goto(`${served.url}${path}`);
  await page.waitForSelector('nav');
  return page;
};
const offered = (page: Page) => page.$$eval('main button', (buttons) => buttons.map(({ textContent }) => textContent));

test('what cannot be done on AWS is said in the place of its buttons, and has no violation', async () => {
  const { unable } = administrationOf(core, userPool(pool));
  const page = await comeIn('/administration/sauvegardes');
  await reads(page, String(unable.backups));
  expect(await offered(page)).toEqual([]);
  expect(await axeFinds(page)).toEqual([]);
  await page.goto(`${served.url}/administration/apprentissage`);
  await reads(page, String(unable.learning));
  await reads(page, 'En service : shipped-');
  expect(await offered(page)).toEqual([]);
  await page.goto(`${served.url}/administration/journal`);
  await reads(page, String(unable.steps));
  await page.goto(`${served.url}/administration/configuration`);
  await reads(page, 'Impossible depuis la console');
  await reads(page, String(unable.configuration));
  expect(await axeFinds(page)).toEqual([]);
  await page.goto(`${served.url}/administration/conservation`);
  await reads(page, 'Sur AWS rien n’est à lancer');
}, 120_000);

test('an administrator closes the access of somebody of the pool, sees it, and opens it again', async () => {
  const page = await comeIn('/administration/personnes');
  await reads(page, 'Lise Carrec');
  await page.locator('::-p-xpath(//tr[contains(., "Lise Carrec")]//button)').click();
  await reads(page, 'Rouvrir l’accès');
  expect(await userPool(pool).find('lise.carrec')).toBeUndefined();
  expect(await axeFinds(page)).toEqual([]);
  await press(page, 'Rouvrir l’accès');
  await page.waitForFunction(() => !document.body.innerText.includes('Rouvrir l’accès'));
  expect((await userPool(pool).find('lise.carrec'))?.roles).toEqual(['handler']);
}, 120_000);

test('a desk, the overview and the log are shown from the indexes', async () => {
  const page = await comeIn('/file/mediation');
  await reads(page, 'S26-104233');
  await page.goto(`${served.url}/vue-d-ensemble`);
  await reads(page, 'Courriers reçus');
  await page.goto(`${served.url}/administration/journal`);
  await reads(page, 'Accès d’une personne rouvert');
}, 120_000);

test('no screen wrote an error to the console', () => {
  expect(loud).toEqual([]);
});
