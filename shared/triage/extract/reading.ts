import type { Configuration } from '../../contracts/configuration.ts';
import type { Envelope } from '../../mail/transcript.ts';
import { type AmountMatch, findAmounts } from '../../text/amounts.ts';
import { type CaseNumberMatch, findCaseNumbers } from '../../text/case-numbers.ts';
import { type CourtMatch, findCourts } from '../../text/courts.ts';
import { type DateMatch, findDates } from '../../text/dates.ts';
import type { DocumentText } from '../../text/document-text.ts';
import { findPlates, type PlateMatch } from '../../text/plates.ts';
import { findTimes, type TimeMatch } from '../../text/times.ts';
import { type PostalMark, postmarkOf, stampOf } from '../postal-marks.ts';
import { cueText } from './cue-text.ts';
import { joinedAt, softBreaks } from './soft-breaks.ts';

export type ExtractContext = {
  readonly configuration: Configuration;
  readonly envelope?: Envelope;
  readonly received?: string;
  /** The day that the letter bears, where it is known better than by the rules for it. */
  readonly written?: string;
  /** A letter of ours is quoted in it. */
  readonly quotesOurs?: boolean;
};

/**
 * A letter as the extractors read it: `cue` is its folded text with misread cue words repaired, position for position that of `document.text`; in both a paragraph stands on one line.
 * What stands in it is found once, when it is first asked for.
 */
export class Reading {
  readonly document: DocumentText;
  readonly context: ExtractContext;
  readonly cue: string;
  /** The text as it was printed, paragraphs on one line. */
  readonly text: string;
  private foundDates: readonly DateMatch[] | undefined;
  private foundTimes: readonly TimeMatch[] | undefined;
  private foundAmounts: readonly AmountMatch[] | undefined;
  private foundCourts: readonly CourtMatch[] | undefined;
  private foundPlates: readonly PlateMatch[] | undefined;
  private foundCases: readonly CaseNumberMatch[] | undefined;
  private foundSettled = new Map<string, unknown>();

  constructor(document: DocumentText, context: ExtractContext) {
    this.document = document;
    this.context = context;
    const breaks = softBreaks(document);
    this.text = joinedAt(document.text, breaks);
    this.cue = joinedAt(cueText(document), breaks);
  }

  /** The dates that its writer set: a mailroom's stamp and a postmark are none of them. */
  get dates(): readonly DateMatch[] {
    this.foundDates ??= this.datesBesideMarks();
    return this.foundDates;
  }

  private datesBesideMarks(): readonly DateMatch[] {
    const marks = [this.marks.stamp, this.marks.postmark].filter((mark) => mark !== undefined);
    return findDates(this.cue).filter((date) => !marks.some((mark) => date.start >= mark.start && date.end <= mark.end));
  }

  /** What the post and the mailroom left on it. */
  get marks(): { readonly stamp: PostalMark | undefined; readonly postmark: PostalMark | undefined } {
    return this.once('marks', () => ({
      stamp: stampOf(this.document, this.context.received),
      postmark: postmarkOf(this.document, this.context.received),
    }));
  }

  get times(): readonly TimeMatch[] {
    this.foundTimes ??= findTimes(this.cue);
    return this.foundTimes;
  }

  get amounts(): readonly AmountMatch[] {
    this.foundAmounts ??= findAmounts(this.cue);
    return this.foundAmounts;
  }

  get courts(): readonly CourtMatch[] {
    this.foundCourts ??= findCourts(this.text, this.cue);
    return this.foundCourts;
  }

  get plates(): readonly PlateMatch[] {
    this.foundPlates ??= findPlates(this.cue);
    return this.foundPlates;
  }

  get caseNumbers(): readonly CaseNumberMatch[] {
    this.foundCases ??= findCaseNumbers(this.cue);
    return this.foundCases;
  }

  /** Works something out once for this letter. */
  once<T>(name: string, work: () => T): T {
    if (!this.foundSettled.has(name)) this.foundSettled.set(name, work());
    return this.foundSettled.get(name) as T;
  }
}
