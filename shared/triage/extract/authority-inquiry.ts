import type { FieldValue } from '../../contracts/document.ts';
import { properCase } from '../../text/names.ts';
import { answerDueField } from './answer-due.ts';
import { complainantOfReferral } from './complainant.ts';
import { type Candidate, type FieldMap, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';
import { senderNameField } from './sender-name.ts';

const national: readonly (readonly [string, RegExp])[] = [
  ['Autorité de contrôle prudentiel et de résolution', /autorite\s{1,3}de\s{1,3}controle\s{1,3}prudentiel|(?<![a-z])acpr(?![a-z])/g],
  ['Défenseur des droits', /defen[sd]eure?\s{1,3}des\s{1,3}droits/g],
  [
    'Direction générale de la concurrence, de la consommation et de la répression des fraudes',
    /direction\s{1,3}generale\s{1,3}de\s{1,3}la\s{1,3}concurrence,?\s{1,3}de\s{1,3}la\s{1,3}consommation/g,
  ],
  ['DGCCRF', /(?<![a-z])dgccrf(?![a-z])/g],
  [
    "Commission nationale de l'informatique et des libertés",
    /(?<![a-z])cnil(?![a-z])|commission\s{1,3}nationale\s{1,3}de\s{1,3}l'\s?informatique/g,
  ],
  ['Autorité des marchés financiers', /autorite\s{1,3}des\s{1,3}marches\s{1,3}financiers/g],
];

const place = "(?:\\s{1,3}(?:de\\s{1,3}la|de\\s{1,3}l'|du|des|de|d'|en)\\s{0,3}[a-z][a-z'-]{1,30}(?:[ -](?:et[ -])?[a-z'-]{2,30}){0,3})?";

/** Bodies that bear the name of their place: "Direction départementale de la protection des populations de la Loire", "AFOC du Morbihan". */
const local: readonly RegExp[] = [
  new RegExp(
    `directions?\\s{1,3}departementale\\s{1,3}de\\s{1,3}(?:la\\s{1,3}protection\\s{1,3}des\\s{1,3}populations|l'emploi,?\\s(?:[^\\n]{1,70}\\n?){1,2}?populations)${place}`,
    'g',
  ),
  new RegExp(`procureure?\\s{1,3}de\\s{1,3}la\\s{1,3}republique\\s{1,3}pres\\s{1,3}le\\s{1,3}tribunal\\s{1,3}judiciaire${place}`, 'g'),
  new RegExp(
    `(?<![a-z])(?:ufc\\s?-?\\s?que\\s{1,2}choisir|clcv|afoc|indecosa(?:[ -]cgt)?|adeic|cnafal|csf|cnl|ulcc|alldc|asseco(?:[ -]cfdt)?|familles\\s{1,2}(?:rurales|de france|laiques)|udaf|confederation\\s{1,2}syndicale\\s{1,2}des\\s{1,2}familles|consommation,? logement(?:,?\\set)? cadre de vie)${place}`,
    'g',
  ),
];
const prefect = /(?:^|\n)\s?pref(?:ete?|ecture)\s{1,3}((?:de\s{1,2}la|de\s{1,2}l'|du|des|de|d')\s{0,2}[a-z][a-z' -]{2,30}?)\s{0,3}(?=\n)/;
const approved = /association[^.\n]{0,40}agreee|agreee?[^.\n]{0,30}(?:defense|consommat)/;

/** A place-name stops where a line of another thing begins. */
const named = (reading: Reading, from: number, until: number): string => {
  const raw = reading.text
    .slice(from, until)
    .replace(/[\n\f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const first = properCase(raw.charAt(0).toUpperCase() + raw.slice(1));
  return first.replace(/\s(?:de|du|des|la|le|et|en|d['’])$/iu, '').replace(/\s(?:D|d)(?:U|u)\s/g, ' du ');
};

/** The name of the place within the line, or the prefect's department. */
const localBodies = (reading: Reading, to: number): Candidate<string>[] =>
  local.flatMap((pattern) =>
    matchesIn(reading.cue, pattern, { from: 0, to }).map((match) => {
      const body = match[0].search(/\n\s?(?:association|service|pole|cite|prefecture|affaire|\d)/);
      const until = body < 0 ? match.until : match.at + body;
      const value = named(reading, match.at, until);
      const department = match[0]
        .slice(0, until - match.at)
        .trim()
        .endsWith('populations')
        ? prefect.exec(reading.cue.slice(0, to))?.[1]
        : undefined;
      const at = department === undefined ? -1 : reading.cue.indexOf(department);
      const whole =
        at < 0 || department === undefined ? value : `${value} ${named(reading, at, at + department.length).replace(/^D/, 'd')}`;
      return { value: whole, start: match.at, end: until, strength: 0.9 };
    }),
  );

/** An approved association under its own name: the head of its letter. */
const association = (reading: Reading): Candidate<string>[] => {
  const sign = approved.exec(reading.cue.slice(0, 900));
  const line = /^\s{0,4}([^\n]{4,70})\n/.exec(reading.text)?.[1];
  if (sign === null || line === undefined || /association[^\n]{0,30}agr/i.test(line)) return [];
  const value = properCase((line.split(/\s[–—-]\s|,\s/)[0] ?? line).trim());
  return [{ value, start: 0, end: line.length, strength: 0.8 }];
};

/** The authority that writes: the one named first, a local body under its full name. */
export const authorityField = (reading: Reading): FieldValue | undefined =>
  reading.once('authority', () => {
    const to = Math.min(1500, reading.cue.length);
    const whole = national.flatMap(([value, pattern]) =>
      matchesIn(reading.cue, pattern, { from: 0, to })
        .slice(0, 1)
        .map((match): Candidate<string> => ({ value, start: match.at, end: match.until, strength: 0.92 })),
    );
    const [first] = [...whole, ...localBodies(reading, to)].sort((a, b) => a.start - b.start);
    const own = association(reading)[0];
    const best = first !== undefined && (own === undefined || first.start < 400) ? first : (own ?? first);
    return best === undefined ? senderNameField(reading) : toField(reading, best);
  });

/** A letter of a supervisory authority or of an approved association. */
export const authorityInquiryFields = (reading: Reading): FieldMap => ({
  authority: authorityField(reading),
  complainantName: complainantOfReferral(reading),
  answerDue: answerDueField(reading),
});
