import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { correctField } from '../../../functions/api/correct-field.ts';
import { type FieldReading, fieldReadings } from '../../../functions/learn/field-readings.ts';
import { fewestReadings, fewestWrong, learnFields } from '../../../functions/learn/learn-fields.ts';
import { installLatest, keepLatest, latestLearnt } from '../../../local/learn/learnt-files.ts';
import { learntOf, type Store } from '../../../local/open-store.ts';
import { configurationError } from '../../../shared/errors.ts';
import { modelVersion } from '../../../shared/triage/model/model-in-force.ts';
import { recalibrate } from '../../../shared/triage/recalibrate.ts';
import { putLetter } from '../../functions/api/put-letter.ts';
import { newLetter } from '../../ports/records.ts';
import { temporaryStore } from '../temporary-store.ts';

/** Readings of a field, right or wrong, said at these confidences in turn. */
const readings = (field: string, right: number, wrong: number, said: { right: number[]; wrong: number[] }): FieldReading[] => [
  ...Array.from({ length: right }, (_, at) => ({ field, right: true, confidence: said.right[at % said.right.length] ?? 1 })),
  ...Array.from({ length: wrong }, (_, at) => ({ field, right: false, confidence: said.wrong[at % said.wrong.length] ?? 1 })),
];

describe('the confidence of a field', () => {
  test('that people correct half the time falls under what passes for sure, judged on corrections that it has not learnt', () => {
    const { comparisons, install } = learnFields(readings('hearingDate', 20, 20, { right: [0.95, 0.9], wrong: [0.93, 0.88] }), {});
    const [found] = comparisons;
    expect(found).toMatchObject({ field: 'hearingDate', of: 40, wrong: 20, before: { unseen: 20, asked: 0 }, worse: [] });
    expect(found?.after.unseen).toBeLessThan(5);
    expect(found?.after.loss).toBeLessThan((found?.before.loss ?? 0) - 0.3);
    const learnt = install?.['hearingDate'];
    if (learnt === undefined) throw new Error('nothing was learnt');
    expect(recalibrate(0.95, learnt)).toBeLessThan(0.7);
    expect(recalibrate(0.95, learnt)).toBeGreaterThan(recalibrate(0.5, learnt));
  });

  test('that knew which of its values were wrong is left as it is', () => {
    const { comparisons, install } = learnFields(readings('court', 38, 5, { right: [0.97, 0.95], wrong: [0.2, 0.1] }), {});
    expect(comparisons[0]?.worse).toContain('confiance pas plus juste');
    expect(install).toBeNull();
  });

  test('that is corrected the more the surer it is, is not turned upside down', () => {
    const { comparisons, install } = learnFields(readings('court', 30, 30, { right: [0.05, 0.1], wrong: [0.97, 0.99] }), {});
    expect(comparisons[0]?.worse).toEqual(['confiance sans rapport avec les corrections']);
    expect(install).toBeNull();
  });

  test('is not learnt from fewer readings or corrections than can be judged', () => {
    const said = { right: [0.95], wrong: [0.95] };
    expect(learnFields(readings('court', fewestReadings - fewestWrong - 1, fewestWrong, said), {}).comparisons).toEqual([]);
    expect(learnFields(readings('court', 100, fewestWrong - 1, said), {}).comparisons).toEqual([]);
    expect(learnFields(readings('court', fewestReadings - fewestWrong, fewestWrong, said), {}).comparisons).toHaveLength(1);
  });

  test('is held against what is in force: what was learnt already is no gain again, and stays', () => {
    const some = readings('hearingDate', 20, 20, { right: [0.95, 0.9], wrong: [0.93, 0.88] });
    const inForce = { ...learnFields(some, {}).install, court: { slope: 0.5, offset: -1 } };
    expect(learnFields(some, inForce).install).toBeNull();
    const others = readings('caseNumber', 20, 20, { right: [0.95], wrong: [0.95] });
    expect(learnFields([...some, ...others], inForce).install).toMatchObject(inForce);
  });
});

