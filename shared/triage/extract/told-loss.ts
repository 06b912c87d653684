import { allMatches } from '../../text/all-matches.ts';
import { plusDays } from '../../text/calendar-day.ts';
import type { DateMatch } from '../../text/dates.ts';
import { sentenceBefore, upTo } from './clause.ts';
import { dayBefore } from './day-before.ts';
import type { Candidate } from './field.ts';
import { ourClaims } from './ours.ts';
import type { Reading } from './reading.ts';
import { relativeDays } from './relative-days.ts';

/** What insurers pay for, as stems: the day of it is the day of the loss. */
const happenings =
  /(?<![a-z])(?<!lieux du )(?:sinistre|accident|accroch|collision|choc|chute|tombe[er]? |incendie|feu(?![a-z])|brul|flamme|explos|degats? des eaux|fuite|inond|infiltr|rupture|rompu|creve|debord|gel(?![a-z])|vole(?![a-z])|vol(?:s|e|ee)?(?![a-z])|cambriol|effraction|derob|tempete|grele|orage|foudre|vent|neige|catastrophe|secheresse|coulee|effondr|ecroul|affaiss|fissur|lezard|sectionn|emport|soulev|arrach|detach|envole|bris(?![a-z])|brise|casse|fracass|percut|heurt|renvers|ecras|embouti|endommag|degrad|vandal|detrui|blesse|blessure|mord|morsure|agress|electrocut|intoxic|dommage|evenement|fait dommageable|survenu|s'est produit|s'est passee?|(?:c'est|est) arrivee?|a eu lieu|a cause|ouvert sa portiere|frein|d'eau(?![a-z])|mouill|trempe|lachee?(?![a-z])|coule|forcee?(?![a-z]))/g;

/** Words before a date that say that it is the day of something else. */
const otherDays =
  /(?<![a-z])(?:lettre|courriers?|courriels?|mails?|reponse|reclamations?|demandes?|declare[es]?(?![a-z])|declaration|contrat|souscri[a-z]*|police|rapport|expertise|reunion|jugement|ordonnance|arrete?s?(?![a-z])|decision|nee?(?![a-z])|facture|devis|plainte|proposition|offre|notification|proces-verbal|pv|constat(?![a-z])|rendez-vous|convoqu[a-z]*|convocation|demeure|relance|appel(?![a-z])|entretien|paiement|regle[a-z]*|vire|signe|achet[a-z]*|acquis|livr[a-z]*|reception|consolid[a-z]*|examen|examin[a-z]*|visite|envoy[a-z]*|venue?s?(?![a-z])|adress[a-z]*|recue?s?(?![a-z])|saisi[a-z]*|audience|depuis|jusqu'au|avant|apres|compter|echeance|effet|pris fin|resili[a-z]*|vendu|cede|loi|decret|assign[a-z]*|exploit|signifi[a-z]*|delivre[a-z]*|depot|depose[a-z]*|indemnis[a-z]*|mandat[a-z]*|designe[a-z]*|publi[a-z]*|edite|imprime|valable|repris[a-z]*|prochain|acte|convention|commande[a-z]*|accept[a-z]*|admis|refus[a-z]*|decline|transmis[a-z]*|signal[a-z]*|inform[a-z]*|appris|telephon[a-z]*|ecrit[a-z]*|prevenu[a-z]*|travaux|honoraires|juge|prise? en charge|designation|constate[a-z]* par|refere|debats|cloture)(?![a-z])/g;
const placeAndDay = /(?:^|\n)\s?[a-z][a-z' -]{1,34},?\s{0,2}(?:le|ce)?\s{0,2}$/;

const before = 90;
const after = 90;
const clauseEnd = /[.;?!]\s|\s[–—-]\s|\n|\f/;

/** Where the last match of a pattern begins; -1 where there is none. */
const lastOf = (clause: string, pattern: RegExp): number => allMatches(clause, pattern).at(-1)?.index ?? -1;

/** "Tulle, le 13 novembre 2026" alone on its line is the letter's own day. */
const isHeading = (cue: string, date: { readonly start: number; readonly end: number }): boolean =>
  /^[\s.]{0,3}(?:$|[\n\f])/.test(cue.slice(date.end, date.end + 4)) &&
  placeAndDay.test(cue.slice(Math.max(0, date.start - 48), date.start));

/** "La déclaration de sinistre du 3 août": the day of the declaration. */
const declared = /declaration (?:de |du |d'un )?(?:sinistre|accident)\s{1,2}(?:du|en date du)\s{1,2}$/;

const strengthAt = (cue: string, date: { readonly start: number; readonly end: number }): number | undefined => {
  const lead = sentenceBefore(cue, date.start, before);
  const [happened, other] = [lastOf(lead, happenings), lastOf(lead, otherDays)];
  if (other > happened || declared.test(lead) || isHeading(cue, date)) return undefined;
  if (happened >= 0) return 0.74 - (lead.length - happened) / 1000;
  const ahead = upTo(cue, date.end, after, clauseEnd).search(happenings);
  return ahead < 0 ? undefined : 0.64 - ahead / 1000;
};

const night = /(?:nuit du|entre le|nuits? des?)\s(\d{1,2})(?:er)?\s(?:au|et(?: le)?)\s$/;

/** Of a night from one day to the next, the first. */
const firstOfNight = (reading: Reading, date: DateMatch, value: string): string => {
  const first = Number(night.exec(reading.cue.slice(Math.max(0, date.start - 24), date.start))?.[1]);
  return first === date.day - 1 ? plusDays(value, -1) : value;
};

/** "dossier S26-080256 du 21 août": the day beside our own number. */
const besideNumber = (reading: Reading, date: DateMatch): boolean =>
  ourClaims(reading).some(
    (own) => own.end <= date.start && date.start - own.end <= 5 && /^\s?du\s$/.test(reading.cue.slice(own.end, date.start)),
  );

/** Days that stand in one clause with what happened, also without their year (then the last such day before the letter). */
export const toldLosses = (reading: Reading, letter: string | undefined): Candidate<string>[] =>
  reading.dates.flatMap((date) => {
    const value = dayBefore(date, letter);
    if (value === undefined || date.start > 12_000 || (letter !== undefined && value >= letter)) return [];
    const strength = besideNumber(reading, date) ? 0.7 : strengthAt(reading.cue, date);
    return strength === undefined
      ? []
      : [{ value: firstOfNight(reading, date, value), start: date.start, end: date.end, strength: strength - date.start / 1e5 }];
  });

/** What the writer did about it that day. */
const done =
  /(?<![a-z])(?:telephon[a-z]*|appele?s?|ecrit|envoy[a-z]*|venue?s?|passee?s?|expert[a-z]*|plainte|depos[a-z]*|signal[a-z]*|inform[a-z]*|recue?s?|rendez-vous|visite|constat[a-z]*|rentree?s?|revenue?s?|de retour|repar[a-z]*|pay[a-z]*|achet[a-z]*)(?![a-z])[^.;]*$/;

/** Days told by the day of writing ("hier", "samedi dernier") that are not those of what was done about it: the first such day of a first notice. */
export const toldBefore = (reading: Reading, letter: string | undefined): Candidate<string>[] =>
  letter === undefined
    ? []
    : relativeDays(reading, letter, { from: 0, to: Math.min(reading.cue.length, 12_000) }).flatMap(({ from, to, value }) => {
        const strength =
          (strengthAt(reading.cue, { start: from, end: to }) ?? (done.test(sentenceBefore(reading.cue, from, before)) ? 0 : 0.6)) - 0.04;
        return strength < 0 ? [] : [{ value, start: from, end: to, strength: strength - from / 1e5 }];
      });
