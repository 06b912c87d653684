import type { FieldValue } from '../../contracts/document.ts';
import { actDay } from './act-day.ts';
import { caseNumberField, courtField } from './case-court.ts';
import { headsIn, totalOf } from './claimed-heads.ts';
import { agreed, type Candidate, type FieldMap, strongest, toField } from './field.ts';
import { amountsAfter, datesAfter, matchesIn, type Span, within } from './near-label.ts';
import type { Reading } from './reading.ts';
import { actDays } from './service.ts';

const rendered: readonly (readonly [RegExp, number])[] = [
  [
    /(?:^|\n)\s{0,3}(?:arret|jugement|ordonnance)(?: de refere)?(?: n\s?°\s?[\d/ -]{1,12})?\s?du\s{0,2}:?\s{0,2}(?=\d|[a-z-]{2,12}\s[a-z]{3,9}\s)/g,
    0.95,
  ],
  [/(?:rendue?s?|prononcee?s?)\s{1,3}(?:[a-z' ]{0,70}?)(?=le\s|ce\s)/g, 0.92],
  [
    /(?:jugement|ordonnance|arret|decision)\s{1,2}(?:contradictoire |reputee? contradictoire |de refere |par defaut |du\s)?(?:rendue?\s[a-z' ]{0,50})?(?=du\s|le\s)/g,
    0.84,
  ],
  [/(?:jugement|ordonnance|arret)\s{1,2}(?:[a-z]{2,16}\s){0,3}du\s/g, 0.84],
  [/(?:mise? a disposition (?:au greffe )?|prononce (?:public(?:quement)? )?)(?:du tribunal\s)?(?=du\s|le\s)/g, 0.84],
  [/fait (?:et juge )?a [a-z' -]{2,30},?\s/g, 0.8],
  [/date (?:de la decision|du jugement|de l'ordonnance|de l'arret|du prononce)\s?/g, 0.93],
];
const notDecision =
  /(?:debats|plaidoirie|cloture|assignation|requete (?:du|deposee)|deferee?|frappe|infirme|confirme|premiere instance|mise en etat)[^.;\n]{0,50}$/;

const decisionDates = (reading: Reading): Candidate<string>[] => {
  const gap = /^[\s:,.a-z'-]{0,70}$/;
  return rendered
    .flatMap(([label, strength]) => datesAfter(reading, label, { strength, reach: 70, between: gap }))
    .filter((one) => !notDecision.test(reading.cue.slice(Math.max(0, one.start - 50), one.start + 24)))
    .map((one) => ({ ...one, strength: one.strength - one.start / 1e6 }));
};

const wholeOf = (reading: Reading): Span => ({ from: 0, to: reading.cue.length });

/** A decision was served when a signification stands around it; a plain copy has no such day. */
const signified =
  /signification\s{1,2}(?:de|d'|du)|ai\s{1,2}signifie|j'ai[^.;]{0,80}signifie|(?:l'\s?an\s{1,2}(?:deux|20))|modalites de remise|signifie et (?:vous )?(?:remis|laisse)|vous (?:ai )?signifie/g;
const servedLater = /signifiee?\s{1,2}(?:par acte[^.;\n]{0,60}\s)?(?=le\s)/g;

/** The day in words or on a line of its own at the head of the bailiff's act. */
const dayOfAct = (reading: Reading): Candidate<string>[] => actDays(reading, { from: 0, to: Math.min(1500, reading.cue.length) });

const serviceOf = (reading: Reading): FieldValue | undefined => {
  const act = matchesIn(reading.cue, signified)[0];
  if (act === undefined) return undefined;
  const opening = reading.dates.find(
    (date) => date.value !== undefined && /l'?\s?an\s/.test(reading.cue.slice(Math.max(0, date.start - 3), date.end)),
  );
  const sheet = datesAfter(
    reading,
    /(?:remise?|signifiee?)\s{1,3}(?:[a-z' ]{0,60}?)(?=le\s)|acte (?:remis|signifie)\s|date de (?:la )?signification\s?/g,
    { reach: 40, strength: 0.9 },
  );
  const opened: Candidate<string>[] =
    opening?.value === undefined ? dayOfAct(reading) : [{ value: opening.value, start: opening.start, end: opening.end, strength: 0.94 }];
  const later = datesAfter(reading, servedLater, { strength: 0.7 });
  return toField(
    reading,
    strongest(
      [...opened, ...sheet, ...later, ...actDay(reading, { from: 0, to: 1500 })].filter(
        (one) => one.value <= (reading.context.received ?? '9999-12-31'),
      ),
    ),
  );
};

const kinds: readonly (readonly [string, RegExp])[] = [
  [
    'ruling',
    /(?:^|[\n\f])\s{0,4}(?:signification (?:d'un |d'|de l')?)?arret(?!e)(?: (?:du|n|de la|contradictoire))?|cour d'appel[^\n]{0,40}\n[^\n]{0,60}\n?[^\n]{0,40}arret/g,
  ],
  ['order', /ordonnance/g],
  ['judgment', /jugement|au nom du peuple francais/g],
];

const headWindow = 1800;

const decisionKind = (reading: Reading): { value: string; start: number; end: number } | undefined => {
  const span = { from: 0, to: Math.min(headWindow, reading.cue.length) };
  const titles = matchesIn(
    reading.cue,
    /(?:^|[\n\f])\s{0,4}(?:signification\s{1,2}(?:de\s{1,2}|d'un\s{1,2}|d'une?\s{0,2}|d'|du\s{1,2}|de l')?)?(arret(?!e)|ordonnance|jugement)/g,
    span,
  );
  const names: Readonly<Record<string, string>> = { arret: 'ruling', ordonnance: 'order', jugement: 'judgment' };
  const title = titles[0];
  if (title?.[1] !== undefined) return { value: names[title[1]] ?? 'judgment', start: title.at, end: title.until };
  const found = kinds.flatMap(([value, pattern]) =>
    matchesIn(reading.cue, pattern, span).map((match) => ({ value, start: match.at, end: match.until })),
  );
  return found.sort((a, b) => a.start - b.start)[0];
};

const natures: readonly (readonly [string, RegExp, number])[] = [
  ['payment-order', /injonction\s{1,3}de\s{1,3}payer/g, 0.94],
  [
    'criminal',
    /tribunal\s{1,2}correctionnel|tribunal de police|chambre des appels correctionnels|interets civils|action publique|prevenue?(?![a-z])/g,
    0.92,
  ],
  ['enforcement', /juge\s{1,3}de\s{1,3}l'\s?execution/g, 0.88],
  ['accelerated', /procedure\s{1,3}acceleree\s{1,3}au\s{1,3}fond/g, 0.9],
  [
    'expertise-order',
    /(?:ordonn(?:e|ons)[^.;]{0,50}(?:expertise|mesure d'instruction)|(?:commet|commettons|designe|designons)[^.;]{0,40}(?:expert|en qualite d'expert))/g,
    0.86,
  ],
  ['pre-trial', /juge\s{1,3}de\s{1,3}la\s{1,3}mise\s{1,3}en\s{1,3}etat|ordonnance de mise en etat/g, 0.84],
  [
    'summary',
    /ordonnance\s{1,3}de\s{1,3}refere|juge\s{1,3}des\s{1,3}referes|statuant\s{1,3}en\s{1,3}refere|en matiere de refere|refere/g,
    0.82,
  ],
];

const natureOf = (
  reading: Reading,
  kind: string | undefined,
): { value: string; start: number; end: number; strength: number } | undefined => {
  const head = { from: 0, to: Math.min(2600, reading.cue.length) };
  for (const [value, pattern, strength] of natures) {
    if (value === 'expertise-order' && kind !== 'order') continue;
    if (value === 'summary' && kind === 'ruling') continue;
    const span = value === 'expertise-order' ? wholeOf(reading) : head;
    const match = matchesIn(reading.cue, pattern, span)[0];
    if (match !== undefined) return { value, start: match.at, end: match.until, strength };
  }
  const title = matchesIn(reading.cue, /jugement|arret|ordonnance/g, head)[0];
  return title === undefined ? undefined : { value: 'merits', start: title.at, end: title.until, strength: 0.84 };
};

const orders =
  /par\s{1,3}[a-z0-9]{2,4}\s{1,3}motifs|[a-z0-9]{2,4}\s{1,3}ces\s{1,3}motifs|(?:statuant\s{1,2}publiquement|dispositif\s?:|le tribunal,? statuant|le tribunal\s?:|decide\s?:)|enjoign(?:ons|ous|e)|il vous est enjoint|(?:^|[\n;.]\s?)(?:les\s|la\s)?condamn(?:e|ons)\s/g;

/** Sums to be deposited, and those of demands that fail. */
const notOrdered = /consign|(?:deboute|rejette|rejetons|deboutons)(?:[^;.]|(?<=\bm)\.)*$/;

/** The sums that the dispositif orders, article 700 and costs left out. */
const amountOrdered = (reading: Reading): FieldValue | undefined => {
  if (natureOf(reading, 'order')?.value === 'payment-order') {
    const principal = strongest(
      amountsAfter(reading, /(?:total\s{1,2})?(?:en\s{1,2})?principal\s?/g, { strength: 0.86, reach: 90, between: /^[^.;]{0,80}$/ }),
    );
    if (principal !== undefined) return toField(reading, principal);
  }
  const found = matchesIn(reading.cue, orders);
  const head = found.findLast((match) => /motifs/.test(match[0])) ?? found.find((match) => !/enj|condamn/.test(match[0])) ?? found[0];
  if (head === undefined) return undefined;
  const end = matchesIn(
    reading.cue,
    /ainsi (?:juge|fait|prononce)|fait et juge|en foi de quoi|la presente|modalites de remise|le greffier|signe par/g,
    { from: head.until, to: reading.cue.length },
  )[0]?.at;
  const heads = headsIn(reading, { from: head.at, to: end ?? reading.cue.length }).filter(
    (one) => !notOrdered.test(reading.cue.slice(Math.max(0, one.amount.start - 160), one.amount.start)),
  );
  const total = totalOf(/enjoi/.test(head[0]) ? heads.slice(0, 1) : heads);
  return total === undefined ? undefined : toField(reading, { ...total, strength: 0.84 });
};

/** Which courts give what. */
const courtOf: Readonly<Record<string, RegExp>> = { ruling: /^Cour/, judgment: /^(?:Tribunal|Conseil)/ };

/** A decision: court, number, days of decision and of service, sort, what it orders. */
export const courtDecisionFields = (reading: Reading): FieldMap => {
  const whole = wholeOf(reading);
  const kind = decisionKind(reading);
  const nature = natureOf(reading, kind?.value);
  const decided = agreed(decisionDates(reading)) ?? headDate(reading);
  return {
    court: courtField(reading, whole, courtOf[kind?.value ?? ''], kind?.value !== 'ruling'),
    caseNumber: caseNumberField(reading, whole, kind?.value === 'ruling' ? 'appeal' : 'court'),
    decisionDate: toField(reading, decided),
    serviceDate: serviceOf(reading),
    decisionKind: kind === undefined ? undefined : toField(reading, { ...kind, strength: 0.9 }),
    decisionNature: nature === undefined ? undefined : toField(reading, nature),
    amountOrdered: amountOrdered(reading),
  };
};

const headDate = (reading: Reading): Candidate<string> | undefined => {
  const date = within(reading.dates, { from: 0, to: 1500 }).find((one) => one.value !== undefined);
  return date?.value === undefined ? undefined : { value: date.value, start: date.start, end: date.end, strength: 0.55 };
};
