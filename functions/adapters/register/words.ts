import { fold } from '../../../shared/text/fold.ts';

/** Words of a text as they are looked up: no accents, small letters, in their order, each once. */
export const wordsOf = (text: string): string[] => [...new Set(fold(text.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [])];

/** How many characters of a word choose its partition, and so the shortest beginning that finds it. */
const partitionLength = 3;

/** The partition of a word, or of its beginning. */
export const wordPartition = (word: string): string => `word#${word.slice(0, partitionLength)}`;

/** Words that stand in every letter and would find everything. */
const everywhere = new Set(
  'les des une par pour dans sur avec que qui est sont nous vous votre nos vos notre cette ces aux son ses leur pas plus ont ete monsieur madame'.split(
    ' ',
  ),
);

/**
 * The words under which a record is found: each costs a write, so there are at most this many, in the order of the text.
 * The text begins with names and values of fields; running text fills what is left.
 */
export const wordsPerMail = 48;

export const indexedWords = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => (word.length >= partitionLength || /\d/.test(word)) && !everywhere.has(word))
    .slice(0, wordsPerMail);
