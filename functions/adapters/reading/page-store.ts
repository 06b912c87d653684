import { z } from 'zod';
import { transcript } from '../../../shared/contracts/transcript.ts';
import type { Page } from '../../../shared/mail/transcript.ts';
import type { Files, Ports } from '../../../shared/ports.ts';

/** One part of a piece of mail. */
export type PartOf = { readonly mailId: string; readonly partId: string };

const folder = ({ mailId, partId }: PartOf): string => `transcripts/${mailId}/${partId}/pages`;

/** Pages that were recognised, by their picture: a part that is read again (after an announcement, or because time ran out) goes on where it stopped. */
export type PageStore = {
  final(picture: string): Promise<Page | undefined>;
  keepFinal(picture: string, page: Page): Promise<Page>;
  /** Tesseract's reading of a page that went on to Textract. */
  first(picture: string): Promise<Page | undefined>;
  keepFirst(picture: string, page: Page): Promise<Page>;
};

export const createPageStore = (files: Files, part: PartOf): PageStore => {
  let listed: Promise<Set<string>> | undefined;
  const known = (): Promise<Set<string>> => {
    listed ??= files.list(`${folder(part)}/`).then((keys) => new Set(keys));
    return listed;
  };
  const key = (picture: string, sort: string): string => `${folder(part)}/${picture}.${sort}.json`;
  const load = async (at: string): Promise<Page | undefined> => {
    if (!(await known()).has(at)) return undefined;
    return z.parse(transcript, JSON.parse(new TextDecoder().decode(await files.get(at)))).pages[0];
  };
  const keep = async (at: string, page: Page): Promise<Page> => {
    await files.put(at, new TextEncoder().encode(JSON.stringify({ pages: [page] })), 'application/json');
    return page;
  };
  return {
    final: (picture) => load(key(picture, 'final')),
    keepFinal: (picture, page) => keep(key(picture, 'final'), page),
    first: (picture) => load(key(picture, 'first')),
    keepFirst: (picture, page) => keep(key(picture, 'first'), page),
  };
};

/** Where the picture of a page stands while Textract looks at it. */
export const pictureKey = (part: PartOf, picture: string): string => `${folder(part)}/${picture}.png`;

/** Once a part has its transcript, its pages one by one are no longer needed. */
export const tidyPages = async (part: PartOf, { files, register }: Pick<Ports, 'files' | 'register'>): Promise<void> => {
  const record = await register.mail(part.mailId);
  if (record?.parts.find(({ id }) => id === part.partId)?.transcript === undefined) return;
  for (const key of await files.list(`${folder(part)}/`)) await files.remove(key);
};
