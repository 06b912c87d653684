import type { MailDocument, TriageResult } from '../shared/contracts/document.ts';
import { type FieldVerdict, judgeDeadlines, judgeFields, lettersRight, type Miss } from './evaluate/judge-document.ts';
import { cutRight, type Pair, pairDocuments } from './evaluate/pair-documents.ts';
import { type KnownMail, readTruth } from './evaluate/read-truth.ts';
import {
  areaUnderCurve,
  automatable,
  type Counts,
  calibrationError,
  type Judged,
  type Measure,
  measureOf,
  type Share,
  shareOf,
} from './evaluate/statistics.ts';

/** Reads and decides on one file, storing nothing. */
export type TriageFile = (path: string, received?: string) => Promise<TriageResult>;

/** How the program did on a folder of mail. Every share has its 95 % interval. */
export type Evaluation = {
  readonly files: number;
  readonly documents: number;
  readonly unreadTruth: readonly string[];
  readonly split: Share;
  readonly splitBatches: Share;
  readonly kind: Share;
  readonly queue: Share;
  readonly review: Share;
  readonly summonsReachingLegal: Share;
  readonly fields: Measure;
  readonly fieldsByRender: Readonly<Record<string, Measure>>;
  readonly fieldsByKind: Readonly<Record<string, Readonly<Record<string, Measure>>>>;
  readonly deadlines: Share;
  readonly deadlinesWithInputs: Share;
  readonly letters: Share;
  readonly calibrationError: number;
  readonly areaUnderCurve: number | null;
  readonly automatableAtOnePercent: number;
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly misses: readonly Miss[];
};

type Judgement = { readonly mail: KnownMail; readonly said: readonly MailDocument[]; readonly pairs: readonly Pair[] };
type JudgedPair = Pair & { readonly mail: KnownMail; readonly index: number; readonly fields: readonly FieldVerdict[] };

const calledToCourt = new Set(['summons', 'criminal-summons']);
const reachesLegal = (said: MailDocument | undefined): boolean =>
  said !== undefined && (said.route.queue === 'legal' || said.route.copies.includes('legal'));

const roughRenders = new Set(['scan-fair', 'scan-poor', 'photo']);
const renderGroup = (render: string | undefined): string =>
  render !== undefined && roughRenders.has(render) ? 'fair and poor scans' : 'text and clean scans';

const count = (counts: Counts, verdict: FieldVerdict['verdict']): void => {
  if (verdict === 'right') counts.found++;
  if (verdict === 'wrong' || verdict === 'invented') counts.wrong++;
  if (verdict === 'wrong' || verdict === 'missed') counts.missed++;
};

const countsOf = (verdicts: readonly FieldVerdict[]): Counts => {
  const counts = { found: 0, wrong: 0, missed: 0 };
  for (const { verdict } of verdicts) count(counts, verdict);
  return counts;
};

