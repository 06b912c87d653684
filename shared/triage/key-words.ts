import { allSigns } from './evidence/all-signs.ts';
import { wordsOfPhrase } from './phrase.ts';
import plainWords from './plain-words.json' with { type: 'json' };

/** Words that a misread word may be repaired to: those of the signs, and plain ones, which keep a near word from being taken for a key word and help to part words run together. */
export const keyWords: ReadonlySet<string> = new Set([
  ...plainWords.split(/\s+/).filter((word) => word !== ''),
  ...allSigns.flatMap((sign) => sign.phrases.flatMap(wordsOfPhrase)),
]);
