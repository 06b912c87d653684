import { allSigns } from './evidence/all-signs.ts';
import { wordsOfPhrase } from './phrase.ts';
import plainWords from './plain-words.json' with { type: 'json' };

/** Words of letters that no sign names; they keep a near word from being taken for a key word, and help to part words run together. */

/** Words that a misread word may be repaired to. */
export const keyWords: ReadonlySet<string> = new Set([
  ...plainWords.split(/\s+/).filter((word) => word !== ''),
  ...allSigns.flatMap((sign) => sign.phrases.flatMap(wordsOfPhrase)),
]);
