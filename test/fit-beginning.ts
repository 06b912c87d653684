import { defaultConfiguration } from '../shared/contracts/default-configuration.ts';
import type { Page } from '../shared/mail/transcript.ts';
import { answersOf, beginningWeights } from '../shared/triage/beginning.ts';
import { type BeginningSign, beginningSigns } from '../shared/triage/beginning-signs.ts';
import { oursOf } from '../shared/triage/choose-documents.ts';
import { pageSigns } from '../shared/triage/page-signs.ts';
import { corpusMail } from './corpus-mail.ts';
import { joinedLetters } from './joined-letters.ts';
import { noisyPages } from './noisy-pages.ts';
import { trueDocuments } from './true-documents.ts';

/** Pages in their order, with where each letter begins. */
type Cut = { readonly pages: readonly Page[]; readonly starts: readonly number[] };

/** `counts`: how many pages it stands for. */
type Example = { readonly answers: readonly number[]; readonly begins: number; readonly counts: number };

const ours = oursOf(defaultConfiguration);

/** Every page but the first, as it is asked when what lies before it was cut right. */
const examplesOf = ({ pages, starts }: Cut, counts: number): Example[] => {
  const signs = pages.map((page) => pageSigns(page, ours));
  return signs.flatMap((page, index): Example[] => {
    const number = pages[index]?.number ?? 0;
    const start = starts.findLast((one) => one < number);
    if (index === 0 || start === undefined || page.separator || page.empty) return [];
    const from = pages.findIndex((one) => one.number === start);
    return [{ answers: [1, ...answersOf(page, signs.slice(from, index))], begins: starts.includes(number) ? 1 : 0, counts }];
  });
};

/** The files of a folder that hold several letters, as they are. */
const trueBatches = (folder: string): Cut[] =>
  corpusMail(folder).flatMap((one) => {
    const documents = trueDocuments(one);
    const [part] = one.mail.parts;
    return part === undefined || one.mail.parts.length > 1
      ? []
      : [{ pages: part.transcript.pages, starts: documents.map(({ pages }) => pages[0]?.number ?? 1) }];
  });

/** About how many letters scanners of different sorts misread. */
const noises = [0, 0, 0.004, 0.012, 0.012, 0.035];

const batches = (folder: string, count: number, seed: number): Cut[] =>
  joinedLetters(folder, count, seed).map(({ pages, cuts }, index) => ({
    pages: noisyPages(pages, { seed: index, rate: noises[index % noises.length] ?? 0 }),
    starts: cuts.map(([first]) => first),
  }));

const chance = (weights: readonly number[], answers: readonly number[]): number =>
  1 / (1 + Math.exp(-answers.reduce((sum, answer, at) => sum + answer * (weights[at] ?? 0), 0)));

const names = ['before', ...(Object.keys(beginningSigns) as BeginningSign[])] as const;
/** Signs whose weights in force are still those that somebody set. */
const setByHand = [
  'courtBehindLetter',
  'petitionBehindCourt',
  'threadGoesOn',
  'handingOver',
  'goesOnUnsigned',
  'tableOfSums',
  'wholeHead',
  'annexFirst',
  'wholeLetter',
  'unreadable',
  'leaflet',
  'servedByOthers',
] as const satisfies readonly BeginningSign[];

