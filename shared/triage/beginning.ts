import type { PageSigns } from './page-signs.ts';

/** What is asked of a page and the pages before it to see whether a letter begins: each answer 0 to 1. */
export const beginningSigns = {
  numberedOne: (page: PageSigns): number => (page.numbered?.[0] === 1 ? 1 : 0),
  numberedNext: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.numbered !== undefined && page.numbered[0] > 1 && follows(page.numbered[0], before) ? 1 : 0,
  numberedAstray: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.numbered !== undefined && page.numbered[0] > 1 && !follows(page.numbered[0], before) ? 1 : 0,
  afterLastNumber: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.numbered === undefined && complete(before.at(-1)) ? 1 : 0,
  beforeLastNumber: (_: PageSigns, before: readonly PageSigns[]): number => (unfinished(before.at(-1)) ? 1 : 0),
  addressedToUs: (page: PageSigns): number => (page.addressedToUs ? 1 : 0),
  addressedToOther: (page: PageSigns): number => (page.addressedToOther && !page.addressedToUs ? 1 : 0),
  placeAndDate: (page: PageSigns): number => (page.placeAndDate ? 1 : 0),
  shortDate: (page: PageSigns): number => (page.shortDate && !page.placeAndDate ? 1 : 0),
  objectOrReferences: (page: PageSigns): number => (page.objectOrReferences ? 1 : 0),
  salutation: (page: PageSigns): number => (page.salutation ? 1 : 0),
  actTitle: (page: PageSigns): number => (page.actTitle ? 1 : 0),
  paperTitle: (page: PageSigns): number => (page.paperTitle ? 1 : 0),
  actBehindItsLetter: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.actTitle && before.some((one) => one.speaksOfAct) && !before.some((one) => one.actTitle) && ofOneAffair(page, before, 0.08)
      ? 1
      : 0,
  actBehindAct: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.actTitle && before.some((one) => one.actTitle) && ofOneAffair(page, before, before.some((one) => one.speaksOfAct) ? 0.1 : 0.15)
      ? 1
      : 0,
  actAfterOther: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.actOpens && !before.some((one) => one.actTitle) && !before.some((one) => one.speaksOfAct) ? 1 : 0,
  annex: (page: PageSigns): number => (page.annex ? 1 : 0),
  lastAnnounced: (page: PageSigns, before: readonly PageSigns[]): number =>
    before.some((one) => one.speaksOfAnnex) && !page.addressedToUs ? 1 : 0,
  lastClosed: (_: PageSigns, before: readonly PageSigns[]): number => (before.some((one) => one.closes) ? 1 : 0),
  lastInSentence: (_: PageSigns, before: readonly PageSigns[]): number => (before.at(-1)?.endsInSentence === true ? 1 : 0),
  inSentence: (page: PageSigns): number => (page.beginsInSentence ? 1 : 0),
  afterBlank: (_: PageSigns, before: readonly PageSigns[]): number => (before.at(-1)?.empty === true ? 1 : 0),
  sameLetterhead: (page: PageSigns, before: readonly PageSigns[]): number => sharedPart(page.letterhead, new Set(before[0]?.letterhead)),
  sharedNames: (page: PageSigns, before: readonly PageSigns[]): number => sharedPart([...page.names], namesOf(before)),
  noSharedName: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.names.size >= 4 && namesOf(before).size >= 4 && sharedPart([...page.names], namesOf(before)) < 0.06 ? 1 : 0,
  otherClaim: (page: PageSigns, before: readonly PageSigns[]): number => {
    const known = before.slice(-recentPages).flatMap((one) => [...one.claims]);
    return page.claims.size > 0 && known.length > 0 && ![...page.claims].some((claim) => known.includes(claim)) ? 1 : 0;
  },
  senderLine: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.senderLine &&
    !before.some(({ firstLine }) => firstLine === page.firstLine) &&
    !(page.paperTitle && before.some((one) => one.speaksOfAnnex))
      ? 1
      : 0,
  enclosed: (page: PageSigns): number => (page.enclosed ? 1 : 0),
  actBehindNote: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.actTitle && !before.some((one) => one.actTitle) && before.reduce((sum, one) => sum + one.length, 0) < wordsOfNote ? 1 : 0,
  sameBeginning: (page: PageSigns, before: readonly PageSigns[]): number =>
    !page.enclosed &&
    beginsLetter(page) &&
    beginsLetter(before[0]) &&
    !(page.actTitle && before.some((one) => one.speaksOfAct)) &&
    sharedPart(page.letterhead, new Set(before[0]?.letterhead)) > sameHead
      ? 1
      : 0,
  otherTop: (page: PageSigns, before: readonly PageSigns[]): number => (page.topNumbers.size > 0 && sharesNone(page, before) ? 1 : 0),
  sameTop: (page: PageSigns, before: readonly PageSigns[]): number =>
    [...page.topNumbers].some((number) => before.slice(-recentPages).some((one) => one.topNumbers.has(number))) ? 1 : 0,
  otherNumbers: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.topNumbers.size > 0 && sharesNone(page, before) && sharedPart([...page.names], namesOf(before)) < fewNames ? 1 : 0,
} as const satisfies Record<string, (page: PageSigns, before: readonly PageSigns[]) => number>;

