import { repairWord } from './repair-words.ts';

const letterFor: Readonly<Record<string, string>> = { '4': 'a', '1': 'i', '0': 'o', '5': 's', '8': 'b', $: 's' };

const shortest = 6;

/** A digit among letters is a letter misread; a longer word is the key word that it resembles. */
const repairedWord = (word: string): string => {
  const digits = word.replace(/[a-z]/g, '').length;
  if (digits > 2) return word;
  const read = digits > 0 && word.length - digits >= 3 ? word.replace(/[41058$]/g, (digit) => letterFor[digit] ?? digit) : word;
  return read.length < shortest ? read : repairWord(read).join(' ');
};

/** A folded text with misread words as the words that they stand for, so that a title is known on a scan as well. */
export const repairedText = (folded: string): string => folded.replace(/[a-z0-9|$]{4,}/g, repairedWord);
