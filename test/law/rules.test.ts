import { describe, expect, test } from 'vitest';
import { computeDeadline } from '../../shared/law/compute-deadline.ts';
import type { Rule, RuleVersion } from '../../shared/law/rule.ts';
import { rules } from '../../shared/law/rules.ts';
import { dates } from './deadline-of.ts';

const versions = rules.flatMap((rule) =>
  rule.versions.map((version): [string, Rule, RuleVersion] => [`${rule.id} (${version.source.article})`, rule, version]),
);

describe('every rule', () => {
  test.each(versions)('%s gives its examples, by its own article', (_, rule, version) => {
    for (const example of version.examples) {
      const expected = example.prudent === undefined ? example.due : `${example.due} (${example.prudent})`;
      expect(dates(rule.code, example.facts)).toBe(expected);
      const answer = computeDeadline(rule.code, example.facts);
      expect(answer).toMatchObject({ status: 'running', deadline: { basis: version.source.article, code: rule.code } });
    }
  });

  test.each(versions)('%s has an example on both sides of its bound', (_, rule, version) => {
    const { clock, examples } = version;
    expect(examples.length).toBeGreaterThanOrEqual(2);
    // A term in calendar days or months can end on a closed day: one example does, one does not.
    const calendar = clock.sort === 'after' && (clock.term.days !== undefined || clock.term.months !== undefined);
    if (!calendar || rule.bound === 'not-before' || version.until !== 'now') return;
    expect(examples.some((example) => example.prudent === undefined)).toBe(true);
    expect(examples.some((example) => example.prudent !== undefined)).toBe(true);
  });

  test('has an id of its own, a French name, an article and a quote', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const [, rule, version] of versions) {
      expect(rule.what.length).toBeGreaterThan(5);
      expect(version.source.article.length).toBeGreaterThan(3);
      expect(version.source.quote.length).toBeGreaterThan(2);
    }
  });

  test('has versions that do not overlap, the newest first', () => {
    for (const rule of rules) {
      rule.versions.forEach((version, index) => {
        const newer = rule.versions[index - 1];
        expect(version.until === 'now' || version.from <= version.until).toBe(true);
        if (newer !== undefined) expect(version.until < newer.from).toBe(true);
      });
    }
  });

  test('that is alone with its code says so, and those that share one are told apart by one fact', () => {
    for (const rule of rules) {
      const sharing = rules.filter((other) => other.code === rule.code);
      if (sharing.length > 1) expect(new Set(sharing.map((other) => other.when?.fact)).size).toBe(1);
      expect(sharing.filter((other) => other.when === undefined || other.when.orAbsent).length).toBeLessThanOrEqual(1);
    }
  });
});

describe('a version', () => {
  test.each([
    ['2024-08-31', 'respondent-pleadings', { proceeding: 'appeal-short', served: '2024-08-31' }, 'CPC art. 905-2'],
    ['2024-09-01', 'respondent-pleadings', { proceeding: 'appeal-short', served: '2024-09-01' }, 'CPC art. 906-2'],
    ['2024-07-01', 'acknowledge-complaint', { sent: '2024-07-01' }, 'Recommandation ACPR 2022-R-01'],
    ['2024-07-02', 'acknowledge-complaint', { sent: '2024-07-02' }, 'Recommandation ACPR 2024-R-02'],
    ['2022-12-31', 'answer-complaint', { sent: '2022-12-31' }, 'Recommandation ACPR 2022-R-01'],
    ['2025-02-28', 'irsa-expert-notice', { finding: '2025-02-28' }, 'IRSA art. 2.1.4'],
    ['2014-06-01', 'irsa-witness', { lossDate: '2014-06-01' }, 'IRSA annexe 1, A1.1'],
    ['2020-01-01', 'appoint-counsel', { served: '2020-01-01' }, 'CPC art. 763'],
  ])('covers %s for %s', (_, code, facts, basis) => {
    expect(computeDeadline(code, facts)).toMatchObject({ deadline: { basis } });
  });

  test.each([
    ['respondent-pleadings', { proceeding: 'appeal-short', served: '2019-12-31' }],
    ['acknowledge-complaint', { sent: '2022-12-30' }],
    ['irsa-expert-notice', { finding: '2025-03-01' }],
    ['irsa-witness', { lossDate: '2014-05-31' }],
    ['appoint-counsel', { served: '2019-12-31' }],
  ])('that does not cover the starting day of %s throws: the register is to be mended', (code, facts) => {
    expect(() => computeDeadline(code, facts)).toThrow(expect.objectContaining({ kind: 'law', code: 'law-uncovered' }));
  });
});
