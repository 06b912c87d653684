import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settleKind } from '../../../functions/api/settle-kind.ts';
import { compare } from '../../../functions/learn/compare.ts';
import { corrections } from '../../../functions/learn/corrections.ts';
import { fewest } from '../../../functions/learn/fewest.ts';
import { type LearnFrom, learn } from '../../../functions/learn/learn.ts';
import { knownExamples } from '../../../local/learn/known-examples.ts';
import { installLatest, keepLatest } from '../../../local/learn/learnt-files.ts';
import type { Store } from '../../../local/open-store.ts';
import { type Kind, kinds } from '../../../shared/mail/kinds.ts';
import { documentText } from '../../../shared/text/document-text.ts';
import { fitTextModel, usualFit } from '../../../shared/triage/model/fit-text-model.ts';
import { modelVersion, versionOfModel } from '../../../shared/triage/model/model-in-force.ts';
import { type Correction, type Known, type Said, sayAll } from '../../../shared/triage/model/refit.ts';
import { loadModel, storeModel } from '../../../shared/triage/model/stored-model.ts';
import weights from '../../../shared/triage/model/weights.json' with { type: 'json' };
import { observe } from '../../../shared/triage/observe.ts';
import { asShipped, fitCalibration, recalibrate } from '../../../shared/triage/recalibrate.ts';
import { putLetter } from '../../functions/api/put-letter.ts';
import { textPages } from '../../html-pages.ts';
import { temporaryStore } from '../temporary-store.ts';

const examples = knownExamples();

test('the letters that pli learn refits on are those of the shipped model: node test/fit-model.ts stores both', () => {
  expect(examples.of).toBe(versionOfModel(weights));
});

test('letters to hold against are of many kinds, summonses among them, and never among those fitted on', () => {
  expect(new Set(examples.held.map(({ kind }) => kind)).size).toBeGreaterThan(10);
  expect(examples.held.some(({ kind }) => kind === 'summons')).toBe(true);
  const fitted = new Set(examples.fit.map(({ features }) => JSON.stringify(features.places)));
  expect(examples.held.filter(({ features }) => fitted.has(JSON.stringify(features.places)))).toEqual([]);
});

describe('before and after', () => {
  const said = (...rows: [Kind, number, Kind][]): Said[] => rows.map(([kind, confidence, is]) => ({ kind, confidence, is }));
  const good = said(['summons', 0.9, 'summons'], ['complaint', 0.8, 'complaint']);
  const worse = (after: Said[], held: Said[] = good) =>
    compare({ what: 'model', version: 'v' }, 0.8, { before: good, after }, { before: good, after: held }).worse;

  test('the same is not worse', () => expect(worse(good)).toEqual([]));
  test('one decision less found again is worse', () => {
    expect(worse(said(['summons', 0.9, 'summons'], ['other', 0.2, 'complaint']))).toContain('moins de décisions retrouvées');
  });
  test('the same kinds with a confidence that knows them less well are worse', () => {
    expect(worse(said(['summons', 0.9, 'summons'], ['complaint', 0.79, 'complaint']))).toEqual(['confiance moins juste sur les décisions']);
  });
  test('on the letters held out a loss greater by a hundredth is the same, by more it is worse', () => {
    const lossOf = (more: number) => said(['summons', 0.9 * Math.exp(-2 * more), 'summons'], ['complaint', 0.8, 'complaint']);
    expect(worse(good, lossOf(0.0099))).toEqual([]);
    expect(worse(good, lossOf(0.0101))).toEqual(['confiance moins juste sur les lettres témoins']);
  });
  test('one error more that is sure enough to pass without a person is worse, though the loss is smaller', () => {
    const before = said(['complaint', 0.79, 'summons'], ['complaint', 0.1, 'complaint']);
    const after = said(['complaint', 0.8, 'summons'], ['complaint', 0.9, 'complaint']);
    const unseen = 'plus d’erreurs passeraient sans qu’une personne les voie';
    expect(compare({ what: 'both', version: 'v' }, 0.8, { before, after }, { before: good, after: good }).worse).toEqual([unseen]);
    expect(compare({ what: 'both', version: 'v' }, 0.8, { before: good, after: good }, { before, after }).worse).toEqual([unseen]);
  });
  test('of the letters held out one in fifty may turn, in exchange for a decision; two of them or a summons may not', () => {
    const fifty = (turned: number): Said[] =>
      Array.from({ length: 50 }, (_, index) => ({ kind: index < turned ? 'other' : 'complaint', confidence: 0.95, is: 'complaint' }));
    const gained = { before: said(['other', 0.5, 'complaint']), after: said(['complaint', 0.9, 'complaint']) };
    const of = (turned: number, decided = gained) =>
      compare({ what: 'model', version: 'v' }, 0.8, decided, { before: fifty(0), after: fifty(turned) }).worse.filter(
        (why) => why !== 'confiance moins juste sur les lettres témoins',
      );
    expect(of(1)).toEqual([]);
    expect(of(1, { before: good, after: good })).toEqual(['moins de lettres reconnues en tout']);
    expect(of(2)).toContain('moins de lettres témoins reconnues');
    expect(of(2)).toContain('plus d’erreurs passeraient sans qu’une personne les voie');
  });
  test('a summons no longer found is worse, whatever else is gained', () => {
    const before = said(['summons', 0.9, 'summons'], ['other', 0.9, 'complaint'], ['other', 0.9, 'complaint']);
    const after = said(['other', 0.9, 'summons'], ['complaint', 0.9, 'complaint'], ['complaint', 0.9, 'complaint']);
    expect(compare({ what: 'model', version: 'v' }, 0.8, { before: good, after: good }, { before, after }).worse).toEqual([
      'moins d’assignations reconnues',
    ]);
  });
});

