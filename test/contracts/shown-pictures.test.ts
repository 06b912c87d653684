import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { configurationFrom, readable } from '../../functions/adapters/administration/stored-configuration.ts';
import { parseConfiguration } from '../../local/configuration.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import { shortPictures } from '../../shared/contracts/shown-pictures.ts';

const picture = `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(4)}`;
const inForce = { ...defaultConfiguration, company: { ...defaultConfiguration.company, letterhead: { colour: '#123456', logo: picture } } };

test('a configuration is read back as it was shown: a picture that was cut short for reading is the one in force', () => {
  const shown = stringify(inForce, shortPictures);
  expect(shown).not.toContain(picture);
  expect(parseConfiguration(shown, 'Texte', inForce).company.letterhead?.logo).toBe(picture);
  expect(configurationFrom(readable(inForce), inForce).company.letterhead?.logo).toBe(picture);
});

test('a picture cut short that is none of those in force is refused', () => {
  expect(() => parseConfiguration(stringify(inForce, shortPictures), 'Texte', defaultConfiguration)).toThrow('company.letterhead.logo');
});
