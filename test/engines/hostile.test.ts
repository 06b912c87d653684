import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createDrawer } from '../../engines/pages/create-drawer.ts';
import { createPages } from '../../engines/pages/create-pages.ts';
import { createUnpacker } from '../../engines/unpack/create-unpacker.ts';
import { AppError } from '../../shared/errors.ts';
import type { Unpacked, UnpackedPart } from '../../shared/ports.ts';
import { hostileFiles } from './hostile-files.ts';
import { letterPdf } from './pdf-source.ts';

/** Whatever is written anywhere would be written here. */
const temporary = mkdtempSync(join(tmpdir(), 'pli-hostile-'));
process.env['TMPDIR'] = temporary;
const here = readdirSync(process.cwd()).sort();

const files = await hostileFiles();
/** Less than in earnest: a file that never ends shall not hold up the others for minutes. */
const seconds = 15;
const unpacker = createUnpacker({ megabytesPerFile: 100, megapixels: 150, depth: 5 }, undefined, { seconds });
const pages = createPages(undefined, seconds);
const drawer = createDrawer(undefined, seconds);

afterAll(async () => {
  await unpacker.close();
  await pages.close();
  await drawer.close();
  rmSync(temporary, { recursive: true, force: true });
});

/** More pages than these wait for a person before one is read. */
const mostPages = 2_000;

/** A rejection says in French what to do; anything but a rejection fails the test. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof AppError) || error.kind !== 'input') throw error;
  expect(error.message).toMatch(/[a-zé]+(?:ez|ons)\b/);
  expect(error.message.length).toBeLessThan(400);
  return error.code;
};

const readPart = async (part: UnpackedPart): Promise<string> => {
  let visited = 0;
  try {
    await pages.each(part.bytes, part.mediaType, async () => void visited++);
    expect(visited).toBe(part.pageCount);
    return 'read';
  } catch (error) {
    return codeOf(error);
  }
};

/** The first page as the console shows it: a picture, none for a text, or a rejection. */
const draw = async (part: UnpackedPart): Promise<void> => {
  await drawer.draw(part.bytes, part.mediaType, 1).catch(codeOf);
};

/** What becomes of a file: `read`, or the code of its rejection; of several parts one that cannot be read stands unread. */
const endOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  let unpacked: Unpacked;
  try {
    unpacked = await unpacker.unpack(bytes, name);
  } catch (error) {
    return codeOf(error);
  }
  const { parts } = unpacked;
  if (parts.reduce((sum, part) => sum + part.pageCount, 0) > mostPages) return 'too-many-pages';
  const ends: string[] = [];
  for (const part of parts.slice(0, 3)) {
    const end = await readPart(part);
    ends.push(end);
    if (end !== 'file-too-slow') await draw(part);
  }
  return parts.length === 1 ? (ends[0] ?? 'read') : 'read';
};

const secret = /root:.*:0:0:/;

describe('a hostile file ends in a rejection or a reading', () => {
  it('there are at least a hundred of them, each its own', () => {
    expect(files.length).toBeGreaterThanOrEqual(100);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it.each(files.map((file) => [file.name, file] as const))(
    '%s',
    async (_, file) => {
      expect(file.ends).toContain(await endOf(file.bytes, file.name));
    },
    100_000,
  );

  it('after all of them an ordinary letter is read', async () => {
    expect(await endOf(letterPdf(), 'lettre.pdf')).toBe('read');
  });

  it('none has left a file behind', () => {
    expect(readdirSync(temporary, { recursive: true })).toEqual([]);
    expect(readdirSync(process.cwd()).sort()).toEqual(here);
  });

  it('none has brought a file of this machine into its text', async () => {
    for (const name of ['external-entity.docx', 'linked-file.docx', 'external-body.eml', 'script.svg']) {
      const file = files.find((candidate) => candidate.name === name);
      const parts =
        file === undefined
          ? []
          : await unpacker.unpack(file.bytes, name).then(
              (unpacked) => unpacked.parts,
              () => [],
            );
      for (const part of parts)
        await pages.each(part.bytes, part.mediaType, async (page) => expect(JSON.stringify(page)).not.toMatch(secret)).catch(codeOf);
    }
  });

  it('with all of them the process has stayed under what three threads of 768 megabytes may take', () => {
    expect(process.resourceUsage().maxRSS / 1_024).toBeLessThan(3 * 768 + 512);
  });
});
