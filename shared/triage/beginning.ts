import { type BeginningSign, beginningSigns } from './beginning-signs.ts';
import type { PageSigns } from './page-signs.ts';

/**
 * Weight of each sign (log-odds); the first is what stands before anything is seen. First set by hand, then drawn several times to what files of the fitting part and
 * batches of its letters joined say, never the whole way: what was fitted by itself lost letters of hands that it had not seen; `node test/fit-beginning.ts` prints what they draw these to now.
 */
export const beginningWeights: Readonly<Record<BeginningSign | 'before', number>> = {
  before: -3.0,
  numberedOne: 2.5,
  numberedNext: -6.0,
  numberedAstray: -0.4,
  afterLastNumber: 1.3,
  beforeLastNumber: -0.9,
  addressedToUs: 2.5,
  addressedToOther: 2.0,
  placeAndDate: -0.4,
  shortDate: -0.8,
  objectOrReferences: -0.4,
  salutation: 3.9,
  actTitle: 0.4,
  paperTitle: 2.1,
  actBehindItsLetter: -4.3,
  actBehindAct: -1.8,
  actAfterOther: 2.2,
  annex: -4.6,
  lastAnnounced: -1.3,
  lastClosed: 0.9,
  lastInSentence: -0.4,
  inSentence: -1.6,
  afterBlank: 1.5,
  sameLetterhead: 5.2,
  sharedNames: -2.1,
  noSharedName: 2.7,
  otherClaim: 4.1,
  senderLine: 1.7,
  enclosed: -6.6,
  actBehindNote: -4.0,
  sameBeginning: 3.1,
  otherTop: 3.3,
  sameTop: -1.7,
  otherNumbers: 1.1,
  sharedRareName: -1.7,
  sharedRareTop: -0.7,
  noSharedRareName: 3.5,
  actOfOthers: 0.7,
  older: -2.7,
  sameDays: 2.9,
  muchOlder: -3.5,
  sameFileNumber: -3.6,
  announced: -1.3,
  letterAnnounced: -2.1,
  joinedPaper: -2.0,
  writtenByUs: -4.1,
  notNamed: -0.1,
  numberedHeading: -3.5,
  served: 2.4,
  servedTwice: 2.8,
  headless: -2.1,
  sameTopLines: 2.4,
  sameFoot: 1.5,
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
