import type { FieldValue } from '../../contracts/document.ts';
import { actOf } from './act.ts';
import { headsIn } from './claimed-heads.ts';
import { toField } from './field.ts';
import { matchesIn, type Span } from './near-label.ts';
import type { Reading } from './reading.ts';

const common =
  /(?:ordonnance|expertise|operations)[^.\n]{0,60}communes?(?![a-z])(?!\s{1,2}(?:a|aux?)\s{1,2}(?:la\s{1,2})?(?:cpam|caisse|organisme))|(?:rend[a-z]{1,3}|declarer|dire)[^.\n]{0,30}communes?[^.\n]{0,60}(?:ordonnance|expertise|operations)|(?:ordonnance|operations)[^.\n]{0,20}opposables?/g;
const thirdParty =
  /intervention\s{1,3}forcee|appel(?:er|ee?)?s?\s{1,3}en\s{1,3}(?:garantie|(?:la\s)?cause)|appel\s{1,3}(?:provoque|en\s{1,3}(?:declaration|intervention))|(?:d'avoir\s{1,3}a|a\s{1,3}l'effet\s{1,3}d'|aux\s{1,3}fins\s{1,3}d')\s{0,3}intervenir|assignation\s{1,3}(?:[a-z']{2,12}\s{1,3}){0,3}en\s{1,3}(?:garantie|intervention)|partie\s{1,2}intervenante|convocation[^\n]{0,20}mise en cause|est\s{1,2}mise?\s{1,2}en\s{1,2}cause\s{1,2}(?:a la demande|par|comme|en (?:sa |votre )?qualite)/g;
const commonJudgment = /(?:jugement|decision|arret)[^.;\n]{0,40}\scommune?(?![a-z])/g;
const fixedDay = /a\s{1,3}jour\s{1,3}fixe|procedure\s{1,3}acceleree\s{1,3}au\s{1,3}fond/g;
const summary =
  /en\s{1,3}(?:la forme des\s)?referes?(?![a-z])|refere[\s-]{1,3}(?:expertise|provision|d'heure|preventif|probatoire|civil|instruction)|refere\s{1,2}[–-]|juge\s{1,3}des\s{1,3}referes|audience\s{1,3}(?:des|de|du juge des)\s{1,3}referes?|formation de refere/g;
/** A référé of the past that the act tells of. */
const toldOf =
  /(?:ordonnances?|conclusions|expertise|expert|rapport|rendue?s?|designee?|nommee?|deposees?|saisi|precedent|commis|mission|expertise ordonnee)[^\n;]{0,70}$/;
const merits = /audience\s{1,3}d'\s?orientation|audience\s{1,3}de\s{1,3}mise en etat|au\s{1,3}fond(?![a-z])/g;
const expertise =
  /(?:designer|designation|ordonner|nommer|commettre|nomination|institution|voir ordonner|organiser)\s[^.;]{0,60}expert|articles?\s{1,2}145(?!\d)|r\.?\s?532-1|mission (?:de l'expert|habituelle|d'expertise)|refere[\s-]{1,3}(?:expertise|probatoire|preventif|instruction)|homme de l'art|mesure d'instruction/g;
const provision = /provision(?:nel(?:le)?)?(?!\s{1,3}ad\s)/g;
const titles = /assignation|requete|citation|convo(?:cation|qu)|exploit\s|ministere d'|fait citer/g;

type Found = { readonly at: number; readonly until: number };
type Proceeding = { readonly value: string; readonly at: Found };

const first = (reading: Reading, pattern: RegExp, span: Span): Found | undefined => matchesIn(reading.cue, pattern, span)[0];

/** Where the act itself begins behind what covers it. */
const actStart = (reading: Reading, main: Span): number => {
  const title = matchesIn(
    reading.cue,
    /(?:^|[\n\f])[^\n]{0,30}(?:assignation|citation a|denonciation|appel en (?:cause|garantie)|exploit introductif)|l'\s?an\s{1,2}(?:deux|20)/g,
    main,
  )[0];
  return title === undefined || title.at > 3000 ? main.from : title.at;
};

const summaryIn = (reading: Reading, span: Span): Found | undefined =>
  matchesIn(reading.cue, summary, span).find(
    (match) =>
      !toldOf.test(
        reading.cue
          .slice(Math.max(span.from, match.at - 110), match.at)
          .split(/\n\n|\. /)
          .at(-1) ?? '',
      ),
  );

const refersToRegistry = (reading: Reading): boolean => /greffe|convocation/.test(reading.cue.slice(0, 700));

/** A prayer to join this case to another, and to be held harmless in it. */
const joinedIn = (reading: Reading, prayer: Span): Found | undefined =>
  first(reading, /(?<![a-z])(?:jonction|joindre)(?![a-z])/g, prayer) === undefined
    ? undefined
    : first(
        reading,
        /appel\s{1,3}en\s{1,3}(?:garantie|cause|intervention)|relever\s{1,3}et\s{1,3}garantir|garanti[a-z]{1,3}\s{1,3}(?:indemne\s{1,3})?(?:la|le)\s{1,3}(?:requerant|conclu|commune|societe)/g,
        prayer,
      );

/** A case of a worker against his employer, to which we are called from its beginning. */
const employerFault = /faute\s{1,3}inexcusable/g;
/** Called into it later, by the employer. */
const calledLater =
  /intervention\s{1,3}forcee|convocation[^\n]{0,20}mise en cause|a\s{1,2}la\s{1,2}demande\s{1,2}de\s{1,2}(?:l'employeur|la\s{1,2}(?:societe|sas|sarl|sa)\s)|a\s{1,2}demande\s{1,2}que\s{1,2}vous\s{1,2}soyez/g;

const proceedingOf = (reading: Reading): Proceeding | undefined => {
  const { main, prayer } = actOf(reading);
  const from = actStart(reading, main);
  const within = (length: number): Span => ({ from, to: Math.min(main.to, from + length) });
  const head = within(2800);
  const refere = summaryIn(reading, head);
  const money =
    first(reading, /refere[\s-]{1,3}provision|(?:demande|fins?)\s{1,3}(?:de|d'une)\s{1,3}provision/g, within(900)) !== undefined;
  const shared = money ? undefined : first(reading, common, refere === undefined ? within(500) : main);
  if (shared !== undefined && (refere !== undefined || /expertise|operations/.test(reading.cue.slice(from, from + 400))))
    return { value: 'summary-expertise', at: shared };
  const social = first(reading, employerFault, within(2800));
  if (social !== undefined && refersToRegistry(reading) && first(reading, calledLater, within(2800)) === undefined)
    return { value: 'merits', at: social };
  const forced = first(reading, thirdParty, within(1300)) ?? first(reading, commonJudgment, within(refersToRegistry(reading) ? 1300 : 350));
  if (forced !== undefined) return { value: 'third-party', at: forced };
  const joined = refere === undefined && prayer !== undefined ? joinedIn(reading, prayer) : undefined;
  if (joined !== undefined) return { value: 'third-party', at: joined };
  const fixed = first(reading, fixedDay, head);
  if (fixed !== undefined) return { value: 'fixed-day', at: fixed };
  const onMerits = first(reading, merits, head);
  if (refere !== undefined && (onMerits === undefined || refere.at < from + 300))
    return { value: summarySort(reading, prayer ?? main, head), at: refere };
  const title = onMerits ?? first(reading, titles, { from: main.from, to: head.to });
  return title === undefined ? undefined : { value: 'merits', at: title };
};

const summarySort = (reading: Reading, prayer: Span, head: Span): string => {
  const titled = matchesIn(reading.cue, /refere[\s-]{1,3}(expertise|provision)|(?:aux|en) fins? (?:d'|de )(expertise|provision)/g, {
    from: head.from,
    to: Math.min(head.to, head.from + 900),
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

const settled = (reading: Reading): Proceeding | undefined => reading.once('proceeding', () => proceedingOf(reading));

/** What sort of proceeding the act opens. */
export const proceedingField = (reading: Reading): FieldValue | undefined => {
  const found = settled(reading);
  return found === undefined
    ? undefined
    : toField(reading, { value: found.value, start: found.at.at, end: found.at.until, strength: found.value === 'merits' ? 0.86 : 0.9 });
};

const notMandatory =
  /(?:representation|ministere|constitution)[^.;]{0,50}(?:n'est\s{1,3}pas|non|sans etre)\s{1,3}obligatoire|sans\s{1,3}representation\s{1,3}obligatoire|avocat\s{1,3}n'est\s{1,3}pas\s{1,3}(?:obligatoire|necessaire|requi[a-z]{1,2}|exige|impose)|(?:presence|recours|assistance|ministere)[^.;]{0,16}avocat[^.;]{0,12}(?:n'est pas|pas) (?:obligatoire|necessaire|requi[a-z]{1,2}|exigee?|imposee?)|sans y etre (?:obligee?s?|tenue?s?)|dispensee?s?\s{1,3}(?:de\s{1,3}constituer|d'avocat|de l'obligation)|vous\s{1,3}(?:pouvez|pourrez)\s{1,3}(?:vous\s{1,3}(?:y\s)?presenter\s(?!par)|comparaitre\s(?!par)|venir\s|vous (?:y )?(?:faire\s{1,3})?(?:assister|defendre))|vous\s{1,3}(?:defendre|presenter)\s{1,3}(?:seule?|vous-meme)|venir seule?|avocat facultatif|(?<!ne\s{1,3}(?:peut|peuvent|pouvez|pourrez|pourra|sauriez)\s{1,3}(?:pas\s{1,3})?(?:s'|se\s{1,3}|vous\s{1,3}(?:y\s{1,3})?)?)(?:presenter|comparaitre|venir|defendre)[^.;]{0,30}sans avocat|(?:presenter|defendre|comparaitre)\s{1,3}(?:elles?|eux|lui|vous)-memes?|peut se defendre|(?:se|vous) faire assister ou representer par/g;
/** "Vous devez comparaître à cette date" says nothing where a lawyer is asked for beside it. */
const inPerson = /vous\s{1,3}devez\s{1,3}(?:vous\s{1,3}(?:y\s)?presenter\s(?!par)|comparaitre\s(?!par)|venir\s|vous (?:y )?defendre)/g;
const mandatory =
  /par\s{1,3}(?:le\s)?ministere\s{1,3}d'\s?(?:un\s)?avocat|(?:charger|prendre|choisir)\s{1,3}un\s{1,3}avocat|avocat,?\s{1,2}(?:dont\s{1,2}le\s{1,2}ministere\s{1,2})?(?:est|etant)\s{1,2}obligatoire|representation\s{1,3}(?:par avocat\s)?(?:est|etant)\s{1,3}obligatoire|(?:representation|ministere)(?:\s{1,3}(?:par|d'))?\s{0,2}(?:un\s)?avocat[^.;]{0,30}(?<!pas )obligatoire|constitue[rz]?\s{1,3}(?:un\s{1,3})?avocat|(?:tenue?s?|obligation|devez)[^.;]{0,40}avocat|(?:tenue?s?|obligees?|devez|doivent)[^.;]{0,110}(?:representer|representee?s?|assister|constituer)[^.;]{0,40}avocat|(?<!sans\s{1,3})representation\s{1,3}obligatoire|ne\s{1,3}(?:peut|peuvent|pouvez|pourrez|pourra)[^.;]{0,30}sans\s{1,3}(?:un\s{1,3})?avocat|representee?s?\s{1,3}(?:obligatoirement\s)?par\s{1,3}(?:un\s{1,3})?avocat|ministere obligatoire d'avocat|avocat\s{1,2}est\s{1,2}requise?|constitution\s{1,2}d'avocat\s{1,2}(?:est\s|etant\s)?(?:obligatoire|requise|exigee)|(?<!(?:peut|peuvent|pouvez|pourrez|pourra)\s{1,3}(?:y\s{1,3})?)comparaitre\s{1,2}par\s{1,2}(?:un\s)?avocat|par (?:un )?avocat (?:est )?obligatoire|(?<![a-z])avocat\s{1,2}obligatoire/g;
const days = '(?:quinze|15)\\s{1,3}(?:\\(15\\)\\s)?jours';
const counsel =
  '(?:(?:charger|prendre|choisir)\\s{1,3}(?:obligatoirement\\s{1,3})?un\\s{1,3}avocat|(?<!(?<!faute[^.;]{0,30})\\sa(?:yant)?\\s{1,2})constitue[rz]?\\s{1,3}(?:un\\s{1,3})?avocat|avocat a constituer|constitution\\s{1,2}d.avocat|se constituer)';
const written = new RegExp(
  `${days}[^.]{0,260}${counsel}|${counsel}\\s{1,2}est\\s{1,2}obligatoire\\.\\s{1,2}[^.]{0,40}${days}|avocat[^.;]{0,40}constitue[^.;]{0,24}${days}|${counsel}[^.]{0,200}${days}|avocat[^.;]{0,60};?\\s?il doit se constituer[^.]{0,40}${days}|(?:articles?|art\\.)\\s{1,2}(?:\\d{2,3}(?:,| et| a)\\s{1,2}){0,4}763(?!\\d)|avocat[^.;]{0,120}${days}[^.;]{0,60}(?:le|l'y)\\s{1,2}constituer|${days}[^.;]{0,120}avocat[^.;]{0,30}(?:le|l'y)\\s{1,2}constituer|${days}[^.;]{0,60}(?:tenu|oblige|devez|doivent)[^.;]{0,30}representer par (?:un )?avocat|procedure ecrite`,
  'g',
);
const oral =
  /procedure\s{1,3}(?:est\s{1,3})?orale|articles? 762|(?<!\d)817(?!\d)|pole social|contentieux de la protection|procedures orales/g;

/** "Représenter par un avocat, dont le ministère est obligatoire" ends what began as a leave. */
const yetMandatory = /^[^.;]{0,70},?\s{1,3}dont\s{1,3}l[^.;]{0,30}(?<!pas\s{1,3})obligatoire/;

const representationIn = (reading: Reading, span: Span): FieldValue | undefined => {
  const no = matchesIn(reading.cue, notMandatory, span).find(({ until }) => !yetMandatory.test(reading.cue.slice(until, until + 80)));
  if (no !== undefined) return toField(reading, { value: false, start: no.at, end: no.until, strength: 0.9 });
  const yes = matchesIn(reading.cue, mandatory, span)[0];
  if (yes !== undefined) return toField(reading, { value: true, start: yes.at, end: yes.until, strength: 0.9 });
  const alone = matchesIn(reading.cue, inPerson, span)[0];
  return alone === undefined ? undefined : toField(reading, { value: false, start: alone.at, end: alone.until, strength: 0.85 });
};

/** Must the called party have counsel? Says the act, not who passes it on; where it makes another known, that one. */
export const representationField = (reading: Reading): FieldValue | undefined => {
  const { main } = actOf(reading);
  const begins = actStart(reading, main);
  const said = representationIn(reading, { from: begins < main.to ? begins : main.from, to: main.to });
  if (said !== undefined || !/denonciation/.test(reading.cue.slice(0, 1500))) return said;
  return representationIn(reading, { from: main.to, to: reading.cue.length });
};

/** Courts before which a procedure is never written in the sense of article 763, and those that have rules of their own. */
const neverWritten = /commerce|activités|prud|proximité/;
const ownRules = /administrati/;

/** Is the procedure written, so that fifteen days run for appointing counsel? Not in référé nor before a commercial court. */
export const writtenProcedureField = (reading: Reading, court: FieldValue | undefined): FieldValue | undefined => {
  const { main } = actOf(reading);
  const name = typeof court?.value === 'string' ? court.value : '';
  if (ownRules.test(name)) return undefined;
  const said = (value: boolean, at: Found, strength: number): FieldValue | undefined =>
    toField(reading, { value, start: at.at, end: at.until, strength });
  const spoken = matchesIn(reading.cue, oral, main)[0];
  const proceeding = settled(reading);
  const isSummary = proceeding?.value.startsWith('summary') === true;
  const writes = neverWritten.test(name) || isSummary ? undefined : matchesIn(reading.cue, written, main)[0];
  if (writes !== undefined && (spoken === undefined || /jours/.test(writes[0]))) return said(true, writes, 0.92);
  if (spoken !== undefined) return said(false, spoken, 0.9);
  if (proceeding?.value === 'fixed-day') return undefined;
  if (isSummary) return said(false, proceeding.at, 0.8);
  if (neverWritten.test(name) && proceeding !== undefined) return said(false, proceeding.at, 0.84);
  const free = matchesIn(reading.cue, notMandatory, main)[0];
  return free === undefined ? undefined : said(false, free, 0.82);
};
