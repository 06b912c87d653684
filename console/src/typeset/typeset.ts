const noBreak = '\u00a0';
const thin = '\u202f';

/** Spaces and apostrophes as French print has them: no line breaks before : ; ! ? » € %, after « and n°, or between a number and its unit. */
export const typeset = (text: string): string =>
  text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/[ \u00a0]([;!?€%](?!\p{L}))/gu, `${thin}$1`)
    .replace(/ (:(?!\/\/)|»)/g, `${noBreak}$1`)
    .replace(/(«|\bn°) /g, `$1${noBreak}`)
    .replace(/(\d) (?=(?:h|j\.|jours?|pages?|lettres?|courriers?)(?!\p{L}))/gu, `$1${noBreak}`);
