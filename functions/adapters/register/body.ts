import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { z } from 'zod';
import type { Files } from '../../../shared/ports.ts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** A tenth of the time of the best quality, for a few per cent more bytes. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** DynamoDB takes items up to 400 KB, keys and index attributes included. */
const largestBody = 350_000;

const stored = z.union([z.object({ body: z.instanceof(Uint8Array) }), z.object({ bodyKey: z.string() })]);

/** Where the large records of a piece of mail or a letter stand in the store of files. */
export const bodyFolder = (id: string): string => `records/${id}/`;

/**
 * A record as attributes of its item: compressed JSON, because DynamoDB charges each kilobyte of every write; one that is too large for an item goes to the store of files,
 * under a key made of its content.
 */
export const packBody = async (record: { readonly id: string }, files: Files): Promise<{ body: Uint8Array } | { bodyKey: string }> => {
  const packed = await compress(JSON.stringify(record), quality);
  if (packed.length <= largestBody) return { body: new Uint8Array(packed) };
  const bodyKey = `${bodyFolder(record.id)}${createHash('sha256').update(packed).digest('hex').slice(0, 32)}`;
  await files.put(bodyKey, packed, 'application/octet-stream');
  return { bodyKey };
};

/** The record of an item, still to be validated. */
export const unpackBody = async (item: unknown, files: Files): Promise<unknown> => {
  const found = z.parse(stored, item);
  const packed = 'body' in found ? found.body : await files.get(found.bodyKey);
  return JSON.parse((await decompress(packed)).toString('utf8'));
};

/** The key of a body that stands outside its item. */
export const bodyKeyOf = (item: unknown): string | undefined => {
  const found = z.object({ bodyKey: z.string() }).safeParse(item);
  return found.success ? found.data.bodyKey : undefined;
};
