import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluationText } from '../../../local/evaluate/evaluation-text.ts';
import { sameValue } from '../../../local/evaluate/same-value.ts';
import { areaUnderCurve, automatable, calibrationError, measureOf, shareOf } from '../../../local/evaluate/statistics.ts';
import { totalsOf } from '../../../local/evaluate/totals-of.ts';
import { evaluate, type TriageFile } from '../../../local/evaluate.ts';
import type { FieldValue, MailDocument, TriageResult } from '../../../shared/contracts/document.ts';

const field = (value: FieldValue['value']): FieldValue => ({ value, confidence: 0.9, quote: '', page: 1, box: [0, 0, 1, 1] });
const document = (over: Partial<MailDocument>): MailDocument => ({
  pages: [1, 1],
  kind: 'other',
  confidence: 0.9,
  evidence: [],
  fields: {},
  deadlines: [],
  route: { queue: 'claims', copies: [], priority: 'normal', reasons: [] },
  letters: [],
  ...over,
});
const result = (path: string, documents: MailDocument[]): TriageResult => ({
  file: basename(path),
  sha256: '0'.repeat(64),
  pageCount: 2,
  received: '2026-11-25',
  receivedFrom: 'clerk',
  status: 'triaged',
  documents,
});

const folderOf = (files: Record<string, unknown>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
};

const hearing = {
  code: 'hearing',
  due: '2027-01-12',
  prudent: '2027-01-12',
  from: '2027-01-12',
  basis: '',
  explanation: '',
  certainty: 'sure',
} as const;
const summons = {
  pages: [1, 2] as [number, number],
  kind: 'summons',
  queue: 'legal',
  fields: { hearingDate: '2027-01-12', court: 'Tribunal judiciaire de Nantes', totalClaimed: 1200 },
  deadlines: [{ code: 'hearing', due: '2027-01-12', prudent: '2027-01-12' }],
  letters: ['legal-handover'],
};
const read = document({
  pages: [1, 2],
  kind: 'summons',
  fields: {
    hearingDate: field('2027-01-12'),
    court: field('TRIBUNAL JUDICIAIRE DE NANTES'),
    totalClaimed: field(1300),
    bailiff: field('Me Aubrac'),
  },
  deadlines: [hearing],
  route: { queue: 'legal', copies: [], priority: 'immediate', reasons: [] },
  letters: [{ template: 'legal-handover', recipient: 'x', channel: 'internal', release: 'automatic' }],
});

const scored = (said: MailDocument[], files: Record<string, unknown>) => {
  const received: (string | undefined)[] = [];
  const triageFile: TriageFile = async (path, day) => {
    received.push(day);
    return result(path, said);
  };
  return evaluate(folderOf(files), triageFile).then((evaluation) => ({ evaluation, received }));
};

describe('evaluate', () => {
  test('counts fields found, wrong, missed and invented', async () => {
    const { evaluation, received } = await scored([read], {
      'a.pdf': 'x',
      'a.truth.json': { received: '2026-11-23', documents: [summons] },
    });
    expect(received).toEqual(['2026-11-23']);
    expect(evaluation.kind).toMatchObject({ right: 1, of: 1 });
    expect(evaluation.fields).toMatchObject({ precision: 0.5, recall: 2 / 3, support: 3 });
    expect(evaluation.deadlines).toMatchObject({ right: 1, of: 1 });
    expect(evaluation.letters.share).toBe(1);
    expect(evaluation.split.share).toBe(1);
    expect(evaluation.misses.map(({ what, name }) => [what, name])).toEqual([
      ['field', 'summons.bailiff'],
      ['field', 'summons.totalClaimed'],
    ]);
  });

  test('a summons that reaches no lawyer is lost, one with a copy to legal is not', async () => {
    const files = { 'a.pdf': 'x', 'a.truth.json': { documents: [summons] } };
    const review: MailDocument['route'] = { queue: 'review', copies: [], priority: 'normal', reasons: [] };
    const lost = await scored([document({ pages: [1, 2], route: review })], files);
    const kept = await scored([document({ pages: [1, 2], route: { ...review, copies: ['legal'] } })], files);
    expect(lost.evaluation.summonsReachingLegal).toMatchObject({ right: 0, of: 1 });
    expect(kept.evaluation.summonsReachingLegal).toMatchObject({ right: 1, of: 1 });
    expect(kept.evaluation.review.share).toBe(1);
  });

  test('takes truth in the contract’s form, beside the file under any of its three names', async () => {
    const truth = {
      documents: [
        {
          ...summons,
          queue: undefined,
          route: { queue: 'legal' },
          fields: { hearingDate: { value: '2027-01-12', confidence: 1 } },
          letters: [{ template: 'legal-handover' }],
        },
      ],
    };
    const { evaluation } = await scored([read], {
      'a.pdf': 'x',
      'a.pdf.truth.json': truth,
      'b.eml': 'x',
      'b.truth.json': truth,
      'c.png': 'x',
      'c.json': truth,
      'package.json': { name: 'x' },
    });
    expect(evaluation).toMatchObject({ files: 3, unreadTruth: [], kind: { right: 3 }, queue: { right: 3 }, letters: { right: 3 } });
  });

  test('a batch cut at the wrong page is not cut right', async () => {
    const truth = { documents: [summons, { pages: [3, 3], kind: 'other', fields: {} }] };
    const { evaluation } = await scored([{ ...read, pages: [1, 3] }], { 'a.pdf': 'x', 'a.truth.json': truth });
    expect(evaluation.splitBatches).toMatchObject({ right: 0, of: 1 });
    expect(evaluation.confusion).toEqual({ other: { none: 1 }, summons: { summons: 1 } });
  });

  test('the totals name no letter', async () => {
    const { evaluation } = await scored([document({})], { 'secret-name.pdf': 'x', 'secret-name.truth.json': { documents: [summons] } });
    expect(JSON.stringify(totalsOf(evaluation))).not.toContain('secret-name');
    expect(evaluationText(evaluation, false)).not.toContain('secret-name');
    expect(evaluationText(evaluation, true)).toContain('secret-name');
  });
});