/** A message of fewer words only hands over what lies behind it. */
const wordsOfNote = 60;

/** From this share of common words on, two heads are of one sender. */
const sameHead = 0.6;

/** A page with what only the first of a letter or an act has. */
const beginsLetter = (page: PageSigns | undefined): boolean =>
  page !== undefined && (page.placeAndDate || page.addressedToUs || page.salutation || page.actOpens);

/** Under this share of common names two pages hardly speak of one affair. */
const fewNames = 0.1;

/** None of the numbers at the top of this page stands at the top of a page before, where there are some. */
const sharesNone = (page: PageSigns, before: readonly PageSigns[]): boolean => {
  const known = before.slice(-recentPages).flatMap((one) => [...one.topNumbers]);
  return known.length > 0 && !known.some((number) => page.topNumbers.has(number));
};

export type BeginningSign = keyof typeof beginningSigns;

const lastNumber = (before: readonly PageSigns[]): number | undefined =>
  before.findLast((one) => one.numbered !== undefined)?.numbered?.[0];

/** The number goes on from the last one seen, or counts the pages from the first. */
const follows = (number: number, before: readonly PageSigns[]): boolean => {
  const last = lastNumber(before);
  return last === undefined ? number === before.length + 1 : number > last && number - last <= 2;
};

const complete = (page: PageSigns | undefined): boolean =>
  page?.numbered !== undefined && page.numbered[1] > 0 && page.numbered[0] === page.numbered[1];
const unfinished = (page: PageSigns | undefined): boolean => page?.numbered !== undefined && page.numbered[0] < page.numbered[1];

const sharedPart = (words: readonly string[], among: ReadonlySet<string>): number =>
  words.length === 0 ? 0 : words.filter((word) => among.has(word)).length / words.length;

/** Enough names stand on both, or too few were read to say. */
const ofOneAffair = (page: PageSigns, before: readonly PageSigns[], share: number): boolean =>
  page.names.size < 4 || sharedPart([...page.names], namesOf(before)) >= share;

const namesOf = (pages: readonly PageSigns[]): ReadonlySet<string> => new Set(pages.slice(-recentPages).flatMap((page) => [...page.names]));

/** Names are looked for on so many pages back: enough for a letter, and the work stays even over a long file. */
const recentPages = 6;

/**
 * Weight of each sign (log-odds); the first is what stands before anything is seen. First set by hand, then drawn several times to what files of the fitting part and
 * batches of its letters joined say; `node test/fit-beginning.ts` prints what they draw these to now.
 */
export const beginningWeights: Readonly<Record<BeginningSign | 'before', number>> = {
  before: -3.5,
  numberedOne: 2.5,
  numberedNext: -6.0,
  numberedAstray: -1.3,
  afterLastNumber: 1.2,
  beforeLastNumber: -2.3,
  addressedToUs: 3.5,
  addressedToOther: 2.6,
  placeAndDate: 0.5,
  shortDate: -0.1,
  objectOrReferences: 0.3,
  salutation: 2.5,
  actTitle: 2.4,
  paperTitle: 1.9,
  actBehindItsLetter: -4.5,
  actBehindAct: -2.0,
  actAfterOther: 2.0,
  annex: -4.5,
  lastAnnounced: -1.4,
  lastClosed: 0.6,
  lastInSentence: -0.0,
  inSentence: -1.0,
  afterBlank: 1.5,
  sameLetterhead: 3.3,
  sharedNames: -1.7,
  noSharedName: 3.1,
  otherClaim: 3.8,
  senderLine: 2.1,
  otherNumbers: 2.0,
  enclosed: -4.5,
  actBehindNote: -3.5,
  sameBeginning: 3.7,
  otherTop: 1.6,
  sameTop: -0.4,
};

const names = Object.keys(beginningSigns) as BeginningSign[];

/** The answers, in the order of `beginningSigns`. */
export const answersOf = (page: PageSigns, before: readonly PageSigns[]): number[] =>
  names.map((name) => beginningSigns[name](page, before));

/** How much speaks for a letter beginning on this page, after those before it (log-odds). */
export const beginning = (page: PageSigns, before: readonly PageSigns[]): number =>
  answersOf(page, before).reduce(
    (sum, answer, index) => sum + answer * beginningWeights[names[index] ?? 'before'],
    beginningWeights.before,
  );