const groupBy = <T>(items: readonly T[], key: (item: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
};

const measuresByKind = (pairs: readonly JudgedPair[]): Evaluation['fieldsByKind'] =>
  Object.fromEntries(
    groupBy(pairs, ({ truth }) => truth.kind).map(([kind, ofKind]) => {
      const byName = groupBy(
        ofKind.flatMap(({ fields }) => fields),
        ({ name }) => name,
      );
      return [kind, Object.fromEntries(byName.map(([name, verdicts]) => [name, measureOf(countsOf(verdicts))]))];
    }),
  );

const confusionOf = (pairs: readonly Pair[]): Evaluation['confusion'] =>
  Object.fromEntries(
    groupBy(pairs, ({ truth }) => truth.kind).map(([kind, ofKind]) => [
      kind,
      Object.fromEntries(groupBy(ofKind, ({ said }) => said?.kind ?? 'none').map(([said, group]) => [said, group.length])),
    ]),
  );

const missesOf = (pair: JudgedPair): Miss[] => {
  const { mail, index, truth, said } = pair;
  const at = { file: mail.name, document: index + 1 };
  const misses: Miss[] = [];
  if (said?.kind !== truth.kind) misses.push({ ...at, what: 'kind', expected: truth.kind, got: said?.kind });
  if (truth.queue !== undefined && said?.route.queue !== truth.queue)
    misses.push({ ...at, what: 'queue', expected: truth.queue, got: said?.route.queue });
  if (calledToCourt.has(truth.kind) && !reachesLegal(said))
    misses.push({ ...at, what: 'summons', expected: 'legal', got: said?.route.queue });
  for (const { name, verdict, expected, got } of pair.fields)
    if (verdict !== 'right') misses.push({ ...at, what: 'field', name: `${truth.kind}.${name}`, expected, got });
  for (const { code, right, expected, got } of judgeDeadlines(pair, pair.fields))
    if (!right) misses.push({ ...at, what: 'deadline', name: code, expected, got });
  if (lettersRight(pair) === false)
    misses.push({ ...at, what: 'letters', expected: truth.letters, got: said?.letters.map(({ template }) => template) });
  return misses;
};

const splitMisses = (judgements: readonly Judgement[]): Miss[] =>
  judgements
    .filter(({ pairs, said }) => !cutRight(pairs, said))
    .map(({ mail, said }) => ({
      file: mail.name,
      document: 0,
      what: 'split',
      expected: mail.truth.documents.map(({ pages, attachment }) => [attachment ?? null, pages ?? null]),
      got: said.map(({ pages, attachment }) => [attachment ?? null, pages]),
    }));

const sharesOf = (
  pairs: readonly JudgedPair[],
): Pick<Evaluation, 'kind' | 'queue' | 'review' | 'summonsReachingLegal' | 'letters' | 'deadlines' | 'deadlinesWithInputs'> => {
  const decided = pairs.filter(({ truth, said }) => truth.queue !== undefined && said !== undefined && said.route.queue !== 'review');
  const summons = pairs.filter(({ truth }) => calledToCourt.has(truth.kind));
  const letters = pairs.map(lettersRight).filter((right) => right !== undefined);
  const deadlines = pairs.flatMap((pair) => judgeDeadlines(pair, pair.fields));
  const withInputs = deadlines.filter(({ inputsRead }) => inputsRead);
  return {
    kind: shareOf(pairs.filter(({ truth, said }) => said?.kind === truth.kind).length, pairs.length),
    queue: shareOf(decided.filter(({ truth, said }) => said?.route.queue === truth.queue).length, decided.length),
    review: shareOf(pairs.filter(({ said }) => said?.route.queue === 'review').length, pairs.length),
    summonsReachingLegal: shareOf(summons.filter(({ said }) => reachesLegal(said)).length, summons.length),
    letters: shareOf(letters.filter(Boolean).length, letters.length),
    deadlines: shareOf(deadlines.filter(({ right }) => right).length, deadlines.length),
    deadlinesWithInputs: shareOf(withInputs.filter(({ right }) => right).length, withInputs.length),
  };
};

const confidencesOf = (pairs: readonly JudgedPair[]): Judged[] =>
  pairs.flatMap(({ truth, said }) => (said === undefined ? [] : [{ confidence: said.confidence, right: said.kind === truth.kind }]));

const summarise = (judgements: readonly Judgement[], unreadTruth: readonly string[]): Evaluation => {
  const pairs = judgements.flatMap(({ mail, pairs: ofMail }) =>
    ofMail.map((pair, index): JudgedPair => ({ ...pair, mail, index, fields: judgeFields(pair) })),
  );
  const batches = judgements.filter(({ mail }) => mail.truth.documents.length > 1);
  const cut = (some: readonly Judgement[]): Share =>
    shareOf(some.filter(({ pairs: ofMail, said }) => cutRight(ofMail, said)).length, some.length);
  const judged = confidencesOf(pairs);
  return {
    files: judgements.length,
    documents: pairs.length,
    unreadTruth,
    split: cut(judgements),
    splitBatches: cut(batches),
    ...sharesOf(pairs),
    fields: measureOf(countsOf(pairs.flatMap(({ fields }) => fields))),
    fieldsByRender: Object.fromEntries(
      groupBy(pairs, ({ mail }) => renderGroup(mail.truth.render)).map(([group, some]) => [
        group,
        measureOf(countsOf(some.flatMap(({ fields }) => fields))),
      ]),
    ),
    fieldsByKind: measuresByKind(pairs),
    calibrationError: calibrationError(judged),
    areaUnderCurve: areaUnderCurve(judged) ?? null,
    automatableAtOnePercent: automatable(judged, 0.01),
    confusion: confusionOf(pairs),
    misses: [...splitMisses(judgements), ...pairs.flatMap(missesOf)],
  };
};

/** Scores the program against every file in a folder that has a truth file beside it. */
export const evaluate = async (
  folder: string,
  triageFile: TriageFile,
  seen: (done: number, of: number) => void = () => undefined,
  wanted: (mail: KnownMail) => boolean = () => true,
): Promise<Evaluation> => {
  const { mail: all, unread } = readTruth(folder);
  const mail = all.filter(wanted);
  const judgements: Judgement[] = [];
  for (const one of mail) {
    const { documents } = await triageFile(one.path, one.truth.received);
    judgements.push({ mail: one, said: documents, pairs: pairDocuments(one.truth.documents, documents) });
    seen(judgements.length, mail.length);
  }
  return summarise(judgements, unread);
};
