import { type Browser, launch } from 'puppeteer-core';
import { findBrowser } from '../../engines/print/find-browser.ts';
import { unpackBrowser } from '../../engines/print/unpack-browser.ts';

const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote', '--no-first-run', '--proxy-server=direct://'];

/** The project's own browser, as a person uses it: with the network of this machine. */
export const openBrowser = async (): Promise<Browser> => {
  const found = findBrowser();
  if (found === undefined) throw new Error('no browser');
  if (found.sort === 'installed') return launch({ executablePath: found.executable, headless: true, pipe: true, args });
  const { executable, libraries, fontConfiguration } = await unpackBrowser(found.pack);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fontConfiguration, TZ: 'Europe/Paris' };
  return launch({ executablePath: executable, headless: 'shell', pipe: true, args, env });
};
