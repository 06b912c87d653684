import type { MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import type { Ports } from '../../shared/ports.ts';

export type PackedFile = { readonly name: string; readonly bytes: Uint8Array };
/** Packs files into one ZIP archive; the same files give the same bytes. */
export type Pack = (files: readonly PackedFile[]) => Promise<Uint8Array>;

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/tiff': 'tiff',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'message/rfc822': 'eml',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** What the legal team gets of a document: the original, what was read of it, the note with its bordereau, the record. */
export const handoverFiles = async (
  mail: MailRecord,
  document: RecordedDocument,
  notePdf: string,
  ports: Pick<Ports, 'files'>,
): Promise<PackedFile[]> => {
  const part = mail.parts.find((candidate) => candidate.id === document.part);
  const files: PackedFile[] = [
    { name: `1-original.${endings[mail.mediaType] ?? 'bin'}`, bytes: await ports.files.get(mail.original) },
    { name: '2-note-et-bordereau.pdf', bytes: await ports.files.get(notePdf) },
    { name: '3-document.json', bytes: encode(document) },
  ];
  if (part?.transcript !== undefined) files.push({ name: '4-transcription.json', bytes: await ports.files.get(part.transcript) });
  return files;
};
