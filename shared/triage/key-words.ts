import commonWords from './common-words.json' with { type: 'json' };
import { allSigns } from './evidence/all-signs.ts';
import { wordsOfPhrase } from './phrase.ts';
import plainWords from './plain-words.json' with { type: 'json' };

/** Words that a misread word may be repaired to: those of the signs, and plain ones, which keep a near word from being taken for a key word and help to part words run together. */
export const keyWords: ReadonlySet<string> = new Set([
  ...plainWords.split(/\s+/).filter((word) => word !== ''),
  ...allSigns.flatMap((sign) => sign.phrases.flatMap(wordsOfPhrase)),
]);

/** Words that letters use as they stand, listed from the fitting part (`node test/list-common-words.ts`): near as they may be to a key word, they were not misread. */
export const usualWords: ReadonlySet<string> = new Set(commonWords.split(' '));
