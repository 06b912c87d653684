import type { FieldValue } from '../../contracts/document.ts';
import { plusDays, plusMonths } from '../../text/calendar-day.ts';
import { inYear } from '../../text/dates.ts';
import { readNumberWords } from '../../text/number-words.ts';
import { letterDate } from './document-date.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';
import { withHour } from './with-hour.ts';

const beforeDay =
  /(?:(?:paiement|reglement|reponse|versement)[^.;\n]{0,16}\s(?:au|pour le)|(?:n'est|ne sont|n'a|n'ai|n'avons)\s(?:pas|rien)[^.;\n]{0,24}(?:recu|repondu|regle|paye|verse|parvenue?|obtenu|rendue?|envoye|fait)[^.;\n]{0,20}\sle|au\s{1,2}plus\s{1,2}tard|reponse\s{1,2}(?:souhaitee|demandee|attendue|avant)[^\d\n]{0,16}|avant\s{1,2}(?:le|la date du)|au\s{1,2}plus\s{1,2}tard\s{1,2}(?:le|pour le|au)|jusqu'\s?au|d'ici\s{1,2}(?:le|au)|pour\s{1,2}le|impartie?[^.;\n]{0,20}(?:au|le)|date limite[^\d\n]{0,40}|expire(?:ra)? le|echeance[^\d\n]{0,20}|reponse attendue[^\d\n]{0,20}|attendons votre reponse[^\d\n]{0,20})\s{1,2}(?:lundi\s|mardi\s|mercredi\s|jeudi\s|vendredi\s|samedi\s)?$/;

