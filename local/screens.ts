import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../engines/print/find-browser.ts';
import { unpackBrowser } from '../engines/print/unpack-browser.ts';
import { configurationError } from '../shared/errors.ts';
import { dataFolder } from './data-folder.ts';
import { makeDoubts } from './make-doubts.ts';
import { openMailroom } from './open-mailroom.ts';
import type { Store } from './open-store.ts';
import { buildConsole } from './server/build-console.ts';
import { startServer } from './server/start-server.ts';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'var', 'screens');
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-zygote',
  '--no-first-run',
  '--proxy-server=direct://',
  '--lang=fr-FR',
];

const sizes = [
  { name: 'bureau', width: 1280, height: 720 },
  { name: 'tablette', width: 820, height: 1180 },
] as const;
const schemes = ['light', 'dark'] as const;

const openBrowser = async (): Promise<Browser> => {
  const found = findBrowser();
  if (found === undefined) throw configurationError('browser-missing', 'Aucun navigateur : npx pli doctor dit comment en installer un.');
  if (found.sort === 'installed') return launch({ executablePath: found.executable, headless: true, args });
  const { executable, libraries, fontConfiguration } = await unpackBrowser(found.pack);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fontConfiguration, TZ: 'Europe/Paris' };
  return launch({ executablePath: executable, headless: 'shell', args, env });
};

/** Every screen, with a piece of mail and a letter of the store. */
const screensOf = async ({ register }: Store): Promise<readonly (readonly [string, string])[]> => {
  const mail = await register.listMail({ state: 'triaged' });
  const summons = mail.find(({ documents }) => documents.some(({ kind }) => kind === 'summons'));
  const letters = await register.listLetters({ state: 'awaiting-approval' });
  const answer = letters.find(({ template }) => template === 'complaint-answer') ?? letters[0];
  const unaddressed = letters.find(({ problems }) => problems?.some(({ code }) => code === 'address-incomplete'));
  const sent = (await register.listLetters({ state: 'sent' }))[0];
  return [
    ['deposer', '/deposer'],
    ['juridique', '/file/legal'],
    ['reclamations', '/file/mediation'],
    ['recours', '/file/recourse'],
    ['gestion', '/file/claims'],
    ['verifier', '/file/review'],
    ['lettres', '/lettres'],
    ['chercher', '/chercher'],
    ['chercher-jour', '/chercher'],
    ['vue-d-ensemble', '/vue-d-ensemble'],
    ...['configuration', 'personnes', 'journal', 'conservation', 'effacement', 'sauvegardes', 'apprentissage'].map(
      (page) => [`administration-${page}`, `/administration/${page}`] as const,
    ),
    ...(summons === undefined
      ? []
      : ([
          ['courrier', `/courrier/${summons.id}`],
          ['courrier-correction', `/courrier/${summons.id}`],
        ] as const)),
    ...(answer === undefined ? [] : ([['lettre', `/lettre/${answer.id}`]] as const)),
    ...(unaddressed === undefined ? [] : ([['lettre-adresse', `/lettre/${unaddressed.id}`]] as const)),
    ...(sent === undefined ? [] : ([['lettre-partie', `/lettre/${sent.id}`]] as const)),
  ];
};

/** Nothing is loading any more, and no picture is missing. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector('h1');
  await page.waitForFunction(
    () => document.querySelector('[aria-label=Chargement]') === null && [...document.images].every((image) => image.complete),
    { timeout: 20_000 },
  );
  await new Promise((done) => setTimeout(done, 250));
};

/** What the screens show once a person has begun to work there: a detail opened, a text searched, a field being corrected. */
const beginWork: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  juridique: async (page) => {
    await page.locator('button[aria-label^="Détail"]').click();
    await page.locator('.detail summary').click();
  },
  'courrier-correction': async (page) => {
    await page.locator('button[aria-label="Corriger : Audience"]').click();
  },
  deposer: async (page) => {
    const field = await page.$('input[data-testid=files]');
    const samples = join(root, 'local', 'demo');
    await field?.uploadFile(join(samples, 's09-reclamation-courriel.eml'), join(root, 'README.md'));
    await page.waitForFunction(() => document.body.innerText.includes('Doublon'));
  },
  recours: async (page) => {
    for (const box of (await page.$$('.lines input[type=checkbox]')).slice(0, 2)) await box.click();
  },
  'chercher-jour': async (page) => {
    await page.locator('button[aria-label^="Calendrier"]').click();
    await page.waitForSelector('[aria-current=date]');
  },
  gestion: async (page) => {
    await page.locator('button ::-p-text(Clavier)').click();
    await page.waitForSelector('dialog[open]');
  },
  chercher: async (page) => {
    await page.locator('main input').click();
    await page.keyboard.type('Vauclair');
    await page.keyboard.press('Enter');
    await page.waitForSelector('table');
  },
};

const demo = join(root, 'var', 'demo');
if (!existsSync(join(demo, 'pli.sqlite')) && !process.argv[2])
  throw configurationError('demo-missing', 'Il faut d’abord un magasin : npm run demo, ou npm run screens -- DOSSIER.');
const data = join(root, 'var', 'screens-data');
await rm(data, { recursive: true, force: true });
await cp(process.argv[2] ?? demo, data, { recursive: true });
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const client = join(root, 'console', 'dist');
await buildConsole(client);
const mailroom = openMailroom(dataFolder({ data }));
// The samples are all sure.
await makeDoubts(mailroom.store, ['complaint', 'expert-report']);
const server = await startServer(mailroom, { port: 0, client });
const browser = await openBrowser();
try {
  const page = await browser.newPage();
  await page.goto(server.links.find(({ name }) => name === 'Hélène Quéméneur')?.url ?? server.url);
  await page.waitForSelector('h1');
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const { name: size, width, height } of sizes) {
      await page.setViewport({ width, height });
      for (const [name, path] of await screensOf(mailroom.store)) {
        await page.goto(`${server.url}${path}`);
        await settled(page);
        await beginWork[name]?.(page);
        await settled(page);
        await page.screenshot({ path: join(out, `${name}-${size}-${scheme}.png`) });
      }
    }
  }
  console.log(`Images : ${out}`);
} finally {
  await browser.close();
  await server.close();
  await mailroom.close();
  await rm(data, { recursive: true, force: true });
}
