import { AppError } from '../../shared/errors.ts';
import { largestRatio, partsPerFile, type UnpackLimits } from './limits.ts';
import { type ArchiveEntry, listArchive } from './list-archive.ts';
import { partName } from './part-name.ts';
import { rejections } from './rejections.ts';

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** What file systems and mail programs leave in archives. */
const isLitter = (name: string): boolean => /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);

const check = (entries: readonly ArchiveEntry[], packed: number, limit: number): void => {
  if (entries.length === 0) throw rejections.archiveEmpty();
  if (entries.length > partsPerFile) throw rejections.archiveTooManyFiles(partsPerFile);
  if (entries.some((entry) => entry.encrypted)) throw rejections.archiveEncrypted();
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const bomb = size > 20e6 && size > packed * largestRatio;
  if (size > limit * 1e6 || bomb) throw rejections.archiveTooLarge(limit);
};

const readAll = async (entries: readonly ArchiveEntry[], limit: number): Promise<NamedFile[]> => {
  const files: NamedFile[] = [];
  let left = limit * 1e6;
  for (const entry of entries) {
    const bytes = await entry.read(Math.min(left, entry.size));
    left -= bytes.length;
    files.push({ name: partName(entry.name), bytes });
  }
  return files;
};

/**
 * The files of a ZIP archive under safe names; its claims about sizes are checked before and while it is unpacked.
 * @throws AppError `archive-damaged`, `archive-empty`, `archive-encrypted`, `archive-too-large`, `archive-too-many-files`
 */
export const unpackArchive = async (bytes: Uint8Array, limits: UnpackLimits): Promise<NamedFile[]> => {
  try {
    const entries = (await listArchive(bytes)).filter((entry) => !isLitter(entry.name));
    check(entries, bytes.length, limits.megabytesPerFile);
    return await readAll(entries, limits.megabytesPerFile);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw rejections.archiveDamaged(error);
  }
};
