import { type Browser, launch } from 'puppeteer-core';
import { AppError, configurationError } from '../../shared/errors.ts';
import { type FoundBrowser, findBrowser } from './find-browser.ts';
import { unpackBrowser } from './unpack-browser.ts';

export type BrowserOptions = {
  /** Folder of the browser's archives: a Lambda layer's. */
  readonly pack?: string | undefined;
  /** Lambda forbids the browser's own processes. */
  readonly singleProcess?: boolean | undefined;
};

const flags = (singleProcess: boolean): string[] => [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-webgl',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-zygote',
  '--metrics-recording-only',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  // Without processes of its own the browser would end with the graphics that it cannot start, and printing needs none.
  ...(singleProcess ? ['--single-process', '--disable-software-rasterizer'] : []),
];

const noBrowser = (): AppError =>
  configurationError(
    'browser-missing',
    'Aucun navigateur pour imprimer les lettres : installez Google Chrome ou Microsoft Edge, puis lancez `pli doctor`.',
  );

const launchPacked = async (pack: string, singleProcess: boolean): Promise<Browser> => {
  const { executable, libraries, fontConfiguration } = await unpackBrowser(pack);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fontConfiguration, TZ: 'Europe/Paris' };
  return launch({ executablePath: executable, headless: 'shell', pipe: true, args: flags(singleProcess), env });
};

const launchFound = (found: FoundBrowser, singleProcess: boolean): Promise<Browser> =>
  found.sort === 'packed'
    ? launchPacked(found.pack, singleProcess)
    : launch({ executablePath: found.executable, headless: true, pipe: true, args: flags(false) });

/**
 * Starts the browser that prints, without network. It is spoken to through a pipe, so that it ends with this process even where this one is killed.
 * @throws AppError `browser-missing`, `browser-start`
 */
export const launchBrowser = async ({ pack, singleProcess = false }: BrowserOptions = {}): Promise<Browser> => {
  const found = findBrowser(pack);
  if (found === undefined) throw noBrowser();
  try {
    return await launchFound(found, singleProcess);
  } catch (error) {
    throw new AppError(
      'browser-start',
      'outside',
      'Le navigateur qui imprime les lettres ne démarre pas : lancez `pli doctor`.',
      {},
      error,
    );
  }
};
