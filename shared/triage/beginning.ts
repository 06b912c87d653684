import { type BeginningSign, beginningSigns } from './beginning-signs.ts';
import type { PageSigns } from './page-signs.ts';

/**
 * Weight of each sign (log-odds); the first is what stands before anything is seen. First set by hand, then drawn several times to what files of the fitting part and
 * batches of its letters joined say; `node test/fit-beginning.ts` prints what they draw these to now.
 */
export const beginningWeights: Readonly<Record<BeginningSign | 'before', number>> = {
  before: -3.2,
  numberedOne: 2.5,
  numberedNext: -6.0,
  numberedAstray: -0.2,
  afterLastNumber: 1.2,
  beforeLastNumber: -1.5,
  addressedToUs: 2.3,
  addressedToOther: 3.5,
  placeAndDate: 0.6,
  shortDate: -0.1,
  objectOrReferences: -0.3,
  salutation: 4.6,
  actTitle: 0.3,
  paperTitle: 3.4,
  actBehindItsLetter: -4.9,
  actBehindAct: -2.4,
  actAfterOther: 1.8,
  annex: -4.9,
  lastAnnounced: -1.7,
  lastClosed: 0.3,
  lastInSentence: -0.4,
  inSentence: -1.1,
  afterBlank: 1.5,
  sameLetterhead: 5.4,
  sharedNames: -1.7,
  noSharedName: 3.8,
  otherClaim: 4.0,
  senderLine: 1.5,
  enclosed: -5.6,
  actBehindNote: -4.1,
  sameBeginning: 3.7,
  otherTop: 3.5,
  sameTop: -2.4,
  otherNumbers: 1.0,
  sharedRareName: -0.4,
  sharedRareTop: -0.9,
  noSharedRareName: 3.3,
  actOfOthers: 0.7,
  older: -3.6,
  sameDays: 3.0,
  announced: -1.0,
  letterAnnounced: -2.4,
  notNamed: -1.0,
  numberedHeading: -3.6,
  served: 2.0,
  servedTwice: 2.4,
  sameTopLines: 1.9,
  sameFoot: 1.9,
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
