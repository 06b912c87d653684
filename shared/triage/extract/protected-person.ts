import type { FieldValue } from '../../contracts/document.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';

const signs: readonly (readonly [string, RegExp, number])[] = [
  [
    'guardianship',
    /(?:sous|mesure de|placee? sous(?: le regime de la)?|juge(?:ment)? de(?:s)?|ouverture (?:de|d'une)(?: mesure de)?)\s{1,2}tutelles?(?![a-z])|(?:qualites? de|es qualites? de|son|sa|ma|mon|agissant comme|nomme[a-z]{0,2}|designe[a-z]{0,2})\s{1,2}tut(?:eur|rice)(?![a-z])|tut(?:eur|rice)\s{1,2}(?:de|d')\s?(?:monsieur|madame|m\.|mme|mlle)|majeure? (?:protegee? )?en tutelle/g,
    0.9,
  ],
  ['curatorship', /curatelle|curat(?:eur|rice)(?![a-z])/g, 0.9],
  ['safeguard', /sauvegarde de justice|mandataire special/g, 0.9],
  [
    'minor',
    /enfants? mineure?s?|(?:fils|fille|petit-fils|petite-fille|neveu|niece)\s{1,2}mineure?|mineure? (?:represente|victime|nee?|age)|representants? lega(?:l|ux) de (?:son|sa|leur|leurs|l'|mon|ma|notre)\s{0,2}(?:enfant|fils|fille)|(?:son|leur|mon|notre|ma|sa) (?:fils|fille|enfant)[^.;\n]{0,40}(?:agee? de|,)\s?(?:[1-9]|1[0-7]) ans|victime,? mineure?|(?:agee? de|a) (?:[1-9]|1[0-7]) ans(?! de)|administrat(?:eur|rice) legale?|encore mineure?|mineure? au moment|patiente? mineure?|est mineure?|,\smineure?(?=[,;])|administrat(?:eur|rice) legale? de (?:ses|leurs|l'|son|sa) ?(?:enfant|fils|fille)/g,
    0.8,
  ],
];

const comingOfAge = 18;

/** Somebody born less than eighteen years before the letter came. */
const bornLately = (reading: Reading): Candidate<string>[] =>
  reading.dates.flatMap(({ value, start, end }) => {
    const { received } = reading.context;
    if (
      value === undefined ||
      received === undefined ||
      !/(?<![a-z])nee?\s(?:le\s)?$/.test(reading.cue.slice(Math.max(0, start - 9), start))
    )
      return [];
    const ofAge = `${Number(value.slice(0, 4)) + comingOfAge}${value.slice(4)}`;
    return ofAge > received && value < received ? [{ value: 'minor', start, end, strength: 0.8 }] : [];
  });

const lawBefore = /(?:article|code civil|lorsque|incapables?|les personnes|loi n)[^.]{0,80}$/;

/** Whether somebody in the letter is a minor or under a measure of protection. */
export const protectedPersonField = (reading: Reading): FieldValue | undefined => {
  const candidates = signs.flatMap(([value, pattern, strength]) =>
    matchesIn(reading.cue, pattern).map(
      (match): Candidate<string> => ({
        value,
        start: match.at,
        end: match.until,
        strength: strength - (lawBefore.test(reading.cue.slice(Math.max(0, match.at - 90), match.at)) ? 0.5 : 0),
      }),
    ),
  );
  const best = strongest([...candidates, ...bornLately(reading)]);
  return best === undefined || best.strength < 0.5 ? undefined : toField(reading, best);
};
