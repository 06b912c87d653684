import { inputError } from '../errors.ts';
import { type FactName, type Facts, factEntry, factTable } from './facts.ts';
import { plainDate } from './plain-date.ts';
import { territoryOfCode } from './territory.ts';

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;
const places: readonly FactName[] = ['domicile', 'handedIn', 'victimDomicile'];
const isFactName = (name: string): name is FactName => Object.hasOwn(factTable, name);

const refuse = (message: string): never => {
  throw inputError('wrong-fact', message);
};

const checkPlace = (label: string, value: string): void => {
  if (territoryOfCode(value) === undefined) refuse(`Pour ${label}, donnez un code ISO : FR-44, FR-974, IE.`);
};

const checkFact = (name: FactName, value: string): void => {
  const { label, sort } = factEntry(name);
  if (sort === 'day') plainDate(value);
  else if (sort === 'time' && !timeShape.test(value)) refuse(`Pour ${label}, écrivez HH:MM, par exemple 12:00.`);
  else if (typeof sort !== 'string' && !sort.includes(value)) refuse(`Pour ${label}, choisissez parmi : ${sort.join(', ')}.`);
  else if (places.includes(name)) checkPlace(label, value);
};

/**
 * Checks what a person or a field says before anything is computed on it.
 * @throws AppError kind `input` on an unknown fact, an impossible day, a value that is not one of its options
 */
export const checkFacts = (facts: Facts): void => {
  for (const [name, value] of Object.entries(facts)) {
    if (!isFactName(name)) refuse('Un des faits donnés n’existe pas : « pli deadline --list » nomme les faits de chaque règle.');
    else if (value !== undefined) checkFact(name, value);
  }
};
