import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lawDocument } from '../../local/generate-law-docs.ts';
import { amounts } from '../../shared/law/amounts/amounts.ts';
import { rules } from '../../shared/law/rules.ts';

test('docs/law.md is what the rules say: run `npm run docs` after a change', () => {
  expect(readFileSync(new URL('../../docs/law.md', import.meta.url), 'utf8')).toBe(lawDocument());
});

test('every rule and every amount is on the page, with its article and quote', () => {
  const page = lawDocument();
  for (const rule of rules) {
    expect(page).toContain(`### ${rule.what}\n`);
    for (const { source } of rule.versions) expect(page).toContain(`- « ${source.quote} » (`);
    for (const { source } of rule.versions) expect(page).toContain(`- ${source.article}, depuis le `);
  }
  for (const table of amounts) expect(page).toContain(`### ${table.what}\n`);
});
