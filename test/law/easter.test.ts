import { expect, test } from 'vitest';
import { easterOf } from '../../shared/law/easter.ts';
import { easter } from './oracle.ts';

test('Easter by golden number and epact is Easter by Meeus, from 1900 to 2299', () => {
  for (let year = 1900; year < 2300; year++) expect(easterOf(year)).toBe(easter(year));
});
