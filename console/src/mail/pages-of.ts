import type { MailRecord, RecordedDocument } from '../../../shared/contracts/record.ts';

type Pages = Pick<RecordedDocument, 'part' | 'pages'>;

/** The pages of a document as they are turned, counted through all parts of the mail. */
export const pagesOf = (
  { parts }: { readonly parts: readonly Pick<MailRecord['parts'][number], 'id' | 'pageCount'>[] },
  document: Pages,
): string => {
  const own = parts.findIndex(({ id }) => id === document.part);
  const before = parts.slice(0, Math.max(own, 0)).reduce((sum, { pageCount }) => sum + pageCount, 0);
  const [first, last] = [document.pages[0] + before, document.pages[1] + before];
  return first === last ? `page\u00a0${first}` : `pages\u00a0${first} à ${last}`;
};
