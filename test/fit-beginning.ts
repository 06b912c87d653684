import { defaultConfiguration } from '../shared/contracts/default-configuration.ts';
import type { Page } from '../shared/mail/transcript.ts';
import { fold } from '../shared/text/fold.ts';
import { answersOf, type BeginningSign, beginningSigns, beginningWeights } from '../shared/triage/beginning.ts';
import { pageSigns } from '../shared/triage/page-signs.ts';
import { corpusMail } from './corpus-mail.ts';
import { joinedLetters } from './joined-letters.ts';
import { trueDocuments } from './true-documents.ts';

/** Pages in their order, with where each letter begins. */
type Cut = { readonly pages: readonly Page[]; readonly starts: readonly number[] };

/** `counts`: how many pages it stands for. */
type Example = { readonly answers: readonly number[]; readonly begins: number; readonly counts: number };

const { name, tradeNames } = defaultConfiguration.company;
const ours = [name, ...tradeNames].map((one) => fold(one));

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

const batches = (folder: string, count: number, seed: number): Cut[] =>
  joinedLetters(folder, count, seed).map(({ pages, cuts }) => ({ pages, starts: cuts.map(([first]) => first) }));

const chance = (weights: readonly number[], answers: readonly number[]): number =>
  1 / (1 + Math.exp(-answers.reduce((sum, answer, at) => sum + answer * (weights[at] ?? 0), 0)));

const names = ['before', ...(Object.keys(beginningSigns) as BeginningSign[])] as const;
const variance = 0.05;
const rounds = 1500;
/** A file as somebody wrote it, with annexes and letters that go on, says more than letters laid one behind the other. */
const asWritten = 20;

/** Logistic weights, drawn to those in force (a normal prior around them), so that what is rare in the corpus keeps its sense. */
const fitted = (examples: readonly Example[]): number[] => {
  const former = names.map((one) => beginningWeights[one]);
  let weights = [...former];
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, at) => ((former[at] ?? 0) - weight) / variance);
    for (const { answers, begins, counts } of examples) {
      const off = counts * (begins - chance(weights, answers));
      answers.forEach((answer, at) => {
        slope[at] = (slope[at] ?? 0) + off * answer;
      });
    }
    weights = weights.map(
      (weight, at) => weight + ((slope[at] ?? 0) * 4) / (examples.reduce((sum, { counts }) => sum + counts, 0) + 4 / variance),
    );
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
