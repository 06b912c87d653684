import { afterAll, describe, expect, it } from 'vitest';
import { createPages } from '../../engines/pages/create-pages.ts';
import { createUnpacker } from '../../engines/unpack/create-unpacker.ts';
import { AppError } from '../../shared/errors.ts';
import { hostileFiles } from './hostile-files.ts';

const files = await hostileFiles();
const unpacker = createUnpacker({ megabytesPerFile: 100, megapixels: 150, depth: 5 });
const pages = createPages();

afterAll(async () => {
  await unpacker.close();
  await pages.close();
});

/** What becomes of a file: `read`, or the code of its rejection. */
const endOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  try {
    const { parts } = await unpacker.unpack(bytes, name);
    for (const part of parts.slice(0, 3)) {
      let visited = 0;
      if (part.pageCount > 2_000) return 'too-many-pages';
      await pages
        .each(part.bytes, part.mediaType, async () => void visited++)
        .catch((error: unknown) => {
          if (parts.length === 1) throw error;
        });
    }
    return 'read';
  } catch (error) {
    if (error instanceof AppError && error.kind === 'input') return error.code;
    throw error;
  }
};

describe('a hostile file ends in a rejection or a reading', () => {
  it('there are at least forty of them', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  it.each(files.map((file) => [file.name, file] as const))(
    '%s',
    async (_, file) => {
      expect(file.ends).toContain(await endOf(file.bytes, file.name));
    },
    45_000,
  );

  it('after all of them an ordinary letter is read', async () => {
    const { letterPdf } = await import('./pdf-source.ts');
    expect(await endOf(letterPdf(), 'lettre.pdf')).toBe('read');
  });
});
