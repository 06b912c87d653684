import type { PageRange } from '../contracts/record.ts';
import type { MailTranscript } from '../mail/transcript.ts';
import { documentText } from '../text/document-text.ts';
import type { FoundDocument } from './choose-documents.ts';
import { classify } from './classify.ts';

/** The letters of a piece of mail where a person said that they begin and end; pages that stand in none of them are no letter. */
export const cutByHand = (mail: MailTranscript, ranges: readonly PageRange[]): FoundDocument[] =>
  ranges.flatMap(({ part: id, pages: [first, last] }) => {
    const part = mail.parts.find((candidate) => candidate.id === id);
    const pages = part?.transcript.pages.filter((page) => first <= page.number && page.number <= last) ?? [];
    if (part === undefined || pages.length === 0) return [];
    const text = documentText(pages);
    return [{ part, pages, text, classification: classify(text, part.role === 'message' ? mail.envelope?.subject : undefined) }];
  });
