const entriesOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Files of a folder and of the folders in it; a folder gives its entries a hundred at a time. */
const filesIn = async (entry: FileSystemEntry): Promise<File[]> => {
  if (isFile(entry)) return [await fileOf(entry)];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const files: File[] = [];
  for (let entries = await entriesOf(reader); entries.length > 0; entries = await entriesOf(reader))
    for (const one of entries) files.push(...(await filesIn(one)));
  return files;
};

/** What was dropped, folders opened; what a system hides in folders is left out. */
export const droppedFiles = async (items: DataTransferItemList): Promise<File[]> => {
  // The list is emptied as soon as the event is over: all entries are taken first.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const files: File[] = [];
  for (const entry of entries) files.push(...(await filesIn(entry)));
  return files.filter(({ name }) => !name.startsWith('.') && name !== 'Thumbs.db');
};
