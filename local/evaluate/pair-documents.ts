import type { MailDocument } from '../../shared/contracts/document.ts';
import type { DocumentTruth } from './read-truth.ts';

export type Pair = { readonly truth: DocumentTruth; readonly said?: MailDocument };

const sameAttachment = (truth: DocumentTruth, said: MailDocument): boolean =>
  truth.attachment === undefined || truth.attachment === said.attachment;

const overlap = (truth: DocumentTruth, said: MailDocument): number => {
  if (!sameAttachment(truth, said)) return 0;
  if (truth.pages === undefined) return 1;
  const common = Math.min(truth.pages[1], said.pages[1]) - Math.max(truth.pages[0], said.pages[0]) + 1;
  return Math.max(0, common) / (truth.pages[1] - truth.pages[0] + 1 + said.pages[1] - said.pages[0] + 1 - Math.max(0, common));
};

/** Each true document with the one said that shares most pages with it; one said is used once. */
export const pairDocuments = (truths: readonly DocumentTruth[], said: readonly MailDocument[]): Pair[] => {
  const free = new Set(said);
  return truths.map((truth) => {
    const best = [...free].map((one) => ({ one, share: overlap(truth, one) })).sort((a, b) => b.share - a.share)[0];
    if (best === undefined || best.share === 0) return { truth };
    free.delete(best.one);
    return { truth, said: best.one };
  });
};

const samePages = (truth: DocumentTruth, said: MailDocument | undefined): boolean =>
  said !== undefined &&
  truth.attachment === said.attachment &&
  (truth.pages === undefined || (truth.pages[0] === said.pages[0] && truth.pages[1] === said.pages[1]));

/** Whether the file was cut exactly as it should be: as many documents, on the same pages of the same attachments. */
export const cutRight = (pairs: readonly Pair[], said: readonly MailDocument[]): boolean =>
  pairs.length === said.length && pairs.every(({ truth, said: one }) => samePages(truth, one));
