import { type Kind, kinds } from '../shared/mail/kinds.ts';
import type { Page } from '../shared/mail/transcript.ts';
import type { CorpusMail } from './corpus-mail.ts';

/** A letter as the truth cuts it: its pages, its kind, and the subject of the message where it is one. */
export type TrueDocument = { readonly pages: readonly Page[]; readonly kind: Kind; readonly subject?: string };

/** The letters of a piece of mail as its truth names them, whatever the program would make of it. */
export const trueDocuments = ({ mail, truth }: CorpusMail): TrueDocument[] =>
  truth.documents.flatMap(({ kind: name, attachment, pages: range }) => {
    const kind = kinds.find((one) => one === name);
    const part = mail.parts.find((one) => (attachment === undefined ? one.role !== 'attachment' : one.attachment === attachment));
    const [first, last] = range ?? [1, Number.POSITIVE_INFINITY];
    const pages = part?.transcript.pages.filter(({ number }) => number >= first && number <= last) ?? [];
    if (kind === undefined || part === undefined || pages.length === 0) throw new TypeError('the truth names a letter that is not there');
    const subject = part.role === 'message' ? mail.envelope?.subject : undefined;
    return [{ pages, kind, ...(subject === undefined ? {} : { subject }) }];
  });