describe('what people corrected', () => {
  let store: Store;
  let ids: string[];
  beforeEach(async () => {
    store = temporaryStore();
    ids = [await putLetter('s01', store), await putLetter('s06', store)];
  });
  afterEach(() => store.close());
  const correct = async (name: string, text: string | null): Promise<void> => {
    const mailId = ids[0] ?? '';
    const record = await store.register.mail(mailId);
    const ports = { ...store, renew: async () => undefined };
    await correctField({ mailId, documentId: record?.documents[0]?.id ?? '', name, text, by: 'yvan.trehorel' }, ports);
  };
  const fieldsOf = async (id: string | undefined) => (await store.register.mail(id ?? ''))?.documents[0]?.fields ?? {};

  test('tells of every field of that document, as the program reads it by itself: what was given otherwise or struck out is wrong, what stayed is right', async () => {
    const before = await fieldsOf(ids[0]);
    await correct('caseNumber', '26/09999');
    await correct('court', null);
    await correct('hearingDate', String(before['hearingDate']?.value));
    const found = new Map((await fieldReadings(store)).map((one) => [one.field, one]));
    expect(new Set(found.keys())).toEqual(new Set(Object.keys(before)));
    for (const [name, { confidence }] of Object.entries(before))
      expect(found.get(name)).toEqual({ field: name, confidence, right: name !== 'caseNumber' && name !== 'court' });
  });

  test('a document of which a person moved a letter on was looked at too: what they let stand is right; mail that nobody touched tells nothing', async () => {
    expect(await fieldReadings(store)).toEqual([]);
    const record = await store.register.mail(ids[1] ?? '');
    const documentId = record?.documents[0]?.id ?? '';
    const ordered = newLetter(ids[1] ?? '', { documentId });
    await store.register.createLetter(ordered);
    expect(await fieldReadings(store)).toEqual([]);
    await store.register.moveLetter(
      ordered.id,
      ['ordered'],
      'released',
      {},
      { at: '2026-11-25T10:00:00.000Z', by: 'nadia.kerbrat', what: 'approved' },
    );
    const found = await fieldReadings(store);
    expect(found.map(({ field }) => field).sort()).toEqual(Object.keys(record?.documents[0]?.fields ?? {}).sort());
    expect(found.every(({ right }) => right)).toBe(true);
  });

  test('tells the same once a confidence was learnt: what is fitted is what the program says unlearnt', async () => {
    await correct('caseNumber', '26/09999');
    const before = await fieldReadings(store);
    store.configuration.fieldConfidence = { hearingDate: { slope: 0.2, offset: -2 } };
    expect(await fieldReadings(store)).toEqual(before);
  });

  test('once in force, mail to come is read with it: the values are the same, a date that is no longer sure is for a person to check', async () => {
    const before = await fieldsOf(ids[0]);
    const latest = {
      made: '2026-11-25T10:00:00.000Z',
      against: modelVersion(store.configuration),
      enough: false,
      comparisons: [],
      better: null,
    };
    const installFields = { hearingDate: { slope: 0.3, offset: -1 } };
    keepLatest({ ...latest, install: null, installFields }, store.folder);
    await installLatest(store.folder, store.configuration);
    expect(learntOf(store.folder)).toEqual({ fieldConfidence: installFields });
    expect((await latestLearnt(store.folder))?.installFields).toBeNull();
    await expect(installLatest(store.folder, store.configuration)).rejects.toThrow(
      configurationError('x', 'Rien de ce qui a été appris ne vaut mieux que ce qui est en service.').message,
    );
    const again = (await store.register.mail(await putLetter('s01', store, { fileName: 'again.pdf' })))?.documents[0];
    const values = (fields: typeof before) => Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
    expect(values(again?.fields ?? {})).toEqual(values(before));
    expect(again?.fields['hearingDate']?.confidence).toBeLessThan(0.7);
    expect(again?.fields['court']?.confidence).toBe(before['court']?.confidence);
    expect(again?.route.reasons.join(' ')).toContain('La date d’audience est lue avec peu de certitude');
  });
});