const afterDay = /^[\s,(]{0,3}(?:(?:au\s{1,2}plus\s{1,2}tard)|dernier\s{1,2}delai|delai\s{1,2}de\s{1,2}rigueur)/;

const number = '(\\d{1,3}|[a-z]+(?:[- ](?:et[- ])?[a-z]+){0,2}?)';
const term = new RegExp(
  `(?:sous|[dc]l?ans|d'ici|delai(?:\\s{1,2}(?:maximum|maximal|imparti|legal|conventionnel|de reponse|supplementaire))?(?:\\s{1,2}est|\\s?:)?(?:\\s{1,2}(?:de|fixe a))?|disposez(?:\\s{1,2}de)?|avez|laissons|laisse|accordons|accorde)\\s{1,3}(?:(?:un|le|les)\\s{1,2})?(?:(?:nouveau|dernier|ultime)\\s)?(?:delai\\s{1,2}(?:maximum\\s|maximal\\s|de rigueur\\s|imperatif\\s|franc\\s)?(?:de\\s{1,2}|d'))?(?:maximum\\s(?:de\\s)?)?(?:d')?${number}\\s{0,2}(?:\\(\\s?(\\d{1,3})\\s?\\)\\s{0,2})?(jours?|mois|semaines?|heures|h(?![a-z]))(?![a-z])`,
  'g',
);
const fixed: readonly (readonly [RegExp, number, 'jours' | 'mois'])[] = [
  [/(?:sous|dans (?:la|une)|a)\s{1,2}(?:la\s)?huitaine/g, 8, 'jours'],
  [/(?:sous|dans (?:la|une)|a)\s{1,2}(?:la\s)?quinzaine/g, 15, 'jours'],
  [/(?:repondre|reponse|regler|payer|reglement|position)[^.;\n]{0,40}dans le mois(?! (?:de |d'|suivant|qui))/g, 1, 'mois'],
];
const fromReceipt = /^[^.;]{0,60}(?:reception|receptionne|remise de la presente|recevrez|premiere presentation)/;
const notOurs =
  /(?:constituer avocat|opposition|(?<!(?:enregistrement|duree|contenu|compte[- ]rendu) de (?:l'|cet ))appel|pourvoi|prescription|l113|l\.? ?113|retract|hospital|arret de travail|indemniserons|depuis|il y a|garanti[er]|exercer|reglerons|rembourserons|renonciation|vous n'avez pas repondu|etait|avait|aviez|n'ont pas ete|n'a pas|obliges?(?! de)|engages?(?! a)|annonc[a-z]{2,5}|prevoit|prevoient|promi[a-z]{1,3}|vous (?:nous |m')avez ecrit|durant|pendant|conciliation|arbitrage)[^.;]{0,60}$/;
/** Its own day is what the term runs from; and what is asked for in the same sentence. */
const fromThis =
  /^[^.;]{0,12}(?:a compter|a dater|de|suivant|courant)[^.;]{0,34}(?:present|cette lettre|ce courrier|ce courriel|ce message|reception)/;
const asks =
  /(?:mets|mettons|met) [^.;]{0,20}en demeure|somm(?:e|ons|ez)(?![a-z])|veuillez|vous prie|vous prions|vous demand|payez|reglez|faire (?:connaitre|parvenir|tenir)|observations|retourner|transmettre|remercions|remercie|invite|invitons/;
/** "Votre lettre annonçait un virement « dans les trente jours »". */
const cited = /[«"“]\s?$/;
const law = /(?:article|code|loi|convention)[^.;]{0,24}$/;
const notAfter =
  /^[^.;,]{0,24}(?:ont passe|se sont ecoules|sont passes|n'a(?:it)? pas ete|n'a(?:it)? ete ni|de l'accord)|^[^.;]{0,40}(?:d'arret|d'immobilisation|de retard|d'itt|d'absence|de prescription|ouvrables? prevu|suivant l'accident|avant l'audience|de loyers?|de location|d'hospitalisation)/;

const unitDays = (from: string, count: number, unit: string): string | undefined => {
  if (unit.startsWith('mois')) return plusMonths(from, count);
  if (unit.startsWith('semaine')) return plusDays(from, count * 7);
  return unit.startsWith('h') ? plusDays(from, Math.ceil(count / 24)) : plusDays(from, count);
};

const countOf = (raw: string, bracketed: string | undefined): number | undefined => {
  if (bracketed !== undefined) return Number(bracketed);
  return /^\d+$/.test(raw) ? Number(raw) : readNumberWords(raw, 0)?.value;
};

type Start = { readonly letter: string | undefined; readonly received: string | undefined };

const counted = (reading: Reading, start: Start): Candidate<string>[] => {
  const at = (until: number, count: number, unit: string, from: number, strength: number): Candidate<string>[] => {
    const after = reading.cue.slice(until, until + 100);
    const day = fromReceipt.test(after) ? (start.received ?? start.letter) : start.letter;
    const before = reading.cue.slice(Math.max(0, from - 90), from);
    const own = fromThis.test(after);
    if (notOurs.test(before) || (law.test(before) && !own) || notAfter.test(after) || cited.test(before)) return [];
    const value = day === undefined ? undefined : unitDays(day, count, unit);
    const plainly = (own ? 0.06 : 0) + (asks.test(before) ? 0.03 : 0);
    return value === undefined ? [] : [{ value, start: from, end: until, strength: strength + plainly - from / 1e6 }];
  };
  const terms = matchesIn(reading.cue, term).flatMap((match) => {
    const count = countOf(match[1] ?? '', match[2]);
    return count === undefined || count === 0 || count > 400 ? [] : at(match.until, count, match[3] ?? 'jours', match.at, 0.84);
  });
  return [
    ...terms,
    ...fixed.flatMap(([pattern, count, unit]) =>
      matchesIn(reading.cue, pattern).flatMap((match) => at(match.until, count, unit, match.at, 0.84)),
    ),
  ];
};

const named = (reading: Reading, letter: string | undefined): Candidate<string>[] =>
  reading.dates.flatMap((date) => {
    const before = reading.cue.slice(Math.max(0, date.start - 60), date.start);
    const value = date.value ?? (letter === undefined ? undefined : inYear(date, letter, 'after'));
    if (
      value === undefined ||
      !(beforeDay.test(before) || afterDay.test(reading.cue.slice(date.end, date.end + 30))) ||
      (letter !== undefined && (value < letter || (date.value === undefined && value > plusDays(letter, 200))))
    )
      return [];
    return [{ value, start: date.start, end: withHour(reading, date.end), strength: 0.9 - date.start / 1e6 }];
  });

/** The day by which the letter asks for an answer: a day that it names, else its time limit from its date or from receipt, without any extension. */
export const answerDueField = (reading: Reading): FieldValue | undefined => {
  const date = letterDate(reading)?.value;
  const letter = typeof date === 'string' ? date : reading.context.envelope?.sent;
  const received = reading.context.received ?? reading.context.envelope?.received;
  return toField(reading, strongest([...named(reading, letter), ...counted(reading, { letter, received })]));
};
