import type { FieldValue } from '../../contracts/document.ts';
import { answerDueField } from './answer-due.ts';
import { complainantOfReferral } from './complainant.ts';
import { type FieldMap, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';
import { senderNameField } from './sender-name.ts';

const authorities: readonly (readonly [string, RegExp])[] = [
  ['Autorité de contrôle prudentiel et de résolution', /autorite\s{1,3}de\s{1,3}controle\s{1,3}prudentiel|(?<![a-z])acpr(?![a-z])/g],
  ['Défenseur des droits', /defenseure?\s{1,3}des\s{1,3}droits/g],
  [
    'Direction générale de la concurrence, de la consommation et de la répression des fraudes',
    /direction generale de la concurrence,? de la consommation/g,
  ],
  ['DGCCRF', /(?<![a-z])dgccrf(?![a-z])|repression\s{1,3}des\s{1,3}fraudes/g],
  ['DDPP', /(?<![a-z])ddpp(?![a-z])/g],
  [
    "Commission nationale de l'informatique et des libertés",
    /(?<![a-z])cnil(?![a-z])|commission\s{1,3}nationale\s{1,3}de\s{1,3}l'\s?informatique/g,
  ],
  ['UFC-Que Choisir', /(?<![a-z])ufc(?:\s?-\s?|\s)que\s{1,2}choisir/g],
  ['CLCV', /(?<![a-z])clcv(?![a-z])/g],
  ['Familles Rurales', /familles\s{1,2}rurales/g],
  ['CSF', /confederation\s{1,2}syndicale\s{1,2}des\s{1,2}familles/g],
];

/** The authority that writes: the one named first. */
export const authorityField = (reading: Reading): FieldValue | undefined => {
  const head = { from: 0, to: Math.min(1500, reading.cue.length) };
  const found = authorities
    .flatMap(([value, pattern]) =>
      matchesIn(reading.cue, pattern, head)
        .slice(0, 1)
        .map((match) => ({ value, start: match.at, end: match.until, strength: 0.92 })),
    )
    .sort((a, b) => a.start - b.start)[0];
  return found === undefined ? senderNameField(reading) : toField(reading, found);
};

/** A letter of a supervisory authority or of an approved association. */
export const authorityInquiryFields = (reading: Reading): FieldMap => ({
  authority: authorityField(reading),
  complainantName: complainantOfReferral(reading),
  answerDue: answerDueField(reading),
});
