import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { readTar } from './read-tar.ts';

export type UnpackedBrowser = { readonly executable: string; readonly libraries: string; readonly fontConfiguration: string };

const unpackArchive = async (archive: string, folder: string): Promise<void> => {
  for (const { name, bytes } of readTar(brotliDecompressSync(await readFile(archive)))) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
};

const fontsConf = (folder: string, fontFolders: readonly string[]): string =>
  [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...[join(folder, 'fonts'), ...fontFolders].map((path) => `  <dir>${path}</dir>`),
    `  <cachedir>${join(folder, 'cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');

const unpackInto = async (folder: string, home: string, pack: string): Promise<void> => {
  await mkdir(join(folder, 'cache'), { recursive: true, mode: 0o700 });
  await unpackArchive(join(pack, 'al2023.tar.br'), folder);
  await unpackArchive(join(pack, 'fonts.tar.br'), folder);
  await mkdir(join(folder, 'etc'));
  await writeFile(join(folder, 'etc', 'fonts.conf'), fontsConf(home, []));
  await pipeline(
    createReadStream(join(pack, 'chromium.br')),
    createBrotliDecompress({ chunkSize: 2 ** 21 }),
    createWriteStream(join(folder, 'chromium'), { mode: 0o700 }),
  );
};

/** Renames a complete folder into place; when another process was faster, its folder stands and ours goes. */
const moveIntoPlace = async (folder: string, home: string): Promise<void> => {
  try {
    await rename(folder, home);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!existsSync(join(home, 'chromium'))) throw error;
  }
};

/** The folder of one version of the browser, of this user alone. */
const homeOf = async (pack: string): Promise<string> => {
  const sizes = (await readdir(pack)).filter((name) => name.endsWith('.br')).length;
  return join(tmpdir(), `pli-chromium-${userInfo().username}-${await packVersion(pack)}-${sizes}`);
};

const packVersion = async (pack: string): Promise<string> => {
  const description = join(pack, '..', 'package.json');
  if (!existsSync(description)) return 'layer';
  const content: unknown = JSON.parse(await readFile(description, 'utf8'));
  const isVersioned = typeof content === 'object' && content !== null && 'version' in content;
  return isVersioned ? String(content.version) : 'layer';
};

/** Unpacks the browser with its libraries and fonts once, into a private folder that is renamed into place when it is complete. */
export const unpackBrowser = async (pack: string): Promise<UnpackedBrowser> => {
  const home = await homeOf(pack);
  if (!existsSync(join(home, 'chromium'))) {
    const folder = `${home}.${randomUUID()}`;
    await unpackInto(folder, home, pack);
    await moveIntoPlace(folder, home);
  }
  return { executable: join(home, 'chromium'), libraries: join(home, 'lib'), fontConfiguration: join(home, 'etc') };
};
