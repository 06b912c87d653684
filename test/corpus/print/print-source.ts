import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { mailSource } from './mail-source.ts';
import { type AttachedFile, message } from './message.ts';
import { type PdfPress, printLetter } from './print-letter.ts';
import type { Source } from './sources.ts';
import type { Truth } from './truth.ts';

export type PrintedSource = { readonly bytes: Uint8Array; readonly extension: string; readonly truth: Truth };

/** Fills in the pages of a document that has its whole file to itself. */
const withPages = (truth: Truth, pagesOf: (attachment: string | undefined) => number): Truth => ({
  ...truth,
  documents: truth.documents.map((document) => ({ ...document, pages: document.pages ?? [1, pagesOf(document.attachment)] })),
});

const printMail = async (source: Source, folder: string, press: PdfPress): Promise<PrintedSource> => {
  const mail = mailSource.parse(JSON.parse(source.text));
  const files: AttachedFile[] = [];
  const counts = new Map<string, number>();
  for (const { name, source: letter, as } of mail.attachments) {
    const printed = await printLetter(await readFile(join(folder, letter), 'utf8'), as, letter, press);
    counts.set(name, printed.pages);
    files.push({ filename: name, content: Buffer.from(printed.bytes) });
  }
  const pagesOf = (attachment: string | undefined): number => {
    const count = attachment === undefined ? 1 : counts.get(attachment);
    if (count === undefined)
      throw new AppError('corpus-attachment', 'configuration', `${source.id} : la pièce jointe « ${attachment} » manque.`);
    return count;
  };
  return { bytes: await message(mail, files, source.id), extension: 'eml', truth: withPages(source.truth, pagesOf) };
};

/** Makes the file that a piece of sample mail arrives as, and its truth with every page number. */
export const printSource = async (source: Source, folder: string, press: PdfPress): Promise<PrintedSource> => {
  if (source.form === 'mail') return printMail(source, folder, press);
  if (source.form === 'txt') return { bytes: Buffer.from(source.text), extension: 'txt', truth: withPages(source.truth, () => 1) };
  const { render } = source.truth;
  if (render === 'eml') throw new AppError('corpus-render', 'configuration', `${source.id} : un courriel se décrit en .mail.json.`);
  const printed = await printLetter(source.text, render, source.id, press);
  return { bytes: printed.bytes, extension: printed.extension, truth: withPages(source.truth, () => printed.pages) };
};
