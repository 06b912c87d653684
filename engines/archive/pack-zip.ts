import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

type Packed = readonly { readonly name: string; readonly bytes: Uint8Array }[];

/** Some files as one ZIP archive; the same files give the same bytes. */
export const packZip = async (files: Packed, compress = true): Promise<Uint8Array> => {
  const archive = new yazl.ZipFile();
  for (const { name, bytes } of files) archive.addBuffer(Buffer.from(bytes), name, { compress, mtime: new Date(Date.UTC(2000, 0, 1)) });
  archive.end();
  return new Uint8Array(await buffer(archive.outputStream));
};
