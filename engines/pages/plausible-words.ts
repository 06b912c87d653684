/** The most frequent words of French letters and acts. */
const frequent = new Set(
  (
    'le la les l un une des de du d et à a au aux en dans par pour sur avec sans sous ce cet cette ces que qui qu quoi dont où il elle ils elles on nous vous je j me m se s ne n pas plus ' +
    'est sont été être avoir avait ont son sa ses leur leurs notre nos votre vos mon ma mes y ou mais si comme lui même tout tous toute toutes entre vers chez selon lors depuis après avant ' +
    'monsieur madame maître société sinistre contrat dossier article date numéro rue tél page réf'
  ).split(' '),
);

/** Letters follow each other as in words, and no signs stand between them. */
const looksLikeWord = (word: string): boolean => {
  const letters = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  if (letters.length <= 3) return true;
  if (word === word.toUpperCase() && letters.length <= 6) return true;
  return (
    /[aeiouyœæ]/.test(letters) &&
    !/[bcdfghjklmnpqrstvwxz]{6}/.test(letters) &&
    !/\p{Ll}\p{Lu}\p{Ll}*\p{Lu}/u.test(word) &&
    !/(.)\1\1/.test(letters)
  );
};

export type Plausibility = { readonly words: number; readonly frequent: number; readonly wordLike: number };

/** Of the words made of letters: how many there are, the share of the most frequent French ones, the share that can be words at all. */
export const plausibility = (texts: readonly string[]): Plausibility => {
  const pieces = texts.flatMap((text) => text.split(/['’.,;:()«»"/\d-]+/)).filter((piece) => piece !== '');
  const words = pieces.filter((piece) => /\p{L}/u.test(piece));
  if (words.length === 0) return { words: 0, frequent: 0, wordLike: 0 };
  const clean = words.filter((word) => /^[\p{L}\p{M}°ºª]+$/u.test(word) && looksLikeWord(word));
  return {
    words: words.length,
    frequent: words.filter((word) => frequent.has(word.toLowerCase())).length / words.length,
    wordLike: clean.length / words.length,
  };
};
