import { expect, test } from 'vitest';
import { nameKey } from '../../../shared/triage/roles/name-candidates.ts';
import { nameRelations } from '../../../shared/triage/roles/name-relations.ts';

const named = (value: string) => ({ key: nameKey(value), value, mentions: [] });

test('a name knows what the longer and the shorter names of its letter have besides it', () => {
  const [place, inn, other] = [named('La Fenière'), named('Camping La Fenière'), named('Hubert Chauveau')];
  const all = [place, inn, other];
  expect(nameRelations(place, all)).toMatchObject({ longer: ['^camping'], shorter: [] });
  expect(nameRelations(inn, all)).toMatchObject({ longer: [], shorter: ['^camping'] });
  expect(nameRelations(other, all)).toEqual({ longer: [], shorter: [], sign: undefined });
});

test('a firm’s initials are told from the name to which they belong', () => {
  const [sign, name] = [named('MRC'), named('Mutuelle Rhône Confluence')];
  expect(nameRelations(sign, [sign, name]).sign).toBe('short');
  expect(nameRelations(name, [sign, name]).sign).toBe('long');
  expect(nameRelations(name, [name]).sign).toBeUndefined();
});
