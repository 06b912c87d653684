import type { Page } from '../mail/transcript.ts';
import { pageText } from '../mail/transcript.ts';
import { fold } from '../text/fold.ts';
import { fileNumbersIn } from './file-numbers.ts';
import { joinedPapers, papersIn, titlePapers } from './joined-papers.ts';
import { daysTold, pageDay } from './page-day.ts';
import {
  actGoesOn,
  actOpenings,
  acts,
  addressOnOneLine,
  annexes,
  anyDay,
  bailiff,
  copyMark,
  enclosures,
  endsInSum,
  farewell,
  greeting,
  handingOver,
  lastSheets,
  mentionsAct,
  mentionsAnnex,
  mentionsCourt,
  mentionsLetter,
  messageHead,
  officialHead,
  opening,
  papers,
  petition,
  place,
  reached,
  references,
  selling,
  separatorSheet,
  serves,
  shortDate,
  someonesAddress,
  whereabouts,
} from './page-patterns.ts';
import {
  casesIn,
  claimsIn,
  endsAtClose,
  hasWindow,
  inSentence,
  lettersOf,
  linesOf,
  namesIn,
  pageNumber,
  startsSection,
  topOf,
  wordsOf,
} from './page-words.ts';
import { rareNames } from './rare-names.ts';
import { repairedText } from './repaired-text.ts';
import { writtenByUs } from './written-by-us.ts';

/** Our names, and our address on one line, both folded. */
export type Ours = { readonly names: readonly string[]; readonly address: string };

/** What a page shows that matters for where a letter begins and ends. */
export type PageSigns = {
  /** Nobody would see a letter here, or it is a sheet that parts two letters. */
  readonly empty: boolean;
  readonly separator: boolean;
  /** Of a photograph or a drawing recognition reads signs that mean nothing. */
  readonly unreadable: boolean;
  /** "Page 2/3": [2, 3]; the total is 0 where only the page's own number stands. */
  readonly numbered: readonly [number, number] | undefined;
  readonly addressedToUs: boolean;
  readonly addressedToOther: boolean;
  readonly placeAndDate: boolean;
  /** A date alone stands near the top. */
  readonly shortDate: boolean;
  readonly objectOrReferences: boolean;
  readonly salutation: boolean;
  readonly closes: boolean;
  /** It does so in its last line: what follows may be the signature. */
  readonly closesLast: boolean;
  /** An act of a court or bailiff begins here. */
  readonly actTitle: boolean;
  /** Words stand here that only the beginning of an act has. */
  readonly actOpens: boolean;
  /** A court or a bailiff stands at its head; somebody petitions a court. */
  readonly officialHead: boolean;
  readonly petition: boolean;
  /** Share of its lines that end in a sum. */
  readonly sums: number;
  /** How many different words of somebody who sells stand on it. */
  readonly selling: number;
  /** A printed message is headed within it, or within its first lines. */
  readonly messageHead: boolean;
  readonly startsMessage: boolean;
  /** A report, invoice, form or certificate begins here. */
  readonly paperTitle: boolean;
  /** An annex, an exhibit, the last sheet of a served act. */
  readonly annex: boolean;
  /** A bailiff says on it how an act was handed over. */
  readonly handingOver: boolean;
  /** "Copie" stands above it, or it is a leaflet. */
  readonly enclosed: boolean;
  /** How many words stand on it. */
  readonly length: number;
  readonly speaksOfAnnex: boolean;
  readonly speaksOfAct: boolean;
  readonly speaksOfCourt: boolean;
  readonly beginsInSentence: boolean;
  readonly endsInSentence: boolean;
  /** Names, places and numbers: words that a dictionary does not hold. */
  readonly names: ReadonlySet<string>;
  /** Numbers of six digits or more near the top: of a claim, a policy, a file. */
  readonly topNumbers: ReadonlySet<string>;
  /** Numbers in the shape of our claims near the top. */
  readonly claims: ReadonlySet<string>;
  /** A sender's line with where he is to be found, and a date, near the top. */
  readonly senderLine: boolean;
  /** Its first lines say how whoever made it is reached or registered. */
  readonly saysWhere: boolean;
  /** The first line as it stands, folded. */
  readonly firstLine: string;
  /** The words of the first lines, to compare senders. */
  readonly letterhead: readonly string[];
  /** Words of the first three and of the last two lines, to compare what repeats from page to page. */
  readonly top: readonly string[];
  readonly foot: readonly string[];
  /** Names and numbers that few letters have: on the page, and among them those at its top. */
  readonly rareNames: ReadonlySet<string>;
  readonly rareTop: ReadonlySet<string>;
  /** The day that it bears, counted in days. */
  readonly day: number | undefined;
  /** Day and month of the dates that stand on it. */
  readonly daysTold: ReadonlySet<string>;
  /** A letter of somebody is said to be joined or passed on. */
  readonly speaksOfLetter: boolean;
  readonly namesUs: boolean;
  /** Our name stands in an address window. */
  readonly window: boolean;
  /** It begins with the heading of a section: "II. – Discussion". */
  readonly numberedHeading: boolean;
  /** It begins with words with which an act goes on: its call, its reasons, its prayer. */
  readonly actGoesOn: boolean;
  /** A bailiff serves an act with this page. */
  readonly served: boolean;
  /** The sorts of papers that its top names ("devis", "ordonnance"), those that it speaks of, and those that it says it brings with it. */
  readonly titlePapers: ReadonlySet<string>;
  readonly papers: ReadonlySet<string>;
  readonly joinedPapers: ReadonlySet<string>;
  /** A letter of our own that comes back. */
  readonly writtenByUs: boolean;
  /** File numbers near the top, by their figures alone: no day, no telephone, none in the shape of ours. */
  readonly fileNumbers: ReadonlySet<string>;
  /** Numbers of cases before a court ("26/01790"): near the top, and on the whole page. */
  readonly topCases: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
};

