import { toldAs } from './page-day.ts';
import type { PageSigns } from './page-signs.ts';

/** Its top names a paper that an earlier page speaks of, or brings. */
export const namesPaper = (page: PageSigns, before: readonly PageSigns[], what: 'papers' | 'joinedPapers'): boolean =>
  before.some((one) => [...page.titlePapers].some((paper) => one[what].has(paper)));

/** Something stands at its top with which letters, acts or papers begin. */
export const hasHead = (page: PageSigns): boolean =>
  page.placeAndDate ||
  page.shortDate ||
  page.salutation ||
  page.addressedToUs ||
  page.addressedToOther ||
  page.objectOrReferences ||
  page.actTitle ||
  page.paperTitle ||
  page.senderLine ||
  page.served;

/** Somebody says at its top who he is, or to whom he writes: more than a heading. */
export const namesItsSender = (page: PageSigns): boolean =>
  page.placeAndDate ||
  page.salutation ||
  page.addressedToUs ||
  page.addressedToOther ||
  page.actTitle ||
  page.officialHead ||
  page.senderLine ||
  page.saysWhere ||
  page.served;

/** A page with more names than these may share one with another letter by chance. */
const manyNames = 12;

/** Letters that come with one mail were written within so many days; an annex is often older. */
export const sameMail = 12;
/** What is older than the rest by more days was not written for this mail. */
export const anotherSeason = 45;

/** How many days before the first page this one was written; nothing where one of them bears no day. */
export const daysBefore = ({ day }: PageSigns, before: readonly PageSigns[]): number => {
  const first = before[0]?.day;
  return day === undefined || first === undefined ? Number.NaN : first - day;
};

/** An earlier letter of the same affair whose day the first page tells, which brings papers with it: it lies behind as a copy. */
export const dayIsTold = (page: PageSigns, before: readonly PageSigns[]): boolean =>
  page.day !== undefined &&
  !page.actTitle &&
  daysBefore(page, before) > 0 &&
  before[0]?.daysTold.has(toldAs(page.day)) === true &&
  before[0].joinedPapers.size > 0 &&
  !sharesByChance(page, before);

export const rareBefore = (before: readonly PageSigns[]): ReadonlySet<string> =>
  new Set(before.slice(-recentPages).flatMap((one) => [...one.rareNames]));

export const sharedRare = (names: ReadonlySet<string>, before: readonly PageSigns[]): number => {
  const known = rareBefore(before);
  return [...names].filter((name) => known.has(name)).length;
};

/** No rare name stands on both, or so few among many that it may be chance. */
export const sharesByChance = ({ rareNames }: PageSigns, before: readonly PageSigns[]): boolean =>
  sharedRare(rareNames, before) <= (rareNames.size > manyNames ? 1 : 0);

/** The same of two acts: what both have in their letterheads says only that one office served them. */
export const ofTwoAffairs = ({ rareNames, letterhead }: PageSigns, before: readonly PageSigns[]): boolean => {
  const office = letterhead.filter((word) => before[0]?.letterhead.includes(word));
  const names = new Set([...rareNames].filter((name) => !office.includes(name)));
  return names.size >= 3 && sharedRare(names, before) <= (names.size > manyNames ? 1 : 0);
};

/** Fewer names at the top say nothing; of these one in so many may be the town of both. */
const [fewestAtTop, hardlyOne] = [6, 8] as const;

/** Hardly one of the names at the top of this page stands at the top of one before: another office, other parties. */
export const headsAnotherAffair = ({ rareTop }: PageSigns, before: readonly PageSigns[]): boolean =>
  rareTop.size >= fewestAtTop &&
  [...rareTop].filter((name) => before.some((one) => one.rareTop.has(name))).length <= rareTop.size / hardlyOne;

/** So many names on both are of one affair. */
export const severalNames = 4;

const sameWords = 0.6;

/** Most of these words stood at the same place of the page before. */
export const repeats = (words: readonly string[], last: readonly string[] | undefined): boolean =>
  words.length >= 2 && sharedPart(words, new Set(last)) > sameWords;

/** A signature and a footer that found no room on the page before have no more words. */
export const wordsOfSignature = 45;

/** So many words of somebody who sells stand on a leaflet. */
export const wordsOfLeaflet = 3;

/** A message of fewer words only hands over what lies behind it. */
export const wordsOfNote = 60;

/** From this share of common words on, two heads are of one sender. */
export const sameHead = 0.6;

/** A page with what only the first of a letter or an act has. */
export const beginsLetter = (page: PageSigns | undefined): boolean =>
  page !== undefined && (page.placeAndDate || page.addressedToUs || page.salutation || page.actOpens);

/** Under this share of common names two pages hardly speak of one affair. */
export const fewNames = 0.1;

/** None of the numbers at the top of this page stands at the top of a page before, where there are some. */
export const sharesNone = (page: PageSigns, before: readonly PageSigns[]): boolean => {
  const known = before.slice(-recentPages).flatMap((one) => [...one.topNumbers]);
  return known.length > 0 && !known.some((number) => page.topNumbers.has(number));
};

const lastNumber = (before: readonly PageSigns[]): number | undefined =>
  before.findLast((one) => one.numbered !== undefined)?.numbered?.[0];

/** The number goes on from the last one seen, or counts the pages from the first. */
export const follows = (number: number, before: readonly PageSigns[]): boolean => {
  const last = lastNumber(before);
  return last === undefined ? number === before.length + 1 : number > last && number - last <= 2;
};

export const complete = (page: PageSigns | undefined): boolean =>
  page?.numbered !== undefined && page.numbered[1] > 0 && page.numbered[0] === page.numbered[1];
export const unfinished = (page: PageSigns | undefined): boolean => page?.numbered !== undefined && page.numbered[0] < page.numbered[1];

export const sharedPart = (words: readonly string[], among: ReadonlySet<string>): number =>
  words.length === 0 ? 0 : words.filter((word) => among.has(word)).length / words.length;

/** Enough names stand on both, or too few were read to say. */
export const ofOneAffair = (page: PageSigns, before: readonly PageSigns[], share: number): boolean =>
  page.names.size < 4 || sharedPart([...page.names], namesOf(before)) >= share;

export const namesOf = (pages: readonly PageSigns[]): ReadonlySet<string> =>
  new Set(pages.slice(-recentPages).flatMap((page) => [...page.names]));

/** Names are looked for on so many pages back: enough for a letter, and the work stays even over a long file. */
export const recentPages = 6;

/** A greeting and a day stand on it, behind a letter that has closed, and nothing says that it came with that. */
export const isWholeLetter = (page: PageSigns, before: readonly PageSigns[]): boolean =>
  page.salutation &&
  (page.placeAndDate || page.shortDate) &&
  before.some((one) => one.closes) &&
  !page.annex &&
  !page.enclosed &&
  !page.writtenByUs &&
  !(daysBefore(page, before) > 0) &&
  !before.some((one) => one.speaksOfLetter);
