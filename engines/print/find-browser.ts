import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The browser that prints: packed with the program (Linux x64), or installed on the machine. */
export type FoundBrowser = { readonly sort: 'packed'; readonly pack: string } | { readonly sort: 'installed'; readonly executable: string };

const windowsFolders = (): string[] =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]).filter((folder) => folder !== undefined);

const windowsPlaces = (): string[] =>
  windowsFolders().flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]);

const macPlaces: readonly string[] = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const linuxPlaces: readonly string[] = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
];

const installedPlaces = (): readonly string[] => {
  if (process.platform === 'win32') return windowsPlaces();
  return process.platform === 'darwin' ? macPlaces : linuxPlaces;
};

const packInPackage = (): string | undefined => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    return join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  } catch {
    return undefined;
  }
};

/** Where the browser is; `pack` names a folder of its archives (a Lambda layer). Undefined: none, and `pli doctor` says how to mend it. */
export const findBrowser = (pack: string | undefined = packInPackage()): FoundBrowser | undefined => {
  if (pack !== undefined && existsSync(join(pack, 'chromium.br'))) return { sort: 'packed', pack };
  const executable = installedPlaces().find((place) => existsSync(place));
  return executable === undefined ? undefined : { sort: 'installed', executable };
};
