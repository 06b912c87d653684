import { writeFileSync } from 'node:fs';
import { storeExamples } from '../local/learn/known-examples.ts';
import { defaultConfiguration } from '../shared/contracts/default-configuration.ts';
import { type Kind, kinds } from '../shared/mail/kinds.ts';
import type { Page } from '../shared/mail/transcript.ts';
import { documentText } from '../shared/text/document-text.ts';
import { chooseDocuments } from '../shared/triage/choose-documents.ts';
import { type Example, fitTextModel } from '../shared/triage/model/fit-text-model.ts';
import { versionOfModel } from '../shared/triage/model/model-in-force.ts';
import type { Known } from '../shared/triage/model/refit.ts';
import { storeModel } from '../shared/triage/model/stored-model.ts';
import { textFeatures } from '../shared/triage/model/text-features.ts';
import { observe } from '../shared/triage/observe.ts';
import { tokensOf } from '../shared/triage/tokens.ts';
import { zonesOf } from '../shared/triage/zones.ts';
import { corpusMail } from './corpus-mail.ts';
import { textPages } from './html-pages.ts';
import { noisyPages } from './noisy-pages.ts';

import { shortLetters } from './triage/short-letters.ts';
import { voicesOf } from './voices.ts';

const exampleOf = (pages: readonly Page[], kind: Kind): Example => {
  const text = documentText(pages);
  const tokens = tokensOf(text);
  return { kind, features: textFeatures(tokens, zonesOf(tokens, text)) };
};

/** Each letter as it is and as a fair and a poor scan of it. */
const withNoise = (pages: readonly Page[], kind: Kind, seed: number): Example[] => [
  exampleOf(pages, kind),
  exampleOf(noisyPages(pages, { seed, rate: 0.01 }), kind),
  exampleOf(noisyPages(pages, { seed: seed + 1, rate: 0.03 }), kind),
];

const voices = (): Example[] =>
  kinds.flatMap((kind) =>
    [...shortLetters[kind], ...voicesOf(kind)].flatMap((letter, index) =>
      withNoise(textPages(letter.replaceAll(' / ', '\n\n')), kind, index),
    ),
  );

/** Letters of a corpus folder whose batches are cut right. */
const writtenExamples = (folder: string): Example[] =>
  corpusMail(folder).flatMap(({ mail, truth }, index) => {
    const documents = chooseDocuments(mail, defaultConfiguration);
    if (documents.length !== truth.documents.length) return [];
    return documents.flatMap(({ pages }, at) => {
      const kind = kinds.find((one) => one === truth.documents[at]?.kind);
      return kind === undefined ? [] : withNoise(pages, kind, index * 10 + at);
    });
  });

/** What the shipped model is fitted on: the fitting part of the corpus and the short letters, never the parts it is measured on. */
export const modelExamples = (): Example[] => [
  ...voices(),
  ...writtenExamples('test/corpus/samples'),
  ...writtenExamples('test/corpus/fit'),
];

/** Letters that no model is fitted on, as they would be read: what `pli learn` is held against. */
const heldExamples = (folder: string): Known[] =>
  corpusMail(folder).flatMap(({ mail, truth }) => {
    const documents = chooseDocuments(mail, defaultConfiguration);
    if (documents.length !== truth.documents.length) return [];
    return documents.flatMap(({ text, part }, at) => {
      const kind = kinds.find((one) => one === truth.documents[at]?.kind);
      if (kind === undefined) return [];
      const { features, evidence } = observe(text, part.role === 'message' ? mail.envelope?.subject : undefined);
      return [{ kind, features, evidence }];
    });
  });

if (import.meta.main) {
  const examples = modelExamples();
  const model = storeModel(fitTextModel(examples));
  writeFileSync('shared/triage/model/weights.json', `${JSON.stringify(model)}\n`);
  storeExamples({
    of: versionOfModel(model),
    fit: examples.map((example) => ({ ...example, evidence: [] })),
    held: heldExamples('test/corpus/tune'),
  });
  console.log(`${examples.length} examples`);
}
