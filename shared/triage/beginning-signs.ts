import {
  anotherSeason,
  beginsLetter,
  complete,
  dayIsTold,
  daysBefore,
  fewNames,
  follows,
  hasHead,
  headsAnotherAffair,
  isWholeLetter,
  namesItsSender,
  namesOf,
  namesPaper,
  ofOneAffair,
  ofTwoAffairs,
  rareBefore,
  recentPages,
  repeats,
  sameHead,
  sameMail,
  severalNames,
  sharedPart,
  sharedRare,
  sharesByChance,
  sharesNone,
  unfinished,
  wordsOfLeaflet,
  wordsOfNote,
  wordsOfSignature,
} from './page-relations.ts';
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
    page.actTitle &&
    before.some((one) => one.speaksOfAct) &&
    !before.some((one) => one.actTitle) &&
    (ofOneAffair(page, before, 0.08) || !sharesByChance(page, before))
      ? 1
      : 0,
  actBehindAct: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.actTitle && before.some((one) => one.actTitle) && ofOneAffair(page, before, before.some((one) => one.speaksOfAct) ? 0.1 : 0.15)
      ? 1
      : 0,
  courtBehindLetter: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.officialHead &&
    !page.window &&
    before.some((one) => one.speaksOfCourt || one.speaksOfAct) &&
    !before.some((one) => one.officialHead || one.actTitle) &&
    !sharesByChance(page, before)
      ? 1
      : 0,
  petitionBehindCourt: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.petition && before.some((one) => one.officialHead) && !before.some((one) => one.petition) && !page.window ? 1 : 0,
  threadGoesOn: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.messageHead && !page.startsMessage && before.some((one) => one.messageHead) ? 1 : 0,
  handingOver: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.handingOver && before.some((one) => one.actTitle || one.actOpens || one.officialHead) && !before.some((one) => one.handingOver)
      ? 1
      : 0,
  goesOnUnsigned: (page: PageSigns, before: readonly PageSigns[]): number =>
    !before.some((one) => one.closes) && !namesItsSender(page) && page.selling < wordsOfLeaflet ? 1 : 0,
  tableOfSums: (page: PageSigns): number => (page.sums >= 0.35 && !namesItsSender(page) ? 1 : 0),
  annexFirst: (page: PageSigns): number =>
    /^\W{0,3}(?:annexe|piece(?: jointe)?)\s?(?:n\s?[°o]\s?)?[a-z\d]{1,3}\W{0,3}$/.test(page.firstLine) ? 1 : 0,
  wholeHead: (page: PageSigns, before: readonly PageSigns[]): number => (page.addressedToUs && isWholeLetter(page, before) ? 1 : 0),
  wholeLetter: (page: PageSigns, before: readonly PageSigns[]): number =>
    !page.addressedToUs && page.objectOrReferences && isWholeLetter(page, before) ? 1 : 0,
  unreadable: (page: PageSigns): number => (page.unreadable ? 1 : 0),
  leaflet: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.selling >= wordsOfLeaflet &&
    page.claims.size === 0 &&
    sharedRare(page.rareNames, before) <= 1 &&
    !before.some((one) => one.selling >= wordsOfLeaflet)
      ? 1
      : 0,
  actAfterOther: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.actOpens && !before.some((one) => one.actTitle || one.speaksOfAct) && sharesByChance(page, before) ? 1 : 0,
  annex: (page: PageSigns): number => (page.annex ? 1 : 0),
  lastAnnounced: (page: PageSigns, before: readonly PageSigns[]): number =>
    before.some((one) => one.speaksOfAnnex) && !page.addressedToUs ? 1 : 0,
  lastClosed: (_: PageSigns, before: readonly PageSigns[]): number => (before.some((one) => one.closes) ? 1 : 0),
  lastInSentence: (_: PageSigns, before: readonly PageSigns[]): number => (before.at(-1)?.endsInSentence === true ? 1 : 0),
  inSentence: (page: PageSigns): number => (page.beginsInSentence ? 1 : 0),
  afterBlank: (_: PageSigns, before: readonly PageSigns[]): number => (before.at(-1)?.empty === true ? 1 : 0),
  sameLetterhead: (page: PageSigns, before: readonly PageSigns[]): number =>
    dayIsTold(page, before) ? 0 : sharedPart(page.letterhead, new Set(before[0]?.letterhead)),
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
  actBehindSheet: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.actTitle && before.length === 1 && before.every((one) => one.annex) ? 1 : 0,
  actBehindNote: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.actTitle && !before.some((one) => one.actTitle) && before.reduce((sum, one) => sum + one.length, 0) < wordsOfNote ? 1 : 0,
  sameBeginning: (page: PageSigns, before: readonly PageSigns[]): number =>
    !page.enclosed &&
    !dayIsTold(page, before) &&
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
  sharedRareName: (page: PageSigns, before: readonly PageSigns[]): number =>
    sharesByChance(page, before) ? 0 : Math.min(1, sharedRare(page.rareNames, before) / severalNames),
  sharedRareTop: (page: PageSigns, before: readonly PageSigns[]): number =>
    sharesByChance(page, before) ? 0 : Math.min(1, sharedRare(page.rareTop, before) / 2),
  noSharedRareName: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.rareNames.size >= 4 && rareBefore(before).size >= 4 && sharesByChance(page, before) ? 1 : 0,
  actOfOthers: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.actTitle && !page.annex && page.rareNames.size >= 4 && rareBefore(before).size >= 3 && sharesByChance(page, before) ? 1 : 0,
  older: (page: PageSigns, before: readonly PageSigns[]): number =>
    (!page.actTitle || page.served) && daysBefore(page, before) > sameMail ? 1 : 0,
  dayTold: (page: PageSigns, before: readonly PageSigns[]): number => (dayIsTold(page, before) ? 1 : 0),
  sameDays: (page: PageSigns, before: readonly PageSigns[]): number => (Math.abs(daysBefore(page, before)) <= sameMail ? 1 : 0),
  muchOlder: (page: PageSigns, before: readonly PageSigns[]): number =>
    !page.actTitle && daysBefore(page, before) > anotherSeason ? 1 : 0,
  sameFileNumber: (page: PageSigns, before: readonly PageSigns[]): number =>
    !page.window &&
    !page.salutation &&
    [...page.fileNumbers].some((number) => before.slice(-recentPages).some((one) => one.fileNumbers.has(number)))
      ? 1
      : 0,
  announced: (page: PageSigns, before: readonly PageSigns[]): number => (namesPaper(page, before, 'papers') ? 1 : 0),
  letterAnnounced: (page: PageSigns, before: readonly PageSigns[]): number =>
    before.some((one) => one.speaksOfLetter) && (page.salutation || page.placeAndDate) && !page.window ? 1 : 0,
  joinedPaper: (page: PageSigns, before: readonly PageSigns[]): number =>
    !page.window && namesPaper(page, before, 'joinedPapers') ? 1 : 0,
  otherCase: (page: PageSigns, before: readonly PageSigns[]): number => {
    const known = new Set(before.slice(-recentPages).flatMap((one) => [...one.cases]));
    return !page.annex && known.size > 0 && page.topCases.size > 0 && ![...page.topCases].some((number) => known.has(number)) ? 1 : 0;
  },
  writtenByUs: (page: PageSigns): number => (page.writtenByUs ? 1 : 0),
  notNamed: (page: PageSigns): number => (page.namesUs ? 0 : 1),
  numberedHeading: (page: PageSigns): number => (page.numberedHeading ? 1 : 0),
  served: (page: PageSigns, before: readonly PageSigns[]): number => (page.served && !before.some((one) => one.served) ? 1 : 0),
  servedTwice: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.served && before.some((one) => one.served) && ofTwoAffairs(page, before) ? 1 : 0,
  servedByOthers: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.served && before.some((one) => one.served) && !page.annex && !page.enclosed && headsAnotherAffair(page, before) ? 1 : 0,
  headless: (page: PageSigns): number => (hasHead(page) ? 0 : 1),
  sameTopLines: (page: PageSigns, before: readonly PageSigns[]): number => (repeats(page.top, before.at(-1)?.top) ? 1 : 0),
  signatureOnly: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.length <= wordsOfSignature &&
    page.selling < wordsOfLeaflet &&
    before.at(-1)?.closesLast === true &&
    !page.annex &&
    !page.numberedHeading &&
    page.topNumbers.size === 0 &&
    !beginsLetter(page) &&
    !page.objectOrReferences &&
    !page.shortDate &&
    !page.senderLine &&
    !page.served &&
    !page.actTitle &&
    !page.paperTitle &&
    !page.closes
      ? 1
      : 0,
  goesOnInAct: (page: PageSigns, before: readonly PageSigns[]): number =>
    page.actGoesOn && !page.actTitle && before.some((one) => one.actTitle || one.actOpens) ? 1 : 0,
  sameFoot: (page: PageSigns, before: readonly PageSigns[]): number => (repeats(page.foot, before.at(-1)?.foot) ? 1 : 0),
} as const satisfies Record<string, (page: PageSigns, before: readonly PageSigns[]) => number>;

export type BeginningSign = keyof typeof beginningSigns;
