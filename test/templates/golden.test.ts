import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { templateFolder } from '../../engines/print/template-sources.ts';
import { letterText } from '../../templates/letter-text.ts';
import { composer, orderOf, sources, templates } from './examples.ts';

test.each(templates)('%s says what its expected.txt says, word for word', (template) => {
  const text = `${letterText(composer.composeLetter(template, orderOf(template)).html)}\n`;
  if (process.env['UPDATE_LETTERS'] === '1') writeFileSync(join(templateFolder(), template, 'expected.txt'), text);
  else expect(text).toBe(sources[`${template}/expected.txt`]);
});

test.each(templates)('%s composed twice from the same order gives the same HTML', (template) => {
  expect(composer.composeLetter(template, orderOf(template))).toEqual(composer.composeLetter(template, orderOf(template)));
});
