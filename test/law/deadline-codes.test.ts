import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deadlineCodes } from '../../shared/contracts/deadline-codes.ts';
import { listRules } from '../../shared/law/list-rules.ts';

test('the published schema knows exactly the codes of the law register', () => {
  expect([...deadlineCodes].sort()).toEqual([...new Set(listRules().map((rule) => rule.code))].sort());
});

test('each code has its line in the glossary', () => {
  const glossary = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');
  expect(deadlineCodes.filter((code) => !glossary.includes(`| \`${code}\` |`))).toEqual([]);
});
