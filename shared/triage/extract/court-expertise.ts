import type { FieldValue } from '../../contracts/document.ts';
import { plusDays } from '../../text/calendar-day.ts';
import { type DateMatch, inYear } from '../../text/dates.ts';
import { caseNumberField, courtField } from './case-court.ts';
import { letterDate } from './document-date.ts';
import { expertNameField } from './expert-name.ts';
import { type Candidate, type FieldMap, strongest, toField } from './field.ts';
import { momentFields, momentOf } from './hearing.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';
import { withHour } from './with-hour.ts';

const stages: readonly (readonly [string, RegExp, number])[] = [
  ['draft', /pre-?\s?rapport|note\s{1,2}de\s{1,2}synthese|projet\s{1,2}de\s{1,2}rapport|rapport provisoire/g, 3],
  [
    'final',
    /rapport\s{1,2}(?:definitif|d'expertise\s{1,2}(?:judiciaire|definitif))|(?:depose|depot de)\s{1,2}(?:mon|le|son)\s{1,2}rapport|rapport (?:est )?depose|(?:^|[\n\f])\s{0,4}rapport d'expertise/g,
    2,
  ],
  ['notice', /convocation|(?:vous\s{1,2}convoque|vous convoquer|reunion d'expertise|accedit)[^.;\n]{0,60}/g, 2],
  ['note', /note\s{1,2}(?:aux\s{1,2}parties|n\s?[°o]|d'information|technique)|compte[- ]rendu/g, 2.5],
];

const stageOf = (reading: Reading): Candidate<string> | undefined => {
  const head = { from: 0, to: Math.min(1600, reading.cue.length) };
  const found = stages.flatMap(([value, pattern, weight]) =>
    matchesIn(reading.cue, pattern, head).map((match) => ({
      value,
      start: match.at,
      end: match.until,
      strength: weight * titleWeight(reading, match.at) * (1 - match.at / 4000),
    })),
  );
  const best =
    strongest(found) ??
    strongest(
      stages.flatMap(([value, pattern]) =>
        matchesIn(reading.cue, pattern)
          .slice(0, 1)
          .map((match) => ({ value, start: match.at, end: match.until, strength: 1 })),
      ),
    );
  return best === undefined ? undefined : { ...best, strength: 0.86 };
};

/** A title stands in capitals at the start of its line. */
const titleWeight = (reading: Reading, at: number): number => {
  const from = reading.text.lastIndexOf('\n', at) + 1;
  const to = reading.text.indexOf('\n', at + 2);
  const line = reading.text.slice(Math.max(from, at), to < 0 ? undefined : to);
  const letters = line.replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase() ? 2.2 : /^objet|^\s?obj/.test(reading.cue.slice(from, from + 8)) ? 1.6 : 1;
};

const limit =
  /(?:fixe(?:e|ons)?\s{1,2}au|avant|au\s{1,2}plus\s{1,2}tard|jusqu'\s?au|d'ici|pour|date limite|limite[^.;\n]{0,40}|delai\s{1,2}(?:expirant|expire|expirera|s'achevant|prenant fin|courant\s{1,2}jusqu'\s?au))[\s.,:]{0,2}(?:le|au|du)?\s{1,2}(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi)\s)?$/;
const dire = /(?:observation|dires?(?![a-z])|remarque|reponse|pieces|faire parvenir|adresser|transmettre|communiquer)/;

/** A day without its year that had passed when the letter was written is not one of the year after. */
const isFarOff = (date: DateMatch, value: string, written: string | undefined): boolean =>
  date.value === undefined && written !== undefined && value > plusDays(written, farthestAhead);
const farthestAhead = 200;

/** The last day for dires; limits that had run out when the letter was written are none. */
const observationsDue = (reading: Reading): FieldValue | undefined => {
  const day = letterDate(reading)?.value;
  const written = typeof day === 'string' ? day : undefined;
  const found = reading.dates.flatMap((date): Candidate<string>[] => {
    const value = date.value ?? (written === undefined ? undefined : inYear(date, written, 'after'));
    if (value === undefined || (written !== undefined && value <= written) || isFarOff(date, value, written)) return [];
    const before = reading.cue.slice(Math.max(0, date.start - 260), date.start);
    if (!limit.test(before)) return [];
    const named = dire.test(before) || dire.test(reading.cue.slice(date.end, date.end + 140));
    const last = /(?:dernieres? observations|dires? (?:recapitulatif|dernier)|ultimes?)/.test(before) ? 0.05 : 0;
    const fees =
      /(?:consignation|provision complementaire|remuneration|consigner|depot (?:de mon|du) rapport|deposer (?:mon|son|le) rapport|(?:rapport|depot)[^.;]{0,40}(?:sera|interviendra)|reunion)[^.;]{0,80}$/.test(
        before,
      )
        ? 0.4
        : 0;
    return named ? [{ value, start: date.start, end: withHour(reading, date.end), strength: 0.88 + last - fees }] : [];
  });
  const best = strongest(found.filter((one) => one.strength > 0.5));
  return toField(reading, best);
};

const meetingRule = {
  leads: [
    [
      /(?:se rendra|examinera|procedera|interviendra|avis de passage|convoqu|reunion|rendez-vous|accedit|expertise (?:aura lieu|se deroulera|se tiendra)|rencontre|visite|examen)[\s\S]{0,220}$/,
      0.88,
    ],
    [
      /(?:reportee?s? au|se tiendra|aura lieu|se deroulera|est fixee?|fixee?|me rendrai|presenterai|passerai|date\s?:?|rdv)[\s\S]{0,60}$/,
      0.84,
    ],
  ] as readonly (readonly [RegExp, number])[],
  not: /(?<![a-z])nee? le|(?:est|sont) intervenue?s?|ont (?:ete|eu)|a eu lieu|tenues|premiere visite|mission recue|ordonnance (?:rendue |du |de refere du )|jugement|en date du|sinistre (?:du|survenu)|survenu|accident du|mission (?:du|recue)|date du sinistre|premiere reunion (?:du|s'est|a eu)|(?<![a-z])tenue? le|s'est (?:tenue?|deroulee?)|reunion du|compte[- ]rendu|avant le|au plus tard|rendu le|precedente|declare le|reporte[e]? du|initialement/,
};

/** The meeting that an expert calls to: by its words, else the coming day that stands with its hour and is no time limit. */
export const meetingOf = (
  reading: Reading,
  timeLimit?: FieldValue['value'],
): { readonly date: FieldValue | undefined; readonly time: FieldValue | undefined } => {
  const day = letterDate(reading)?.value;
  const rule = {
    ...meetingRule,
    span: { from: 0, to: reading.cue.length },
    needsLater: true,
    after: typeof day === 'string' ? day : reading.context.envelope?.sent,
  };
  const said = momentOf(reading, rule);
  if (said?.time !== undefined) return momentFields(reading, said);
  const timed = momentOf(reading, { ...rule, leads: [[/$/, 0.72]], needsTime: true });
  return momentFields(reading, timed?.date.value === timeLimit ? said : (timed ?? said));
};

/** Whatever the court's expert sends. */
export const courtExpertiseFields = (reading: Reading): FieldMap => {
  const whole = { from: 0, to: reading.cue.length };
  const due = observationsDue(reading);
  const meeting = meetingOf(reading, due?.value);
  return {
    court: courtField(reading, { from: 0, to: Math.min(6000, reading.cue.length) }, /^Tribunal/),
    caseNumber: caseNumberField(reading, whole),
    expertName: expertNameField(reading),
    stage: toField(reading, stageOf(reading)) ?? (meeting.date === undefined ? undefined : { ...meeting.date, value: 'notice' }),
    meetingDate: meeting.date,
    meetingTime: meeting.time,
    observationsDue: due,
  };
};
