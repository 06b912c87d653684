import type { FieldValue } from '../../contracts/document.ts';
import type { DateMatch } from '../../text/dates.ts';
import { actOf } from './act.ts';
import { actDay } from './act-day.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { datesAfter, matchesIn, within } from './near-label.ts';
import { ourNames } from './ours.ts';
import type { Reading } from './reading.ts';

const handed =
  /(?:remise?|signifiee?|delivree?|notifiee?|deposee?)\s{1,3}(?:[a-z' ]{0,60}?)(?=le\s|ce\s)|date (?:de (?:la )?(?:remise|signification)|de l'acte)\s?/g;
const handedAnywhere =
  /(?:acte|copie|exploit)\s{1,2}(?:du present acte\s)?(?:a ete\s)?(?:remise?|signifiee?|delivree?)\s{1,3}(?=le\s)|remis(?:e)?\s{1,3}(?=le\s\d)|signifiee?\s(?=le\s\d)/g;
const opening = /[l1i]?'?\s?an(?:nee)?\s/;
const headLine = /(?:^|[\n\f])\s{0,3}(?:le\s{0,3}:?\s{0,3}|ce jour,?\s{1,3}(?:le\s)?|date\s{0,2}:\s{0,2}|et\s{1,3}le\s{0,3}:?\s{0,3})?$/;
/** A day of its own line that goes on the act: "ET LE 16 NOVEMBRE 2026". */
const andThe = /(?:^|[\n\f])\s{0,3}et\s{1,3}le\s{0,3}:?\s{0,3}$/;

/** The day of service: the sheet of remise prevails over the head, which may be left blank. */
const serviceDates = (reading: Reading): Candidate<string>[] => {
  const { main, remise } = actOf(reading);
  const onSheet =
    remise === undefined
      ? []
      : [
          ...datesAfter(reading, handed, { span: remise, reach: 60, strength: 0.97, between: /^[^.;]{0,60}$/ }),
          ...openings(reading, remise, 0.96),
        ];
  return [
    ...onSheet,
    ...openings(reading, main, 0.94),
    ...actDay(reading, main),
    ...ownLine(reading, main),
    ...datesAfter(reading, handedAnywhere, { span: main, strength: 0.93 }),
  ];
};

/** The day that opens the act. */
export const actDays = (reading: Reading, span: { from: number; to: number }): Candidate<string>[] => [
  ...openings(reading, span, 0.94),
  ...ownLine(reading, span),
];

/** "L'AN …", or in words at the head of a paragraph: "Le vingt novembre deux mille vingt-six, nous …". */
const isOpening = (reading: Reading, date: DateMatch): boolean =>
  opening.test(reading.cue.slice(Math.max(0, date.start - 3), date.end)) ||
  (date.start < 2500 && (date.form === 'words' ? headLine : andThe).test(reading.cue.slice(Math.max(0, date.start - 14), date.start)));

const alone =
  /(?:^|[\n\f])\s{0,3}(?:le\s{1,3}|ce jour,?\s{1,3}|acte du\s{1,2}|date(?: de l'acte)?\s{0,2}:\s{0,2})(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi)\s)?$/;
const byBailiff = /(?:commissaires?|huissiers?)\s{1,2}de\s{1,2}justice|etude/;

/** "Le lundi 16 novembre 2026" on a line of its own at the head of a bailiff's act. */
const ownLine = (reading: Reading, span: { from: number; to: number }): Candidate<string>[] => {
  const head = { from: span.from, to: Math.min(span.to, span.from + 1500) };
  if (!byBailiff.test(reading.cue.slice(head.from, head.to)) || /greffe/.test(reading.cue.slice(head.from, head.from + 600))) return [];
  return within(reading.dates, head).flatMap((date) =>
    date.value !== undefined &&
    alone.test(reading.cue.slice(Math.max(0, date.start - 34), date.start)) &&
    /^\s{0,2},?\s{0,2}[\n\f]/.test(reading.cue.slice(date.end, date.end + 5))
      ? [{ value: date.value, start: date.start, end: date.end, strength: 0.8 - date.start / 1e6 }]
      : [],
  );
};

const openings = (reading: Reading, span: { from: number; to: number }, strength: number): Candidate<string>[] =>
  within(reading.dates, span).flatMap((date) =>
    date.value !== undefined && isOpening(reading, date)
      ? [{ value: date.value, start: date.start, end: date.end, strength: strength - date.start / 1e6 }]
      : [],
  );

const bestServiceDate = (reading: Reading): Candidate<string> | undefined => {
  const latest = reading.context.received ?? '9999-12-31';
  return strongest(serviceDates(reading).filter((one) => one.value <= latest));
};

export const serviceDateField = (reading: Reading): FieldValue | undefined =>
  reading.once('serviceDate', () => toField(reading, bestServiceDate(reading)));

const modes: readonly (readonly [string, RegExp])[] = [
  [
    'à personne habilitée',
    /personne\s{1,3}(?:morale\s[^\n]{0,40}|se disant\s|s'etant dite?\s)?habilitee?|remise? a personne morale|habilitee? a (?:l[ae]\s|l'|en\s)?(?:recevoir|prendre)|(?:dite?|declaree?|declare|declarant|disant)\s{1,2}(?:etre\s|y etre\s)?(?:dument\s)?habilitee?|(?:employee?|assistante?|standardiste|juriste|secretaire|preposee?|agent|accueil|responsable|hotesse),?\s{1,2}habilitee?|habilitee?,?\s{1,2}ainsi declaree?|ainsi declaree?,? (?:et )?habilitee?|(?<![a-z])a\s{1,2}personne\s{1,2}morale(?! de droit)|ayant (?:qualite|pouvoir) (?:pour|de) (?:la )?recevoir|(?:remis|remise|rencontre|parlant|laisse|copie|signifie|recu|accepte)[^.;]{0,120}(?<!non |pas |dit |clerc |significateur )habilitee?(?! a (?:exercer|plaider|poursuivre))/g,
  ],
  [
    "à l'étude",
    /(?:depot\s{1,2})?(?<![a-z])(?<!(?:(?:elisant|election de|elit|elu) domicile|domicile (?:est )?elu)\s(?:[^.;\n☐☒]{0,40}\s)?|(?:transmise?|envoyee?)\s)(?:a|en)\s{1,2}(?:l'|notre\s|mon\s|son\s)\s?etude(?!\s(?:correspondante|duquel|de laquelle|dudit))|avis de passage|depose[e]? en l'etude/g,
  ],
  [
    'à domicile',
    /(?:remise?|signifiee?|copie)?\s?(?<![a-z])(?:a|au)\s{1,2}domicile(?!\s{1,2}e(?:lu|st))|personne presente (?:au|a son) domicile|(?:copie|laissee?|remise?)[^.;]{0,60}\sa (?:la|une) personne presente|parlant\s{1,2}a\s[^.;]{2,60}?,?\s(?:son|sa)\s(?:epou[xs]e?|mere|pere|fils|fille|conjointe?|compagn?on|compagne|concubine?|voisine?)(?![a-z])/g,
  ],
  ['procès-verbal de recherches', /(?:proces-verbal|p\.?v\.?)\s{1,2}(?:de recherches|(?:de l')?(?:article )?659)/g],
  [
    'électronique',
    /(?:par|sous) (?:la )?(?:voie|forme) electronique|(?:signification|remise|envoi|acte) electronique|transmis(?:e)? electroniquement|voie dematerialisee|par e-?mail securise|signifiee? electroniquement/g,
  ],
  [
    'à personne',
    /(?<![a-z])a\s{1,2}personne(?!\s{1,2}(?:morale|habilit|physique|se disant|n'))(?![^\n;]{0,90}habilit)|parlant a\s?:?\s?sa personne|parlant\s{1,2}a\s{1,2}(?:m\.|mme|mlle|monsieur|madame)\s[^.;]{2,50}?,?\s(?:gerante?|presidente?|directeur general|directrice generale|representante? legale?)(?![a-z])|remis[e]? a l'interessee?|a lui-meme|a elle-meme/g,
  ],
];

const ticked = /\[\s?x\s?\]|\(\s?x\s?\)|☒|☑|■|✓|✔|✗|✘/i;
const unticked = /\[\s{0,4}\]|☐|□|\(\s{1,3}\)/;
const tickBefore = /(\[\s?x\s?\]|\(\s?x\s?\)|☒|☑|■|✓|✔|✗|✘|\[\s{0,4}\]|☐|□|\(\s{1,3}\))(?:(?!\[|☒|☐|□|☑|■)[^\n]){0,60}$/i;

const modeStrength = (reading: Reading, at: number, sheet: boolean): number => {
  const lead = tickBefore.exec(reading.text.slice(Math.max(0, at - 70), at))?.[1];
  if (lead !== undefined && unticked.test(lead)) return 0;
  if (lead !== undefined && ticked.test(lead)) return 0.97;
  return sheet ? 0.92 : 0.88;
};

/** "Nul n'ayant pu recevoir à personne", "Remis en l'étude ? non": what did not happen. */
const denied = (reading: Reading, at: number, until: number): boolean =>
  /(?:n'a(?:[vy]ant)?\s{1,2}(?:pu|ete)|(?<![a-z])nul(?:le)?\s{1,2}n'|impossib[a-z]{2,5}|n'a pas|sans pouvoir)[^.,;:\n]{0,50}$/.test(
    reading.cue.slice(Math.max(0, at - 70), at),
  ) ||
  /(?<![a-z])(?:lorsqu(?:e\s|'\s?)|quand\s|si\s|s'\s?il|en cas de\s)[^.;\n]{0,40}$/.test(reading.cue.slice(Math.max(0, at - 60), at)) ||
  /^\s{0,2}\??\s{0,2}:?\s{0,2}non(?![a-z-])|^,?\s(?:s'\s?)?(?:etant|est)\s(?:averee?|revelee?|trouvee?)\s(?:impossible|vaine)/.test(
    reading.cue.slice(until, until + 44),
  );

/** The heading of one party's part of the sheet. */
const partyHeading =
  /(?:^|[\n\f])\s{0,3}(?:signification|signifie|remise|remis|copie|destinataire|pour|acte)(?: [a-z]{2,10}){0,3}? (?:a|a l'|aux?|de|:)\s/;

/** Is it said of us, in the same clause or under a heading with our name? */
const onUs = (reading: Reading, at: number): boolean => {
  const own = ourNames(reading).findLast((one) => one.end <= at);
  if (own === undefined || at - own.end > 300) return false;
  const between = reading.cue.slice(own.end, at);
  const line = reading.cue.slice(reading.cue.lastIndexOf('\n', own.start), own.start);
  return partyHeading.test(`${line} `) ? !partyHeading.test(between) : between.length < 160 && !/[;\n\f]/.test(between);
};

const anotherAct = /(?:^|[\n\f])\s{0,4}(?:assignation|citation|denonciation)[^\n]{0,60}\n|l'\s?an\s{1,2}(?:deux|20\d\d)/;

/** How the act was handed over, in the words of the sheet. */
export const serviceModeField = (reading: Reading): FieldValue | undefined => {
  const { main, remise } = actOf(reading);
  // Where neither says it: a sheet without a heading behind what is annexed, if no other act begins there.
  const rest = { from: main.to, to: reading.cue.length };
  const behind = anotherAct.test(reading.cue.slice(rest.from)) ? undefined : rest;
  const spans = [remise, main, behind].filter((span) => span !== undefined);
  for (const [index, span] of spans.entries()) {
    const found = modes.flatMap(([value, pattern]) =>
      matchesIn(reading.cue, pattern, span)
        .filter((match) => !denied(reading, match.at, match.until))
        .map(
          (match): Candidate<string> => ({
            value,
            start: match.at,
            end: match.until,
            strength:
              modeStrength(reading, match.at, index === 0 && remise !== undefined) + (onUs(reading, match.at) ? 0.03 : 0) - match.at / 1e7,
          }),
        ),
    );
    const best = strongest(found.filter((one) => one.strength > 0.5));
    if (best !== undefined) return toField(reading, best);
  }
  return undefined;
};

const addressed =
  /(?:signifiee?\s{1,2}a|destinataire(?:\s{1,2}de l'acte)?)\s{0,2}:\s{1,3}(?=(?:m\.|mme|monsieur|madame|la |le |sci|sarl|sas|[a-z]))/g;

/** Is the copy in hand addressed to us? From the sheet of remise, else from the parties. */
export const servedOnUs = (
  reading: Reading,
): { readonly us: boolean; readonly start: number; readonly end: number; readonly strength: number } | undefined => {
  const { main, remise } = actOf(reading);
  const ours = ourNames(reading);
  if (remise !== undefined) {
    const named = ours.find((one) => one.start >= remise.from && one.start < remise.to);
    if (named !== undefined) return { us: true, start: named.start, end: named.end, strength: 0.95 };
    const other = matchesIn(reading.cue, addressed, remise)[0];
    if (
      other !== undefined &&
      /^\s?(?:m\.|mme|monsieur|madame|la |le |sci|sarl|[a-z])/.test(reading.cue.slice(other.until, other.until + 12))
    )
      return { us: false, start: other.at, end: other.until + 30, strength: 0.8 };
  }
  const inAct = ours.find((one) => one.start >= main.from && one.start < main.to);
  return inAct === undefined ? undefined : { us: true, start: inAct.start, end: inAct.end, strength: 0.85 };
};
