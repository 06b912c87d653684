import { areaUnderCurve, calibrationError, type Judged } from '../local/evaluate/statistics.ts';
import type { Kind } from '../shared/mail/kinds.ts';
import { documentText } from '../shared/text/document-text.ts';
import { calibration, type Weighing } from '../shared/triage/model/calibration.ts';
import { shippedModel } from '../shared/triage/model/shipped-model.ts';
import { modelScores } from '../shared/triage/model/text-model.ts';
import { observe } from '../shared/triage/observe.ts';
import { type Ranked, weighKinds } from '../shared/triage/weigh-kinds.ts';
import { corpusMail } from './corpus-mail.ts';
import { trueDocuments } from './true-documents.ts';

/** A letter of the tuning part: what evidence and model say, and what it is. */
type Scored = { readonly evidence: readonly number[]; readonly model: readonly number[]; readonly kind: Kind };

const scoredIn = (folder: string): Scored[] =>
  corpusMail(folder)
    .flatMap(trueDocuments)
    .map(({ pages, kind, subject }) => {
      const { features, evidence } = observe(documentText(pages), subject);
      return { evidence, model: modelScores(shippedModel(), features), kind };
    });

type Setting = Pick<Weighing, 'evidence' | 'model'>;

const rankedBy = (letter: Scored, setting: Setting): readonly Ranked[] =>
  weighKinds(letter.evidence, letter.model, { ...calibration, ...setting }).ranked;

const least = 1e-4;

/** How little likely the right kinds were held to be. */
const surprise = (letters: readonly Scored[], setting: Setting): number =>
  letters.reduce((sum, letter) => {
    const right = rankedBy(letter, setting).find(({ kind }) => kind === letter.kind);
    return sum - Math.log(Math.max(least, right?.confidence ?? least));
  }, 0) / letters.length;

const judged = (letters: readonly Scored[], setting: Setting): Judged[] =>
  letters.flatMap((letter) => {
    const [first] = rankedBy(letter, setting);
    return first === undefined ? [] : [{ confidence: first.confidence, right: first.kind === letter.kind }];
  });

const settings: Setting[] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1].flatMap((evidence) =>
  [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4].map((model) => ({ evidence, model })),
);

const line = (letters: readonly Scored[], setting: Setting): string => {
  const all = judged(letters, setting);
  const right = all.filter((one) => one.right).length;
  return [
    `evidence ${setting.evidence} model ${setting.model}`,
    `surprise ${surprise(letters, setting).toFixed(3)}`,
    `right ${right}/${all.length}`,
    `calibration error ${calibrationError(all).toFixed(3)}`,
    `area ${areaUnderCurve(all)?.toFixed(3) ?? '–'}`,
    `under 0.6, 0.7, 0.8: ${[0.6, 0.7, 0.8].map((bound) => all.filter(({ confidence }) => confidence < bound).length).join(', ')}`,
  ].join(' · ');
};

/** Prints the settings of evidence and model that surprise least on the tuning part, then the shipped one. */
if (import.meta.main) {
  const letters = scoredIn(process.argv[2] ?? 'test/corpus/tune');
  const best = settings.map((setting) => ({ setting, value: surprise(letters, setting) })).sort((a, b) => a.value - b.value);
  for (const { setting } of best.slice(0, 8)) console.log(line(letters, setting));
  console.log(`shipped: ${line(letters, calibration)}`);
}