/** Recognition is surer than this of any page of words, also by hand. */
const leastSure = 0.4;
const isUnreadable = ({ source, confidence, blocks }: Page): boolean => source === 'ocr' && blocks.length > 0 && confidence < leastSure;

/** A line over a message that only says who printed it. */
const shortLine = 40;

/** A sheet with hardly a word parts two letters where it says so. */
const fewWords = 16;
const mostLines = 200;
const parts = (page: Page, words: readonly string[], text: string): boolean =>
  page.separator || (words.length <= fewWords && separatorSheet.test(text.trimStart()));

/** Does nothing of a letter stand on this page: is it blank, or a sheet that parts two letters? */
export const isNoLetter = (page: Page): boolean => {
  const plain = fold(pageText(page).normalize('NFC'));
  return page.blank || parts(page, wordsOf(plain), topOf(linesOf(plain))(mostLines));
};

/** What a page shows. */
export const pageSigns = (page: Page, { names: ours, address }: Ours): PageSigns => {
  const raw = pageText(page).normalize('NFC');
  const plain = fold(raw);
  const text = repairedText(plain);
  // The first lines, with misread words repaired, and as they were read.
  const [lines, printedLines] = [linesOf(text), linesOf(plain)];
  const [read, printed] = [topOf(lines), topOf(printedLines)];
  const rare = rareNames(raw, [...ours, address]);
  const top = read(22);
  const head = read(12);
  const top14 = printed(14);
  const words = wordsOf(plain);
  return {
    empty: page.blank,
    separator: parts(page, words, printed(mostLines)),
    unreadable: isUnreadable(page),
    numbered: pageNumber(plain),
    addressedToUs: acts.test(head)
      ? hasWindow(top, ours)
      : ours.some((name) => top.includes(name)) && (someonesAddress.test(top) || addressOnOneLine.test(top)),
    addressedToOther: someonesAddress.test(top),
    placeAndDate: place.test(top),
    shortDate: shortDate.test(read(6)),
    objectOrReferences: references.test(read(30)),
    salutation: greeting.test(read(34)),
    closes: farewell.test(text),
    closesLast: endsAtClose(lines),
    actTitle: acts.test(head),
    actOpens: actOpenings.test(head),
    officialHead: officialHead.test(read(8)),
    petition: petition.test(head),
    sums: lines.filter((line) => endsInSum.test(line)).length / Math.max(1, lines.length),
    selling: new Set(text.match(selling)).size,
    messageHead: messageHead.test(text),
    startsMessage: messageHead.test(printed(printed(1).length < shortLine ? 3 : 1)),
    paperTitle: papers.test(head),
    annex: annexes.test(read(3)) || handingOver.test(read(4)) || (lastSheets.test(read(16)) && !opening.test(read(16))),
    handingOver: handingOver.test(read(4)),
    enclosed: enclosures.test(read(3)) || (copyMark.test(read(14)) && !acts.test(top)),
    length: words.length,
    speaksOfAnnex: mentionsAnnex.test(text),
    speaksOfAct: mentionsAct.test(text),
    speaksOfCourt: mentionsCourt.test(text),
    beginsInSentence: /^(?!l['’][A-Z])[a-z,;]/.test(raw.trimStart()) && /^[^A-Z]/.test(raw.trimStart()),
    endsInSentence: inSentence(plain),
    names: namesIn(words, ours),
    topNumbers: new Set(wordsOf(printed(12)).filter((word) => /\d{6}/.test(word))),
    claims: claimsIn(printed(9)),
    senderLine: whereabouts.test(printed(3)) && anyDay.test(printed(7)) && !acts.test(head) && !/\bannexes?\b/.test(read(3)),
    saysWhere: reached.test(printed(4)),
    firstLine: printed(1).trim(),
    letterhead: wordsOf(printed(4)),
    top: lettersOf(printed(3)),
    foot: lettersOf(printedLines.slice(-2).join(' ')),
    rareNames: rare,
    rareTop: new Set([...rare].filter((name) => top14.includes(name))),
    day: pageDay(printed(22)),
    daysTold: daysTold(plain),
    speaksOfLetter: mentionsLetter.test(text),
    namesUs: ours.some((name) => text.includes(name)),
    window: hasWindow(top, ours),
    numberedHeading: startsSection(lines),
    actGoesOn: lines.slice(0, 2).some((line) => actGoesOn.test(line)),
    served: bailiff.test(read(24)) && serves.test(read(22)),
    titlePapers: titlePapers(text),
    papers: new Set(papersIn(text)),
    joinedPapers: joinedPapers(text),
    writtenByUs: writtenByUs(plain, ours),
    fileNumbers: fileNumbersIn(top14),
    topCases: casesIn(top14),
    cases: casesIn(plain),
  };
};
