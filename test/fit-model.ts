import { writeFileSync } from 'node:fs';
import { storeExamples } from '../local/learn/known-examples.ts';
import { type Kind, kinds } from '../shared/mail/kinds.ts';
import type { Page } from '../shared/mail/transcript.ts';
import { documentText } from '../shared/text/document-text.ts';
import { type Example, fitTextModel } from '../shared/triage/model/fit-text-model.ts';
import { versionOfModel } from '../shared/triage/model/model-in-force.ts';
import type { Known } from '../shared/triage/model/refit.ts';
import { storeModel } from '../shared/triage/model/stored-model.ts';
import { observe } from '../shared/triage/observe.ts';
import { corpusMail } from './corpus-mail.ts';
import { textPages } from './html-pages.ts';
import { noisyPages } from './noisy-pages.ts';
import { shortLetters } from './triage/short-letters.ts';
import { trueDocuments } from './true-documents.ts';
import { voicesOf } from './voices.ts';

const exampleOf = (pages: readonly Page[], kind: Kind, subject?: string): Example => {
  const { features } = observe(documentText(pages), subject);
  return { kind, features };
};

/** Each letter as it is and as a fair and a poor scan of it. */
const withNoise = (pages: readonly Page[], kind: Kind, seed: number, subject?: string): Example[] => [
  exampleOf(pages, kind, subject),
  exampleOf(noisyPages(pages, { seed, rate: 0.01 }), kind, subject),
  exampleOf(noisyPages(pages, { seed: seed + 1, rate: 0.03 }), kind, subject),
];

const voices = (): Example[] =>
  kinds.flatMap((kind) =>
    [...shortLetters[kind], ...voicesOf(kind)].flatMap((letter, index) =>
      withNoise(textPages(letter.replaceAll(' / ', '\n\n')), kind, index),
    ),
  );

const writtenExamples = (folder: string): Example[] =>
  corpusMail(folder).flatMap((one, index) =>
    trueDocuments(one).flatMap(({ pages, kind, subject }, at) => withNoise(pages, kind, index * 10 + at, subject)),
  );

/** What the shipped model is fitted on: the fitting part of the corpus and the short letters, never the parts it is measured on. */
export const modelExamples = (): Example[] => [
  ...voices(),
  ...writtenExamples('test/corpus/samples'),
  ...writtenExamples('test/corpus/fit'),
];

/** Letters that no model is fitted on: what `pli learn` is held against. */
const heldExamples = (folder: string): Known[] =>
  corpusMail(folder)
    .flatMap(trueDocuments)
    .map(({ pages, kind, subject }) => {
      const { features, evidence } = observe(documentText(pages), subject);
      return { kind, features, evidence };
    });

/** A word that stands in fewer examples than this is not stored: the model would not know it, not even with a correction or two. */
const fewest = 4;

const withoutRareWords = (examples: readonly Example[]): Known[] => {
  const seen = new Map<number, number>();
  for (const { features } of examples) for (const place of features.places) seen.set(place, (seen.get(place) ?? 0) + 1);
  const kept = ({ places, values }: Example['features']): Example['features'] => {
    const at = places.flatMap((place, index) => ((seen.get(place) ?? 0) >= fewest ? [index] : []));
    return { places: at.map((index) => places[index] ?? 0), values: at.map((index) => values[index] ?? 0) };
  };
  return examples.map(({ kind, features }) => ({ kind, features: kept(features), evidence: [] }));
};

if (import.meta.main) {
  const examples = modelExamples();
  const model = storeModel(fitTextModel(examples));
  writeFileSync('shared/triage/model/weights.json', `${JSON.stringify(model)}\n`);
  storeExamples({
    of: versionOfModel(model),
    fit: withoutRareWords(examples),
    held: heldExamples('test/corpus/tune'),
  });
  console.log(`${examples.length} examples`);
}
