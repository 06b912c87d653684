/** What a person has to write before the letter can leave; the check before printing stops a letter that still holds one. */
export const toComplete = (what: string): string => `[À compléter : ${what}]`;
export const incomplete = /\[À compléter/;
