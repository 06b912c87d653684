import { fromBuffer, type ZipFile } from 'yauzl';
import { partsPerFile } from './limits.ts';
import { rejections } from './rejections.ts';

export type ArchiveEntry = {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly encrypted: boolean;
  read(most: number): Promise<Uint8Array>;
};

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, strictFileNames: false, validateEntrySizes: true },
      (error, zip) => {
        if (error) reject(error);
        else resolve(zip);
      },
    );
  });

/** Most entries that are looked at at all. */
const mostEntries = 5_000;

type Entry = Parameters<ZipFile['openReadStream']>[0];

const readEntry = (zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(rejections.archiveDamaged(error));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > most) stream.destroy(rejections.archiveTooLarge(Math.round(most / 1e6)));
        else chunks.push(chunk);
      });
      stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      stream.on('error', reject);
    });
  });

const describe = (zip: ZipFile, entry: Entry): ArchiveEntry => ({
  name: entry.fileName,
  size: entry.uncompressedSize,
  packed: entry.compressedSize,
  encrypted: entry.isEncrypted(),
  read: (most) => readEntry(zip, entry, most),
});

/**
 * The files in a ZIP archive, folders left out, without unpacking any.
 * @throws AppError `archive-too-many-files`, and the reader's own errors on a damaged archive
 */
export const listArchive = async (bytes: Uint8Array): Promise<ArchiveEntry[]> => {
  const zip = await open(bytes);
  if (zip.entryCount > mostEntries) throw rejections.archiveTooManyFiles(partsPerFile);
  return new Promise((resolve, reject) => {
    const entries: ArchiveEntry[] = [];
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) entries.push(describe(zip, entry));
      if (entries.length > mostEntries) return reject(rejections.archiveTooManyFiles(partsPerFile));
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
};
