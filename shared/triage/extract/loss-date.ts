import type { FieldValue } from '../../contracts/document.ts';
import type { Kind } from '../../mail/kinds.ts';
import { plusDays } from '../../text/calendar-day.ts';
import type { DateMatch } from '../../text/dates.ts';
import { actOf } from './act.ts';
import { dayBefore } from './day-before.ts';
import { letterDate } from './document-date.ts';
import { agreed, type Candidate, toField } from './field.ts';
import { datesAfter, within } from './near-label.ts';
import type { Reading } from './reading.ts';
import { serviceDateField } from './service.ts';
import { toldBefore, toldLosses } from './told-loss.ts';

const events =
  '(?:sinistre|accident|degats? des eaux|incendie|vol|cambriolage|tempete|grele|orage|choc|evenement|collision|accrochage|inondation|pluies?|bris de glace|dommage|fuite|explosion|effondrement|catastrophe)';

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
      `(?<![a-z])(?<!garantie )(?<!declar(?:ation|e|er|ant) (?:de |du |le |la |d'un |d'une |de la |de l'|l'|ce |cet |votre |son )?)${events}s?\\s{1,3}(?:domestique\\s|scolaire\\s|du travail\\s|automobile\\s|corporel\\s|de la circulation\\s|materiel\\s|de trajet\\s)?(?=du\\s|le\\s|:|\\d)`,
      'g',
    ),
    0.9,
  ],
  [/(?:survenue?s?|s'est produite?|est arrivee?|eu lieu)\s{1,3}(?:[a-z' ]{0,20})?(?=le\s|du\s|au\s)/g, 0.85],
  [/faits\s{1,2}(?:commis|survenus|reproches)[^.;\n]{0,60}?(?=le\s\d)/g, 0.88],
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

const happened =
  /incendie|(?<![a-z])feu(?![a-z])|explos|accident|collision|(?:^|[^a-z])chut(?:e|ait)|renvers|heurt|percut|bless|mord|morsure|(?<![a-z])vole?e?s?(?![a-z])|cambriol|effondr|ecroul|infiltr|inond|degats?\s|(?<![a-z])fuite|rupture|tempete|orage|grele|cyclone|ouragan|foudre|verglas|panne|en panne|s'est (?:arrete|rompu|detache|ouvert)|brul|detrui|ravag|detremp|brise|casse|decede|(?<![a-z])(?:la )?mort(?![a-z])|arrach|abattu|(?<![a-z])tomb|gliss|intoxic|pollu|derob|embout|propage|fauch|eclat|electrocut|ensevel|fissur|lezard|sectionn|amput|happe|emport|soulev|ceda(?![a-z])|a cede(?![a-z])|s'est bloque|incapacite totale/;
