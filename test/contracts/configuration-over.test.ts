import { expect, test } from 'vitest';
import { configurationFrom } from '../../functions/adapters/administration/stored-configuration.ts';
import { configurationOver } from '../../shared/contracts/configuration-over.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';

test('a mistake in a deployed configuration is told in French, with its line', () => {
  expect(() => configurationFrom('{\n "thresholds": { "review": 7 }\n}')).toThrow(
    'Texte, ligne 2 : « thresholds.review » ne convient pas. Trop grand : nombre doit être <=1.',
  );
});

test('objects are merged key by key; lists and single values replace', () => {
  const budget = { pagesPerFile: 77 };
  const people = defaultConfiguration.people.slice(0, 2);
  const { data } = configurationOver({ budget, people });
  expect(data?.budget).toEqual({ ...defaultConfiguration.budget, ...budget });
  expect(data?.people).toEqual(people);
  expect(configurationOver(undefined).data).toEqual(configurationOver({}).data);
});
