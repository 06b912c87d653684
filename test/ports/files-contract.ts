import { describe, expect, test } from 'vitest';
import type { Files } from '../../shared/ports.ts';
import { newId } from './records.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What every store of files must do. */
export const filesContract = (name: string, make: () => Files): void => {
  describe(`Files (${name})`, () => {
    test('what was put is got back byte for byte', async () => {
      const files = make();
      const key = `original/${newId('m')}`;
      const content = Uint8Array.from({ length: 256 }, (_, index) => index);
      expect(await files.put(key, content, 'application/octet-stream')).toBe(true);
      expect(Array.from(await files.get(key))).toEqual(Array.from(content));
      expect(await files.has(key)).toBe(true);
    });

    test('a key is written once: the same key again leaves the first bytes in place', async () => {
      const files = make();
      const key = `original/${newId('m')}`;
      await files.put(key, bytes('first'), 'text/plain');
      expect(await files.put(key, bytes('second'), 'text/plain')).toBe(false);
      expect(await files.get(key)).toEqual(bytes('first'));
    });

    test('of two writers of one key at once, one wins and its bytes stand whole', async () => {
      const files = make();
      const key = `parts/${newId('m')}/p1`;
      const texts = Array.from({ length: 8 }, (_, index) => `${index}`.repeat(10_000));
      const written = await Promise.all(texts.map((text) => files.put(key, bytes(text), 'text/plain')));
      expect(written.filter(Boolean)).toHaveLength(1);
      expect(await files.get(key)).toEqual(bytes(texts[written.indexOf(true)] ?? 'none was written'));
    });

    test('an empty file is a file', async () => {
      const files = make();
      const key = `parts/${newId('m')}/p1`;
      expect(await files.put(key, new Uint8Array(), 'text/plain')).toBe(true);
      expect(await files.get(key)).toHaveLength(0);
    });

    test('a file that is not there is an error with its key, and has says no', async () => {
      const files = make();
      const key = `original/${newId('m')}`;
      await expect(files.get(key)).rejects.toMatchObject({ code: 'file-missing', kind: 'outside', details: { key } });
      expect(await files.has(key)).toBe(false);
    });

    test('list gives the keys under a prefix, sorted, and none beside them', async () => {
      const files = make();
      const mail = newId('m');
      for (const part of ['p2', 'p10', 'p1']) await files.put(`transcripts/${mail}/${part}.json`, bytes(part), 'application/json');
      await files.put(`transcripts/${mail}0/p1.json`, bytes('other'), 'application/json');
      expect(await files.list(`transcripts/${mail}/`)).toEqual(['p1', 'p10', 'p2'].map((part) => `transcripts/${mail}/${part}.json`));
      expect(await files.list(`transcripts/${newId('m')}/`)).toEqual([]);
    });

    test('what was removed is gone, its key is free again, and removing it again is no error', async () => {
      const files = make();
      const key = `original/${newId('m')}`;
      await files.put(key, bytes('first'), 'text/plain');
      await files.remove(key);
      await files.remove(key);
      expect(await files.has(key)).toBe(false);
      expect(await files.put(key, bytes('second'), 'text/plain')).toBe(true);
    });

    test('a presigned address is a URL that names the key', async () => {
      const files = make();
      const key = `original/${newId('m')}`;
      await files.put(key, bytes('first'), 'text/plain');
      expect(new URL(await files.presign(key, 60)).pathname).toContain(key);
    });

    test('a key that would leave the store is refused', async () => {
      const files = make();
      for (const key of ['../secret', 'original/../../secret', '/etc/hosts', ''])
        await expect((async () => files.get(key))()).rejects.toMatchObject({ code: 'key-invalid' });
    });
  });
};