const proceeding =
  /(?<![a-z])(?:nee?|ordonnances?|jugements?|arret rendu|assign[a-z]{1,5}|rapports?|expert[a-z]{0,3}|constat|reception[a-z]{0,5}|devis|factures?|contrats?|mise en demeure|courriers?|lettres?|declar[a-z]{1,5}|consolid[a-z]{1,5}|offres?|vers[a-z]{1,6}|regl[a-z]{1,6}|pay[a-z]{1,3}|requetes?|proces-verbal|marche|livr[a-z]{1,4}|acqui[a-z]{1,3}|achet[a-z]{1,3}|vendue?|bail|conclue?|signee?|notifi[a-z]{1,3}|signifi[a-z]{1,3}|refus[a-z]{0,3}|audience|deposee?|propos[a-z]{1,3}|repondu|plainte|certificat|jusqu'au|a compter|avant|des le|au plus tard|reunion|visite|loi|acte|exploit|version|clos|delivree?|prise? en charge|admise?|designation|constatee?s? par)\s[^.;\n]{0,34}$/;
const night = /nuit\s{1,2}du\s{1,2}(?:[a-z]{5,8}\s)?(\d{1,2})(?:er)?\s{1,2}(?:[a-z]{3,9}\s)?au\s{1,2}(?:[a-z]{5,8}\s)?$/;

/** "Dans la nuit du 4 au 5 décembre 2025" it happened on the fourth. */
const eveOf = (reading: Reading, date: DateMatch): string | undefined => {
  const first = night.exec(reading.cue.slice(Math.max(0, date.start - 44), date.start))?.[1];
  if (date.value === undefined || first === undefined) return date.value;
  return Number(first) === 31 || Number(first) < date.day
    ? plusDays(date.value, Number(first) === 31 ? -date.day : Number(first) - date.day)
    : plusDays(date.value, -1);
};

const accused = /(?:d'avoir|pour avoir|prevention)[^.;\n]{0,90},?\s{1,2}(?:le\s{1,2})?$/;

/** The facts of an act: a sentence that tells what happened on that day, not what was done about it. */
const narrated = (reading: Reading): Candidate<string>[] => {
  const { main } = actOf(reading);
  return within(reading.dates, { from: main.from, to: Math.min(main.to, 20_000) }).flatMap((date) => {
    const value = eveOf(reading, date);
    const before =
      reading.cue
        .slice(Math.max(0, date.start - 150), date.start)
        .split(/[.;]\s|\n\n/)
        .at(-1) ?? '';
    const after = reading.cue.slice(date.end, date.end + 190).split(/(?<!(?:^|[^a-z])m)[.;](?=\s|$)|\n\n/)[0] ?? '';
    if (
      value === undefined ||
      proceeding.test(before) ||
      (/depuis\s[^.;]{0,12}$/.test(before) && !happened.test(before.slice(-70))) ||
      /^\s?(?:et|ou|a)\s\d/.test(after)
    )
      return [];
    if (accused.test(before)) return [{ value, start: date.start, end: date.end, strength: 0.88 - date.start / 1e6 }];
    const close = happened.test(before.slice(-80)) || happened.test(after.slice(0, 110));
    return close ? [{ value, start: date.start, end: date.end, strength: 0.74 - date.start / 1e6 }] : [];
  });
};

const served: ReadonlySet<Kind> = new Set(['summons', 'criminal-summons']);

/** Papers that tell their facts in sentences. */
const telling: ReadonlySet<Kind> = new Set(['summons', 'criminal-summons', 'formal-notice']);

const notAfter = (reading: Reading): string => reading.context.received ?? reading.context.envelope?.sent ?? '9999-12-31';

const recentDays = 150;

/** A first notice tells of days shortly before it: the last of them is the loss. */
const recent = (reading: Reading, letter: string | undefined): Candidate<string>[] => {
  if (letter === undefined) return [];
  return reading.dates.flatMap((date) => {
    const value = dayBefore(date, letter);
    if (value === undefined || value >= letter || value < plusDays(letter, -recentDays)) return [];
    if (
      /(?:(?<![a-z])nee? le|plainte|expert|constat|facture|visite|arrete|journal officiel|reception|courrier|lettre)[^.;]{0,40}$/.test(
        reading.cue.slice(Math.max(0, date.start - 60), date.start),
      )
    )
      return [];
    return [{ value, start: date.start, end: date.end, strength: 0.62 }];
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
      [
        ...labelled,
        ...told(reading, letter),
        ...toldLosses(reading, letter ?? reading.context.received),
        ...(kind === 'claim-notice' ? toldBefore(reading, letter ?? reading.context.received) : []),
        ...(telling.has(kind) ? narrated(reading) : []),
        ...(kind === 'claim-notice' ? recent(reading, letter ?? reading.context.received) : []),
      ]
        .filter((one) => one.value <= latest && !(served.has(kind) && one.value === serviceDateField(reading)?.value))
        .map((one) => ({ ...one, strength: one.strength - one.start / 1e6 })),
    ),
  );
};
