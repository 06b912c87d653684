import { type BeginningSign, beginningSigns } from './beginning-signs.ts';
import type { PageSigns } from './page-signs.ts';

/**
 * Weight of each sign (log-odds); the first is what stands before anything is seen. First set by hand, then drawn several times to what files of the fitting part and
 * batches of its letters joined say, never the whole way: what was fitted by itself lost letters of hands that it had not seen; `node test/fit-beginning.ts` prints what they draw these to now.
 */
export const beginningWeights: Readonly<Record<BeginningSign | 'before', number>> = {
  before: -2.6,
  numberedOne: 2.5,
  numberedNext: -6.0,
  numberedAstray: -0.7,
  afterLastNumber: 1.3,
  beforeLastNumber: -1.2,
  addressedToUs: 2.1,
  addressedToOther: 2.1,
  placeAndDate: -0.2,
  shortDate: -0.4,
  objectOrReferences: -0.3,
  salutation: 3.6,
  actTitle: 0.3,
  paperTitle: 1.9,
  actBehindItsLetter: -4.3,
  actBehindAct: -1.6,
  actAfterOther: 1.6,
  annex: -4.3,
  lastAnnounced: -1.1,
  lastClosed: 0.8,
  lastInSentence: -0.6,
  inSentence: -1.6,
  afterBlank: 2.0,
  sameLetterhead: 4.9,
  sharedNames: -2.5,
  noSharedName: 2.3,
  otherClaim: 4.3,
  senderLine: 1.6,
  enclosed: -6.2,
  actBehindNote: -4.0,
  sameBeginning: 3.0,
  otherTop: 2.9,
  sameTop: -1.4,
  otherNumbers: 1.7,
  sharedRareName: -1.3,
  sharedRareTop: -1.0,
  noSharedRareName: 3.3,
  actOfOthers: 0.6,
  older: -2.7,
  sameDays: 2.8,
  muchOlder: -2.9,
  sameFileNumber: -3.4,
  announced: -1.3,
  letterAnnounced: -1.7,
  joinedPaper: -1.8,
  otherCase: 2.4,
  writtenByUs: -4.2,
  notNamed: -0.4,
  numberedHeading: -3.4,
  served: 2.2,
  servedTwice: 3.0,
  headless: -1.9,
  sameTopLines: 2.0,
  sameFoot: 2.2,
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
