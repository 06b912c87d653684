import type { FieldValue } from '../../contracts/document.ts';
import { actOf } from './act.ts';
import { headsIn } from './claimed-heads.ts';
import { toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';

const thirdParty =
  /intervention\s{1,3}forcee|appel(?:er|ee?)?\s{1,3}en\s{1,3}(?:garantie|cause)|jugement\s{1,3}commun|assignation\s{1,3}en\s{1,3}garantie|(?:ordonnance|expertise|operations)[^.\n]{0,40}communes?\s{1,3}et\s{1,3}opposables?/g;
const fixedDay = /a\s{1,3}jour\s{1,3}fixe|procedure\s{1,3}acceleree\s{1,3}au\s{1,3}fond/g;
const summary =
  /en\s{1,3}refere|refere[\s-]{1,3}(?:expertise|provision|d'heure|preventif|probatoire|civil)|juge\s{1,3}des\s{1,3}referes|statuant\s{1,3}en\s{1,3}refere|formation de refere/g;
const expertise =
  /designer\s[^.;]{0,60}expert|desi?gnation d'un expert|ordonner\s[^.;]{0,60}expertise|nommer\s[^.;]{0,60}expert|article\s{1,2}145|mission (?:de l'expert|habituelle|d'expertise)|commettre\s[^.;]{0,40}expert|refere[\s-]{1,3}(?:expertise|probatoire|preventif)/g;
const provision = /provision(?:nel(?:le)?)?(?!\s{1,3}ad\s)/g;

type Found = { readonly at: number; readonly until: number };

const proceedingOf = (reading: Reading): { value: string; at: Found } | undefined => {
  const { main, prayer } = actOf(reading);
  const head = { from: main.from, to: Math.min(main.to, 2600) };
  const first = (pattern: RegExp, span = head): Found | undefined => matchesIn(reading.cue, pattern, span)[0];
  const isSummary = first(summary, { from: 0, to: Math.min(main.to, 1800) });
  const forced = first(thirdParty, { from: 0, to: Math.min(main.to, 1200) });
  if (forced !== undefined) return { value: 'third-party', at: forced };
  const fixed = first(fixedDay);
  if (fixed !== undefined) return { value: 'fixed-day', at: fixed };
  if (isSummary !== undefined) return { value: summarySort(reading, prayer ?? main, head), at: isSummary };
  const title = first(/assignation|requete|citation|convocation/g);
  return title === undefined ? undefined : { value: 'merits', at: title };
};

const summarySort = (reading: Reading, prayer: { from: number; to: number }, head: { from: number; to: number }): string => {
  const titled = matchesIn(reading.cue, /refere[\s-]{1,3}(expertise|provision)|(?:aux|en) fins? (?:d'|de )(expertise|provision)/g, {
    from: 0,
    to: Math.min(head.to, 900),
  })[0];
  const asksExpert =
    matchesIn(reading.cue, expertise, prayer).length > 0 ||
    matchesIn(reading.cue, /operations\s{1,2}d'\s?expertise|expertise[^.;]{0,40}commune/g, prayer).length > 0;
  const asksMoney = headsIn(reading, prayer).some((one) => one.sort === 'main') && matchesIn(reading.cue, provision, prayer).length > 0;
  if (asksExpert) return titled?.[0].includes('provision') === true && asksMoney ? 'summary-provision' : 'summary-expertise';
  if (asksMoney) return 'summary-provision';
  if (titled !== undefined) return titled[0].includes('expertise') ? 'summary-expertise' : 'summary-provision';
  return matchesIn(reading.cue, expertise).length > 0 ? 'summary-expertise' : 'summary';
};

/** What sort of proceeding the act opens. */
export const proceedingField = (reading: Reading): FieldValue | undefined => {
  const found = reading.once('proceeding', () => proceedingOf(reading));
  return found === undefined
    ? undefined
    : toField(reading, { value: found.value, start: found.at.at, end: found.at.until, strength: found.value === 'merits' ? 0.86 : 0.9 });
};

const notMandatory =
  /(?:representation|ministere|constitution)[^.;]{0,50}(?:n'est\s{1,3}pas|non|sans etre)\s{1,3}obligatoire|dispensee?s?\s{1,3}(?:de\s{1,3}constituer|d'avocat|de l'obligation)|vous\s{1,3}(?:pouvez|pourrez)\s{1,3}(?:vous\s{1,3}(?:y\s)?presenter|comparaitre|vous (?:y )?(?:faire\s{1,3})?(?:assister|defendre))|vous\s{1,3}(?:defendre|presenter)\s{1,3}(?:seule?|vous-meme)|ministere d'avocat facultatif|sans avocat|peut se defendre|(?:se|vous) faire assister ou representer par/g;
const mandatory =
  /par\s{1,3}ministere\s{1,3}d'\s?avocat|charger\s{1,3}un\s{1,3}avocat|representation\s{1,3}(?:est|etant)\s{1,3}obligatoire|(?:representation|ministere)(?:\s{1,3}(?:par|d'))?\s{0,2}(?:un\s)?avocat[^.;]{0,30}(?<!pas )obligatoire|constituer\s{1,3}(?:un\s{1,3})?avocat|(?:tenue?s?|obligation|devez)[^.;]{0,40}avocat|representee?s?\s{1,3}(?:obligatoirement\s)?par\s{1,3}(?:un\s{1,3})?avocat|ministere obligatoire d'avocat|par (?:un )?avocat (?:est )?obligatoire/g;
const written =
  /(?:quinze|15)\s{1,3}(?:\(15\)\s)?jours[^.]{0,260}charger\s{1,3}un\s{1,3}avocat|(?:quinze|15)\s{1,3}(?:\(15\)\s)?jours[^.]{0,260}constituer\s{1,3}(?:un\s{1,3})?avocat|constituer\s{1,3}(?:un\s{1,3})?avocat[^.]{0,200}(?:quinze|15)\s{1,3}jours|(?:articles?|art\.)\s{1,2}(?:\d{2,3}(?:,| et| a)\s{1,2}){0,4}763(?!\d)|procedure ecrite/g;
const oral = /procedure\s{1,3}(?:est\s{1,3})?orale|article 762|817/g;

/** Must the called party have counsel? */
export const representationField = (reading: Reading): FieldValue | undefined => {
  const { main } = actOf(reading);
  const no = matchesIn(reading.cue, notMandatory, main)[0];
  if (no !== undefined) return toField(reading, { value: false, start: no.at, end: no.until, strength: 0.9 });
  const yes = matchesIn(reading.cue, mandatory, main)[0];
  return yes === undefined ? undefined : toField(reading, { value: true, start: yes.at, end: yes.until, strength: 0.9 });
};

/** Is the procedure written, so that fifteen days run for appointing counsel? Not in référé nor before a commercial court. */
export const writtenProcedureField = (reading: Reading, court: FieldValue | undefined): FieldValue | undefined => {
  const { main } = actOf(reading);
  const spoken = matchesIn(reading.cue, oral, main)[0];
  const proceeding = reading.once('proceeding', () => proceedingOf(reading));
  const name = typeof court?.value === 'string' ? court.value : '';
  const never = /commerce|activités|prud|proximité/.test(name) || proceeding?.value.startsWith('summary') === true;
  const writes = never ? undefined : matchesIn(reading.cue, written, main)[0];
  if (writes !== undefined && (spoken === undefined || /jours/.test(writes[0])))
    return toField(reading, { value: true, start: writes.at, end: writes.until, strength: 0.92 });
  if (spoken !== undefined) return toField(reading, { value: false, start: spoken.at, end: spoken.until, strength: 0.9 });
  if (proceeding?.value === 'fixed-day') return undefined;
  if (proceeding?.value.startsWith('summary') === true)
    return toField(reading, { value: false, start: proceeding.at.at, end: proceeding.at.until, strength: 0.8 });
  const asked = matchesIn(reading.cue, mandatory, main)[0] ?? matchesIn(reading.cue, notMandatory, main)[0];
  return asked === undefined ? undefined : toField(reading, { value: false, start: asked.at, end: asked.until, strength: 0.82 });
};
