import { type BeginningSign, beginningSigns } from './beginning-signs.ts';
import type { PageSigns } from './page-signs.ts';

/**
 * Weight of each sign (log-odds); the first is what stands before anything is seen. First set by hand, then drawn several times to what files of the fitting part and
 * batches of its letters joined say, never the whole way: what was fitted by itself lost letters of hands that it had not seen; `node test/fit-beginning.ts` prints what they draw these to now.
 */
export const beginningWeights: Readonly<Record<BeginningSign | 'before', number>> = {
  before: -2.7,
  numberedOne: 2.6,
  numberedNext: -6.0,
  numberedAstray: -0.4,
  afterLastNumber: 1.3,
  beforeLastNumber: -1.0,
  addressedToUs: 2.0,
  addressedToOther: 2.1,
  placeAndDate: -0.1,
  shortDate: -0.1,
  objectOrReferences: -0.2,
  salutation: 3.4,
  actTitle: 0.3,
  paperTitle: 1.7,
  actBehindItsLetter: -4.2,
  actBehindAct: -1.5,
  courtBehindLetter: -4.2,
  petitionBehindCourt: -2.5,
  threadGoesOn: -3.5,
  handingOver: -3,
  goesOnUnsigned: -2,
  tableOfSums: -2,
  wholeHead: 2.5,
  annexFirst: -4,
  wholeLetter: 2,
  unreadable: -4,
  leaflet: 4.5,
  actAfterOther: 1.3,
  annex: -4.2,
  lastAnnounced: -0.9,
  lastClosed: 0.8,
  lastInSentence: -0.9,
  inSentence: -1.5,
  afterBlank: 2.4,
  sameLetterhead: 4.8,
  sharedNames: -2.5,
  noSharedName: 2.1,
  otherClaim: 4.5,
  senderLine: 1.7,
  enclosed: -5.8,
  actBehindSheet: -3.7,
  actBehindNote: -3.9,
  sameBeginning: 2.8,
  otherTop: 2.7,
  sameTop: -0.9,
  otherNumbers: 2.0,
  sharedRareName: -1.0,
  sharedRareTop: -1.3,
  noSharedRareName: 3.1,
  actOfOthers: 0.5,
  older: -2.7,
  dayTold: -4.0,
  sameDays: 2.6,
  muchOlder: -2.6,
  sameFileNumber: -3.5,
  announced: -1.3,
  letterAnnounced: -1.4,
  joinedPaper: -2.0,
  otherCase: 2.4,
  writtenByUs: -4.4,
  notNamed: -0.6,
  numberedHeading: -3.6,
  served: 2.1,
  servedTwice: 3.4,
  servedByOthers: 2.2,
  headless: -1.8,
  sameTopLines: 1.6,
  signatureOnly: -6.5,
  goesOnInAct: -3.6,
  sameFoot: 2.8,
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
