import type { FieldValue } from '../../contracts/document.ts';
import type { Kind } from '../../mail/kinds.ts';
import { plusDays } from '../../text/calendar-day.ts';
import { letterDate } from './document-date.ts';
import { agreed, type Candidate, toField } from './field.ts';
import { datesAfter } from './near-label.ts';
import type { Reading } from './reading.ts';
import { toldLosses } from './told-loss.ts';

const events =
  '(?:sinistre|accident|degats? des eaux|incendie|vol|cambriolage|tempete|grele|orage|choc|evenement|collision|accrochage|inondation|bris de glace|dommage|fuite|explosion|effondrement|catastrophe)';

const labels: readonly (readonly [RegExp, number])[] = [
  [
    /date\s{1,2}(?:et heure\s{1,2})?(?:du|de l'|de la|de|d'un)\s{0,2}(?:sinistre|accident|evenement|survenance|degat|incendie|vol|perte|choc)[a-z ]{0,14}/g,
    0.96,
  ],
  [
    new RegExp(
      `${events}\\s{1,3}(?:[a-z' ]{0,24})(?:survenue?s?|declare comme survenu|intervenue?|constatee?|arrivee?|datant|en date)\\s{0,3}`,
      'g',
    ),
    0.93,
  ],
  [
    new RegExp(
      `(?<![a-z])${events}s?\\s{1,3}(?:domestique\\s|scolaire\\s|du travail\\s|automobile\\s|corporel\\s|de la circulation\\s|materiel\\s|de trajet\\s)?(?=du\\s|le\\s|:|\\d)`,
      'g',
    ),
    0.9,
  ],
  [/(?:survenue?s?|s'est produite?|est arrivee?|eu lieu)\s{1,3}(?:[a-z' ]{0,20})?(?=le\s|du\s|au\s)/g, 0.85],
  [/victime\s{1,2}(?:d'un|de l')[^.;\n]{0,70}?(?=le\s\d)/g, 0.84],
  [/(?:date\s{0,2}(?:de l')?accident|accident|sinistre n[^\n]{0,24}?|sinistre\s{1,2}s?\d[^\n]{0,12})\s(?=\d|du\s)/g, 0.84],
  [/(?:accidente|blesse|endommage|percute|heurte|cambriole|sinistre|renverse)e?s?\s{1,3}(?:[a-z' ]{0,24}\s)?(?=le\s\d)/g, 0.7],
];

const dayLead = /(?:^|\n|[.,:]\s)\s?(?:hier,?\s|hier soir\s)?(?:le\s{1,2}|dans la nuit du\s{1,2})?$/;
const happening =
  /^[^.;\n]{0,10}\n?[^.;]{0,140}(?:a ete percute|a penetre|s'est declare|a heurte|a percute|a brule|ont vole|a inonde|a crev|a ete endommage|a fui|renvers|detrempe|projete|detruit|ravag|effondr|arrach|casse|brise|heurte|percut|chute|cyclone|feu|bless|endommag|est monte|divagu|derob|accident|sinistre|incendie|degat des eaux|degats? d|infiltration|grele|tempete)/;

/** A sentence that begins with the day of what happened. */
const told = (reading: Reading, letter: string | undefined): Candidate<string>[] =>
  reading.dates.flatMap((date) => {
    if (date.value === undefined || date.start > 12_000 || date.value === letter) return [];
    if (!dayLead.test(reading.cue.slice(Math.max(0, date.start - 24), date.start))) return [];
    return happening.test(reading.cue.slice(date.end, date.end + 160))
      ? [{ value: date.value, start: date.start, end: date.end, strength: 0.72 }]
      : [];
  });

const notAfter = (reading: Reading): string => reading.context.received ?? reading.context.envelope?.sent ?? '9999-12-31';

const recentDays = 150;

/** A first notice tells of days shortly before it: the last of them is the loss. */
const recent = (reading: Reading, letter: string | undefined): Candidate<string>[] => {
  if (letter === undefined) return [];
  return reading.dates.flatMap((date) => {
    if (date.value === undefined || date.value >= letter || date.value < plusDays(letter, -recentDays)) return [];
    if (
      /(?:nee? le|plainte|expert|constat|facture|visite|arrete|journal officiel|reception|courrier|lettre)[^.;]{0,40}$/.test(
        reading.cue.slice(Math.max(0, date.start - 60), date.start),
      )
    )
      return [];
    return [{ value: date.value, start: date.start, end: date.end, strength: 0.62 }];
  });
};

/** The day of the loss. */
export const lossDateField = (reading: Reading, kind: Kind): FieldValue | undefined => {
  const labelled = labels.flatMap(([label, strength]) => datesAfter(reading, label, { strength, reach: 36 }));
  const latest = notAfter(reading);
  const day = letterDate(reading)?.value;
  const letter = typeof day === 'string' ? day : undefined;
  return toField(
    reading,
    agreed(
      [...labelled, ...told(reading, letter), ...toldLosses(reading, letter ?? reading.context.received), ...(kind === 'claim-notice' ? recent(reading, letter) : [])]
        .filter((one) => one.value <= latest)
        .map((one) => ({ ...one, strength: one.strength - one.start / 1e6 })),
    ),
  );
};
