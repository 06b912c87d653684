import { type Reply, serveThread } from '../thread/serve-thread.ts';
import { rejections } from '../unpack/rejections.ts';
import { type OpenPart, openPart } from './open-part.ts';

export type PagesQuestion =
  | { readonly type: 'open'; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly type: 'page'; readonly index: number }
  | { readonly type: 'close' };

const isQuestion = (what: unknown): what is PagesQuestion => typeof what === 'object' && what !== null && 'type' in what;

let open: OpenPart | undefined;

const close = (): void => {
  open?.close();
  open = undefined;
};

const answer = async (what: PagesQuestion): Promise<Reply> => {
  if (what.type === 'close') {
    close();
    return { value: undefined };
  }
  if (what.type === 'open') {
    close();
    open = await openPart(what.bytes, what.mediaType);
    return { value: open.pageCount };
  }
  if (open === undefined) throw rejections.unreadable();
  return { value: await open.page(what.index) };
};

serveThread(isQuestion, answer);
