import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfiguration } from '../../local/configuration.ts';
import { AppError } from '../../shared/errors.ts';

const written = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'pli-conf-')), 'pli.yaml');
  writeFileSync(path, text);
  return path;
};

const mistakeIn = (text: string): AppError => {
  try {
    loadConfiguration(written(text));
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('no mistake was found');
};

test('without a file the shipped configuration holds', () => {
  expect(loadConfiguration(undefined).company.name).toBe('Vauclair Assurances');
});

test('what the file names replaces the shipped value, the rest stays', () => {
  const configuration = loadConfiguration(written('thresholds:\n  review: 0.7\n'));
  expect(configuration.thresholds.review).toBe(0.7);
  expect(configuration.thresholds.summonsFloor).toBe(loadConfiguration(undefined).thresholds.summonsFloor);
});

test('a value out of range names its line and what is allowed', () => {
  const mistake = mistakeIn('# seuils\nthresholds:\n  review: 3\n');
  expect(mistake.kind).toBe('configuration');
  expect(mistake.message).toMatch(/ligne 3 : « thresholds.review »/);
});

test('a name that does not exist is told with its line', () => {
  expect(mistakeIn('budget:\n  pagesPerFile: 10\n  pagePerDay: 3\n').message).toMatch(/ligne 3 : « pagePerDay » n'existe pas/);
});

test('a file that is no YAML is told with its line', () => {
  expect(mistakeIn('company:\n  name: "Sans fin\n').message).toMatch(/ligne \d+ : ce n'est pas du YAML valable/);
});

test('two sources of claims are a mistake of the configuration, told with its line', () => {
  const mistake = mistakeIn('claimsFile: sinistres.csv\nclaimsService:\n  url: https://sinistres.example.fr/\n');
  expect(mistake.message).toMatch(/ligne 1 : « claimsFile ».*claimsFile, claimsService/);
});