describe('sameValue', () => {
  test.each([
    ['senderName', 'text', 'SELARL Aubrac & Rio', 'Aubrac et Rio', true],
    ['senderName', 'text', 'SELARL Aubrac', 'Aubrac et Rio', false],
    ['insuredName', 'text', 'S.A.R.L. Aubrac', 'Aubrac', true],
    ['insuredName', 'text', 'Mutuelle du Commerce (MUCO)', 'Mutuelle du Commerce', true],
    ['insuredName', 'text', 'Mutuelle du Commerce (MUCO)', 'MUCO', true],
    ['insuredName', 'text', 'Mutuelle du Commerce (Niort)', 'Niort', false],
    ['payerName', 'text', 'CPAM du Rhône', "Caisse primaire d'assurance maladie du Rhône", true],
    ['payerName', 'text', 'CPAM du Rhône', 'CPAM de la Loire', false],
    ['senderName', 'text', 'M. Paul AUBRAC', 'Aubrac Paul', true],
    ['senderName', 'text', 'Paul Aubrac', 'Paule Aubrac', false],
    ['caseNumber', 'text', '26/01234', '26-01234', true],
    ['caseNumber', 'text', '2607719', '2607719-R', true],
    ['caseNumber', 'text', '2607719-1', '2607718', false],
    ['claimants', 'list', ['Anne Rio épouse Galand'], ['Anne Rio'], true],
    ['totalClaimed', 'amount', 1200.004, 1200, true],
    ['totalClaimed', 'amount', 1200.01, 1200, false],
    ['hearingDate', 'date', '2027-01-12', '2027-01-13', false],
    ['claimants', 'list', ['Mme Anne Rio', 'SARL Galand'], ['Galand', 'Anne Rio'], true],
    ['claimants', 'list', ['Mme Anne Rio'], ['Galand', 'Anne Rio'], false],
    ['serviceMode', 'text', 'à personne habilitée', 'Remise à personne morale habilitée', true],
    ['repairable', 'boolean', false, true, false],
  ] as const)('%s (%s): %j and %j are the same: %s', (name, type, a, b, same) => {
    expect(sameValue(name, type, a, b)).toBe(same);
  });
});

describe('statistics', () => {
  test('a share has its Wilson interval', () => {
    const { low, high } = shareOf(97, 100);
    expect(low).toBeCloseTo(0.9155, 3);
    expect(high).toBeCloseTo(0.9897, 3);
  });

  test('F1 is the harmonic mean of precision and recall', () => {
    const { precision, recall, f1 } = measureOf({ found: 6, wrong: 2, missed: 4 });
    expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 10);
  });

  test('confidence that is always right in its share has no calibration error', () => {
    const nine = Array.from({ length: 10 }, (_, i) => ({ confidence: 0.9, right: i < 9 }));
    expect(calibrationError(nine)).toBeCloseTo(0, 10);
    expect(calibrationError(nine.map((one) => ({ ...one, confidence: 1 })))).toBeCloseTo(0.1, 10);
  });

  test('the area under the curve is one when every wrong decision is less sure than every right one', () => {
    const judged = [0.99, 0.9, 0.5].map((confidence) => ({ confidence, right: confidence > 0.6 }));
    expect(areaUnderCurve(judged)).toBe(1);
    expect(areaUnderCurve(judged.filter(({ right }) => right))).toBeUndefined();
    expect(automatable(judged, 0.01)).toBeCloseTo(2 / 3, 10);
  });
});
