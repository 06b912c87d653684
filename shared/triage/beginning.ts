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
  numberedAstray: -0.6,
  afterLastNumber: 1.2,
  beforeLastNumber: -0.7,
  addressedToUs: 2.4,
  addressedToOther: 2.4,
  placeAndDate: -0.4,
  shortDate: -0.7,
  objectOrReferences: -0.6,
  salutation: 4.2,
  actTitle: 0.2,
  paperTitle: 2.2,
  actBehindItsLetter: -4.3,
  actBehindAct: -1.8,
  actAfterOther: 3.3,
  annex: -4.7,
  lastAnnounced: -1.4,
  lastClosed: 0.9,
  lastInSentence: -0.1,
  inSentence: -1.3,
  afterBlank: 1.5,
  sameLetterhead: 4.8,
  sharedNames: -2.2,
  noSharedName: 3.0,
  otherClaim: 4.0,
  senderLine: 1.8,
  enclosed: -6.7,
  actBehindNote: -4.2,
  sameBeginning: 3.8,
  otherTop: 3.6,
  sameTop: -2.0,
  otherNumbers: 0.6,
  sharedRareName: -1.3,
  sharedRareTop: -0.8,
  noSharedRareName: 3.6,
  actOfOthers: 0.8,
  older: -2.3,
  sameDays: 3.0,
  announced: -1.2,
  letterAnnounced: -2.4,
  notNamed: 0.1,
  numberedHeading: -3.7,
  served: 2.4,
  servedTwice: 2.4,
  headless: -2.0,
  sameTopLines: 2.8,
  sameFoot: 0.9,
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