/** Weights as somebody set them who thought of mail at large; a sign that is not named has none. */
const weightsByHand: Readonly<Partial<Record<BeginningSign | 'before', number>>> = {
  ...Object.fromEntries(setByHand.map((sign) => [sign, beginningWeights[sign]])),
  before: -3.5,
  numberedOne: 2.5,
  numberedNext: -6,
  numberedAstray: -1.3,
  afterLastNumber: 1.2,
  beforeLastNumber: -2.3,
  addressedToUs: 3.5,
  addressedToOther: 2.6,
  placeAndDate: 0.5,
  salutation: 2.5,
  actTitle: 2.4,
  paperTitle: 1.9,
  actBehindItsLetter: -4.5,
  actBehindAct: -2,
  actAfterOther: 2,
  annex: -4.5,
  lastAnnounced: -1.4,
  lastClosed: 0.6,
  inSentence: -1,
  afterBlank: 1.5,
  sameLetterhead: 3.3,
  sharedNames: -1.7,
  noSharedName: 3.1,
  otherClaim: 3.8,
  senderLine: 2.1,
  otherNumbers: 2,
  enclosed: -4.5,
  actBehindSheet: -4,
  actBehindNote: -3.5,
  sameBeginning: 3.7,
  otherTop: 1.6,
  older: -3,
  dayTold: -4,
  sameDays: 1,
  letterAnnounced: -2,
  muchOlder: -2,
  sameFileNumber: -3,
  announced: -1,
  joinedPaper: -2,
  writtenByUs: -4,
  notNamed: -1,
  numberedHeading: -3,
  headless: -2,
};
const variance = 1;
const rounds = 30;
/** A step of Newton's that leads farther is shortened: from far off it may lead away. */
const longestStep = 1;
/** A file as somebody wrote it, with annexes and letters that go on, says more than letters laid one behind the other. */
const asWritten = 10;

/** What one page adds to slope and curvature. */
const learnFrom = (slope: number[], bend: number[][], answers: readonly number[], counts: number, begins: number, said: number): void => {
  const spread = counts * said * (1 - said);
  answers.forEach((answer, at) => {
    if (answer === 0) return;
    slope[at] = (slope[at] ?? 0) + counts * (begins - said) * answer;
    const row = bend[at] ?? [];
    answers.forEach((other, k) => {
      row[k] = (row[k] ?? 0) + spread * answer * other;
    });
  });
};

/** Solves `matrix · x = right` by elimination; the matrix is symmetric and positive. */
const solved = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((row, at) => {
    for (const below of rows.slice(at + 1)) {
      const share = (below[at] ?? 0) / (row[at] ?? 1);
      for (let k = at; k < row.length; k++) below[k] = (below[k] ?? 0) - share * (row[k] ?? 0);
    }
  });
  const answer = right.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] ?? [];
    const known = answer.reduce((sum, value, k) => (k > at ? sum + value * (row[k] ?? 0) : sum), 0);
    answer[at] = ((row[right.length] ?? 0) - known) / (row[at] ?? 1);
  }
  return answer;
};

/** Logistic weights by Newton's steps, drawn to those set by hand (a normal prior around them), so that what is rare in the corpus keeps its sense. */
const fitted = (examples: readonly Example[]): number[] => {
  const former = names.map((one) => weightsByHand[one] ?? 0);
  let weights = [...former];
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, at) => ((former[at] ?? 0) - weight) / variance);
    const bend = names.map((_, at) => names.map((_other, k) => (k === at ? 1 / variance : 0)));
    for (const { answers, begins, counts } of examples) learnFrom(slope, bend, answers, counts, begins, chance(weights, answers));
    const step = solved(bend, slope);
    const longest = Math.max(...step.map(Math.abs));
    weights = weights.map((weight, at) => weight + (step[at] ?? 0) * Math.min(1, longestStep / longest));
    if (longest < 1e-3) break;
  }
  return weights;
};

if (import.meta.main) {
  const written = ['test/corpus/fit', 'test/corpus/samples'].flatMap(trueBatches).flatMap((cut) => examplesOf(cut, asWritten));
  const examples = [...batches('test/corpus/fit', 1500, 3).flatMap((cut) => examplesOf(cut, 1)), ...written];
  const weights = fitted(examples);
  const wrong = examples.filter(({ answers, begins }) => chance(weights, answers) > 0.5 !== (begins === 1)).length;
  console.log(`${examples.length} pages, ${wrong} wrong`);
  for (const [at, one] of names.entries()) console.log(`  ${one}: ${(weights[at] ?? 0).toFixed(1)},`);
}