describe('the confidence', () => {
  const decided = (right: number, wrong: number, confidence: number) => [
    ...Array.from({ length: right }, () => ({ confidence, right: true })),
    ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
  ];
  test('decisions that were all right do not make what comes certain: thirty bear about 97 %', () => {
    const calibration = fitCalibration(decided(30, 0, 0.9));
    expect(recalibrate(0.9, calibration)).toBeGreaterThan(0.9);
    expect(recalibrate(0.9, calibration)).toBeLessThan(0.975);
  });
  test('what was too sure becomes less so', () => {
    const after = recalibrate(0.95, fitCalibration(decided(20, 20, 0.95)));
    expect(after).toBeGreaterThan(0.4);
    expect(after).toBeLessThan(0.65);
  });
  test('as many right as it said leave it about as it is', () => {
    expect(Math.abs(recalibrate(0.9, fitCalibration(decided(180, 20, 0.9))) - 0.9)).toBeLessThan(0.01);
  });
});

describe('learning', () => {
  /** Some of the fitting part, each letter once, and few rounds, so that a fit takes a moment. */
  const fit = examples.fit.filter((_one, index) => index % 11 === 0);
  const options = { ...usualFit, rounds: 16, leastSeen: 3 };
  const start = storeModel(fitTextModel(fit, options));
  const deciding = { model: loadModel(start), calibration: asShipped };
  const corrected = (known: readonly Known[]): Correction[] => {
    const said = sayAll(known, deciding);
    return known.map((one, index) => ({ ...one, said: said[index] ?? { kind: 'other', confidence: 0.1 } }));
  };
  const from = (known: readonly Known[], over: Partial<LearnFrom> = {}): LearnFrom => ({
    fit,
    held: examples.held,
    corrections: corrected(known),
    inForce: { model: start },
    review: 0.8,
    now: '2026-11-25T10:00:00.000Z',
    options,
    ...over,
  });
  const towns = ['Nantes', 'Rennes', 'Brest', 'Angers', 'Quimper', 'Vannes'];
  /** A form of the house's own, which the program has never seen and takes for something else. */
  const ownForm = (index: number): Known => {
    const text = `BORDEREAU ZK-${index} DE NAVETTE INTERNE\n\nAgence de ${towns[index % towns.length]}\nCasier ${index * 7}\n\nMerci de planifier la navette du réseau et de viser la feuille de tournée numéro ${index}.`;
    return { kind: 'expert-notice', ...observe(documentText(textPages(text))) };
  };
  const own = Array.from({ length: 24 }, (_, index) => ownForm(index));

  test('a form of the house’s own is learnt, on letters that the judging model has not seen, and nothing is lost elsewhere', () => {
    const learnt = learn(from(own));
    const model = learnt.comparisons.find(({ what }) => what === learnt.better);
    expect(model?.corrections.before.right).toBe(0);
    expect(model?.corrections.after.right).toBeGreaterThan(20);
    expect(model?.held.after.right).toBeGreaterThanOrEqual((model?.held.before.right ?? 0) - 1);
    expect(model?.worse).toEqual([]);
    expect(learnt.install?.model).toBeDefined();
    expect(model?.version).toBe(modelVersion({ ...learnt.install }));
    const installed = { model: loadModel(learnt.install?.model ?? start), calibration: learnt.install?.calibration ?? asShipped };
    expect(sayAll([ownForm(99)], installed)[0]?.kind).toBe('expert-notice');
  }, 300_000);

  test('decisions that contradict what the letters are make it worse, and nothing is to be installed', () => {
    const wrong = examples.held.map(
      (one, index): Known => ({ ...one, kind: kinds[(kinds.indexOf(one.kind) + 1 + (index % 3)) % kinds.length] ?? 'other' }),
    );
    const learnt = learn(from(wrong, { options: { ...options, rounds: 6 } }));
    expect(learnt.comparisons.map(({ what, worse }) => [what, worse.length > 0])).toEqual([
      ['both', true],
      ['model', true],
    ]);
    expect(learnt).toMatchObject({ better: null, install: null });
  }, 300_000);

  test(`fewer than ${fewest} decisions are too few`, () => {
    expect(learn(from(own.slice(0, fewest - 1)))).toMatchObject({ enough: false, comparisons: [], better: null });
  });

  test('the same decisions teach the same', () => {
    const short = { options: { ...options, rounds: 2 } };
    expect(JSON.stringify(learn(from(own, short)))).toBe(JSON.stringify(learn(from(own, short))));
  }, 300_000);

  test('of a learnt model counts what was said before people decided, for it may have learnt their decisions; the shipped one is asked', () => {
    const short = { options: { ...options, rounds: 1 } };
    const told = own.map((one): Correction => ({ ...one, said: { kind: 'expert-notice', confidence: 0.9 } }));
    const before = (inForce: LearnFrom['inForce']) =>
      learn(from(own, { ...short, corrections: told, inForce })).comparisons[0]?.corrections.before.right;
    expect(before({ model: start })).toBe(own.length);
    expect(before({})).toBe(0);
  }, 300_000);
});

