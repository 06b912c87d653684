import { expect, test } from 'vitest';
import { lookalikeWord } from '../../../shared/triage/extract/lookalike-word.ts';

test.each(['ayant pour avocat', 'en presence de', 'avait fait', 'au cours de', 'comme assureur', 'la ville de lille'])(
  '%j holds true words, which are not taken for the usual ones a letter away',
  (text) => expect(lookalikeWord(text)).toBe(text),
);

test('a misread word of the usual wordings is still repaired', () => expect(lookalikeWord('assigmation')).toBe('assignation'));
