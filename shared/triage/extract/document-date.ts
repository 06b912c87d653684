import type { FieldValue } from '../../contracts/document.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { headChunks } from './head-chunks.ts';
import { isMessage, isTyped } from './is-message.ts';
import { datesAfter } from './near-label.ts';
import type { Reading } from './reading.ts';

const placeBefore =
  /(?:^|[\n\f])\s{0,3}(?:fait\s{1,2})?(?:a\s{1,2})?(?!(?:nee?|pour|par|vu|suite|depuis|apres|suivant|selon|requete|ordonnance|attendu)\s)[a-z][a-z' -]{1,34}(?:\s?\(\d{2,5}\))?,?\s{0,3}(?:le|ce|ce jour,?)\s{1,3}(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?$/;
const townBefore = /(?:^|[\n\f])\s{0,3}[a-z][a-z' -]{2,24},\s{0,2}$/;
const aloneBefore = /(?:^|[\n\f])\s{0,3}(?:le\s{1,2})?$/;
const inlineBefore = /(?:\s[–-]\s|[.,]\s)(?:[a-z][a-z' -]{2,24},\s)?le\s{1,2}$/;
const madeBefore =
  /(?:fait|etabli|redige|signe|delivre|edite|dresse)e?\s{1,2}(?:et (?:signe|clos)e?\s)?(?:a\s{1,2}[a-z' -]{2,30},?\s{0,2})?(?:le|ce)\s{1,3}$/;
const dateLabels =
  /(?:date\s{1,2}(?:du|de ce|de la presente|d'edition|de la|de)\s{0,2}(?:rapport|courrier|lettre|redaction|edition|emission|depot du rapport)?|(?<![a-z])date(?! d)|emis le|edite le|rapport[^\n]{0,56}?(?=\sdu\s)|rapport etabli le|en date du)\s?/g;

const lineEnds = (reading: Reading, end: number): boolean => /^[\s.]{0,3}(?:$|[\n\f])/.test(reading.cue.slice(end, end + 4));

const strengthOf = (before: string, ends: boolean, dashed: boolean, at: number): number | undefined => {
  const head = at < 2500 ? 0.02 : 0;
  if (placeBefore.test(before)) return (ends ? 0.94 : 0.8) + head;
  if (madeBefore.test(before)) return 0.86 + head;
  if (ends && townBefore.test(before)) return 0.88 + head;
  if ((ends || dashed) && inlineBefore.test(before)) return 0.82 + head;
  if (ends && aloneBefore.test(before)) return 0.78 + head;
  return undefined;
};

/** Lines at the head of a page: a day there, behind the first page, is that of a paper behind the letter. */
const headLines = 12;
const ofCopy = 0.2;

const headsLaterPage = (reading: Reading, at: number): boolean => {
  const page = reading.document.pages.find(({ start, end }, index) => index > 0 && at >= start && at < end);
  return page !== undefined && reading.text.slice(page.start, at).split('\n').length <= headLines;
};

/** "Fait à Rennes, le": the day of the signature, on whatever page. */
const isSigned = (reading: Reading, at: number): boolean =>
  /(?:fait|etabli|redige|signe|delivre|edite|dresse|clos)e?\s[^\n]{0,40}$/.test(reading.cue.slice(Math.max(0, at - 60), at));

const written = (reading: Reading): Candidate<string>[] =>
  reading.dates.flatMap((date) => {
    if (date.value === undefined) return [];
    const strength = strengthOf(
      reading.cue.slice(Math.max(0, date.start - 60), date.start),
      lineEnds(reading, date.end),
      /^\s{0,2}[-–]/.test(reading.cue.slice(date.end, date.end + 4)),
      date.start,
    );
    if (strength === undefined) return [];
    const less = date.start / 1e6 + (headsLaterPage(reading, date.start) && !isSigned(reading, date.start) ? ofCopy : 0);
    return [{ value: date.value, start: date.start, end: date.end, strength: strength - less }];
  });

const sent = (reading: Reading): FieldValue | undefined => {
  const day = isMessage(reading) ? reading.context.envelope?.sent : undefined;
  return day === undefined
    ? undefined
    : { value: day, confidence: 0.95, quote: day, page: reading.document.pages[0]?.number ?? 1, box: [0, 0, 1, 1] };
};

/** The same, of what stands before this place: a letter in front of what it passes on. */
export const headDate = (reading: Reading, to: number): Candidate<string> | undefined =>
  strongest(written(reading).filter((one) => one.start < to));

/** The day that the letter itself bears beside its place or alone on a line. */
export const writtenDate = (reading: Reading): Candidate<string> | undefined =>
  reading.once('writtenDate', () => strongest(written(reading)));

const dayAlone = /^(?:[a-zà-ÿ' -]{2,30},?\s)?(?:le |ce |du |date )?(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?$/;
const settledDay =
  /(?:accident|sinistre|incendie|vol|degat|survenance|naissance|ne|nee|effet|reception|commande|livraison|visite|reunion|audience|courrier|lettre|reclamation) (?:du |le |: ?)?$/;

/** A date that has a piece of a head line for itself, alone or after a place: "19 novembre 2026 – AG 26-118", "DEVIS 26-2209 DU 18/11/2026". */
const betweenDashes = (reading: Reading): Candidate<string>[] =>
  headChunks(reading).flatMap((chunk) => {
    const date = reading.dates.find((one) => one.start >= chunk.start && one.end <= chunk.end);
    if (date?.value === undefined || chunk.end - date.end > 1) return [];
    const lead = reading.cue.slice(chunk.start, date.start);
    if (settledDay.test(reading.cue.slice(Math.max(0, chunk.start - 30), date.start))) return [];
    const titled = /^(?:facture|devis|note|rapport|avis|bordereau|releve|attestation|compte rendu)[^.]{0,40}$/.test(lead);
    return dayAlone.test(lead) || titled
      ? [{ value: date.value, start: date.start, end: date.end, strength: (titled ? 0.7 : 0.66) - chunk.start / 1e4 }]
      : [];
  });

/** A day in a message that is as plainly its own as "Nantes, le 12 mars 2026" is another than that on which it was sent: it passes a letter on. */
const plainly = 0.88;

/** The day that a letter bears: beside its place, alone on its line, under a label, or the day the message was sent. */
export const letterDate = (reading: Reading): FieldValue | undefined => reading.once('letterDate', () => dateBorne(reading));

const dateBorne = (reading: Reading): FieldValue | undefined => {
  const known = reading.context.written === undefined ? undefined : reading.dates.find(({ value }) => value === reading.context.written);
  if (known?.value !== undefined) return toField(reading, { value: known.value, start: known.start, end: known.end, strength: 0.9 });
  const latest = reading.context.received ?? '9999-12-31';
  const labelled = datesAfter(reading, dateLabels, {
    strength: 0.76,
    reach: 24,
    span: { from: 0, to: Math.min(reading.cue.length, 4000) },
  });
  const act = reading.dates.find((date) => date.start < 1500 && /^[l1i]?'?an\s/.test(reading.cue.slice(date.start, date.start + 8)));
  const opened: Candidate<string>[] = act?.value === undefined ? [] : [{ value: act.value, start: act.start, end: act.end, strength: 0.9 }];
  const best = strongest([...written(reading), ...labelled, ...opened, ...betweenDashes(reading)].filter((one) => one.value <= latest));
  const own = sent(reading);
  return own !== undefined && (best === undefined || (isTyped(reading) && best.strength < plainly)) ? own : toField(reading, best);
};