describe('the corrections set', () => {
  let store: Store;
  let ids: string[];
  beforeAll(async () => {
    store = temporaryStore();
    ids = [await putLetter('s09', store), await putLetter('s26', store), await putLetter('s10', store)];
  });
  afterAll(() => store.close());
  const settle = async (id: string | undefined, at: number, kind: Kind): Promise<void> => {
    const record = await store.register.mail(id ?? '');
    await settleKind({ mailId: id ?? '', documentId: record?.documents[at]?.id ?? '', kind, by: 'yvan.trehorel' }, store);
  };

  test('each decision names the version of the model that made it; what a person decided names none, but what was said before does', async () => {
    const version = modelVersion(store.configuration);
    expect(version).toMatch(/^shipped-[0-9a-f]{8}$/);
    const before = await store.register.mail(ids[2] ?? '');
    expect(before?.documents.map(({ model }) => model)).toEqual([version]);
    await settle(ids[2], 0, 'formal-notice');
    const after = await store.register.mail(ids[2] ?? '');
    expect(after?.documents[0]?.model).toBeUndefined();
    expect(Object.values(after?.settled ?? {})[0]?.said).toMatchObject({ kind: 'complaint', model: version });
  });

  test('a decision joins it with what its own pages show; mail that nobody decided on does not', async () => {
    await settle(ids[1], 1, 'formal-notice');
    const found = await corrections(store);
    expect(found.map(({ kind }) => kind)).toEqual(['formal-notice', 'formal-notice']);
    const record = await store.register.mail(ids[1] ?? '');
    expect(record?.documents.length).toBeGreaterThan(1);
    const [one, other] = found.map(({ features }) => features.places.length);
    expect(one).not.toBe(other);
  });

  test('what is installed decides at once and after a restart; a comparison with something else in force is void', async () => {
    const none = { made: '2026-11-25T10:00:00.000Z', enough: true, comparisons: [], better: null, install: null };
    const against = modelVersion(store.configuration);
    await expect(installLatest(store.folder, store.configuration)).rejects.toMatchObject({ code: 'not-better' });
    keepLatest({ ...none, against }, store.folder);
    await expect(installLatest(store.folder, store.configuration)).rejects.toMatchObject({ code: 'not-better' });
    const install = { calibration: { slope: 0.5, offset: 0 }, model: weights };
    keepLatest({ ...none, against: 'shipped-00000000', better: 'model', install }, store.folder);
    await expect(installLatest(store.folder, store.configuration)).rejects.toMatchObject({ code: 'not-current' });
    keepLatest({ ...none, against, better: 'model', install }, store.folder);
    const version = await installLatest(store.folder, store.configuration);
    expect(version).toMatch(/^learnt-[0-9a-f]{8}\+[0-9a-f]{8}$/);
    const id = await putLetter('s12', store);
    expect((await store.register.mail(id))?.documents.map(({ model }) => model)).toEqual([version]);
    const { learntOf } = await import('../../../local/open-store.ts');
    expect(modelVersion(learntOf(store.folder))).toBe(version);
  });
});
