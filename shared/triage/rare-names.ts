import { allMatches } from '../text/all-matches.ts';
import { fold } from '../text/fold.ts';
import { keyWords } from './key-words.ts';
import { shippedModel } from './model/shipped-model.ts';
import { placeOfWord } from './model/text-features.ts';

/** A word with a capital, or a number of four digits and more, with what is written together with it. */
const capitalOrNumber = /\p{Lu}[\p{L}’'-]{3,}|[\p{Lu}\d./-]*\d{4,}[\p{Lu}\d./-]*/gu;

/** From this rarity on (logarithm of how few letters have the word), two letters hardly share it by chance. */
const rare = 5.2;

const isRare = (word: string): boolean => {
  const { rows, rarity } = shippedModel();
  const row = rows.get(placeOfWord(word));
  return row === undefined || (rarity[row] ?? 0) >= rare;
};

const isName = (word: string): boolean =>
  word.length >= 4 && !/^(?:19|20)\d\d$/.test(word) && (!/\d/.test(word) || /\d{4}/.test(word)) && !keyWords.has(word) && isRare(word);

/** Names of people, firms and places and long numbers that few letters have; none of `common`, words of our own name and address. */
export const rareNames = (text: string, common: readonly string[]): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [match] of allMatches(text, capitalOrNumber))
    for (const word of fold(match).split(/[^a-z0-9]+/)) if (isName(word) && !common.some((own) => own.includes(word))) names.add(word);
  return names;
};
