import type { FieldValue } from '../../contracts/document.ts';
import { allMatches } from '../../text/all-matches.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { labelledValues } from './labelled.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';

const conventions: readonly (readonly [string, RegExp, number])[] = [
  ['IRSA', /(?<![a-z])i\.?\s?r\.?\s?s\.?\s?a(?![a-z])/g, 0.93],
  ['IRCA', /(?<![a-z])i\.?\s?r\.?\s?c\.?\s?a(?![a-z])/g, 0.93],
  ['IRSI', /(?<![a-z])i\.?\s?r\.?\s?s\.?\s?[il1](?![a-z])/g, 0.93],
  ['CRAC', /(?<![a-z])crac(?![a-z])|convention de reglement de l'assurance construction/g, 0.93],
  ['CORAL', /(?<![a-z])coral(?![a-z])/g, 0.9],
];
const commonLaw = /droit\s{1,2}commun|hors\s{1,2}convention|aucune\s{1,2}convention/g;
const denied =
  /(?:hors|pas|non|exced|depass|au-dela|persist|n'est pas|ne releve pas|n'entre pas|inapplicab|exclu|ne s'applique)[^.;\n]{0,40}$/;

/** Does this stand on a line that names nothing but the matter: "PROTOCOLE CORAL - ECHELON DIRECTION"? */
const isTitle = (reading: Reading, at: number): boolean => {
  const from = reading.cue.lastIndexOf('\n', at) + 1;
  const line = reading.cue.slice(from, from + 70).split('\n')[0] ?? '';
  return line.length < 64 && /^\W{0,3}(?:objet|convention|protocole|recours|presentation|echelon|sinistre)/.test(line);
};

/** The convention that governs the recourse; `none` only where the letter says droit commun. */
export const conventionField = (reading: Reading): FieldValue | undefined => {
  const found = conventions.flatMap(([value, pattern, strength]) =>
    matchesIn(reading.cue, pattern).map((match): Candidate<string> => {
      const not =
        denied.test(reading.cue.slice(Math.max(0, match.at - 60), match.at)) ||
        /^[^.;\n]{0,30}(?:n'est pas (?:applicable|en cause)|inapplicable|ne (?:s'applique|joue|trouve|saurait)|n'a pas vocation|est sans objet)/.test(
          reading.cue.slice(match.until, match.until + 60),
        );
      const titled = isTitle(reading, match.at) ? 0.05 : 0;
      return { value, start: match.at, end: match.until, strength: strength + titled - (not ? 0.35 : 0) - match.at / 1e6 };
    }),
  );
  const law = matchesIn(reading.cue, commonLaw)[0];
  const none: Candidate<string>[] = law === undefined ? [] : [{ value: 'none', start: law.at, end: law.until, strength: 0.82 }];
  return toField(reading, strongest([...found, ...none]));
};

const caseHeads =
  /cas\s{1,2}(?:de\s{1,2}(?:bareme|figure)|n\s?[°o]|bareme|applicable|invoque(?:\s{1,2}par\s{1,2}(?:vous|nous))?|retenu|vise|d'application)?[^\n\d;]{0,24}?:?\s{0,3}(\d{1,2}(?:\s?[.]\s?\d)?)(?![\d%€]|\s?(?:%|€))/g;
const valid = /^(?:10|13|15|17|20|21|30|31|40|43|50|51|56|1\.[1-3]|2\.[1-4])$/;
/** "Cas de barème [ ] 10 [X] 15 ☐ 20": a row of boxes, each before or behind its case; the one that was ticked. */
const rowOfCases = /(?<!en )cas (?:de bareme|applicable)[^\n\d[(☐☒☑■✓✔]{0,20}([^\n]{5,120})/g;
const box = String.raw`\[[\sx]{0,3}\]|\([\sx]{0,3}\)|[☐☒☑■✓✔]`;
const boxes = new RegExp(box, 'g');
const [boxBefore, boxBehind] = [
  new RegExp(`(${box})\\s?(\\d{1,2}(?:\\.\\d)?)(?!\\d)`, 'g'),
  new RegExp(`(\\d{1,2}(?:\\.\\d)?)\\s?(${box})`, 'g'),
];
const isTicked = (mark: string): boolean => /[x☒☑■✓✔]/.test(mark);

const tickedCases = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.cue, rowOfCases).flatMap((match): Candidate<string>[] => {
    const row = match[1] ?? '';
    if ((row.match(boxes)?.length ?? 0) < 2) return [];
    const before = row.search(boxes) < row.search(/\d/);
    return allMatches(row, before ? boxBefore : boxBehind).flatMap(([, one = '', other = '']) => {
      const [mark, value] = before ? [one, other] : [other, one];
      return isTicked(mark) && valid.test(value) ? [{ value, start: match.at, end: match.until, strength: 0.96 - match.at / 1e6 }] : [];
    });
  });
const counter =
  /(?:revendiqu|reclam|propos|pretend|demandons|opposons|selon nous|notre position|applicable est|il s'agit|relever|releve du|et non)/;

/** The case of the barème; in a dispute the one on which our recourse stood. */
export const scaleCaseField = (reading: Reading, disputed = false): FieldValue | undefined => {
  const found = matchesIn(reading.cue, caseHeads).flatMap((match): Candidate<string>[] => {
    const value = (match[1] ?? '').replace(/\s/g, '');
    const known = valid.test(value) ? 0.9 : 0.55;
    const before = reading.cue.slice(Math.max(0, match.at - 30), match.until);
    const other = disputed && counter.test(before) ? 0.2 : 0;
    const named = /invoqu|par vous|votre|presente|fonde/.test(before) ? 0.05 : 0;
    return [{ value, start: match.at, end: match.until, strength: known - other + named - match.at / 1e6 }];
  });
  const inForm = labelledValues(reading).flatMap(({ label, value, start, end }): Candidate<string>[] => {
    const code = /^cas(?: (?:de )?bareme)?$/.test(label) ? /^\d{1,2}(?:\.\d)?/.exec(value)?.[0] : undefined;
    return code === undefined || !valid.test(code) ? [] : [{ value: code, start, end, strength: 0.9 - start / 1e6 }];
  });
  return toField(reading, strongest([...found, ...tickedCases(reading), ...inForm]));
};

const levels: readonly (readonly [number, RegExp, number])[] = [
  [
    2,
    /echelon\s{0,3}[:–-]?\s{0,3}(?:n\s?[°o]\s?)?(?:direction|2(?!\d))|(?:2\s?(?:e|eme|nd|d)|second|deuxieme)\s{1,2}(?:et dernier\s)?echelon|niveau\s{1,2}(?:2|direction)/g,
    0.92,
  ],
  [
    1,
    /echelon\s{0,3}[:–-]?\s{0,3}(?:n\s?[°o]\s?)?(?:chef\s{1,2}de\s{1,2}service|1(?!\d))|(?:1\s?(?:er|ere)|premier)\s{1,2}echelon|niveau\s{1,2}(?:1|chef)/g,
    0.9,
  ],
];
const earlierStep =
  /(?:apres|suite a|epuise|reponse (?:du|au)|restee? sans|anterieur|precedent|avait ete|a ete saisi|n'a pas (?:repondu|permis)|rejet|notre (?:courrier|lettre|demande))[^.;\n]{0,70}$/;
const threatened =
  /(?:saisir(?:ons|ions)?|serons contraints|defaut[^.;\n]{0,40}|escalad|passerons|porterons|transmettrons|sera (?:porte|transmis|soumis))[^.;\n]{0,50}$/;

/** The step of the escalation at which the letter stands: 1 chef de service, 2 direction. */
export const escalationLevelField = (reading: Reading): FieldValue | undefined => {
  const found = levels.flatMap(([value, pattern, strength]) =>
    matchesIn(reading.cue, pattern).map((match): Candidate<number> => {
      const before = reading.cue.slice(Math.max(0, match.at - 90), match.at);
      const other = (earlierStep.test(before) ? 0.3 : 0) + (threatened.test(before) ? 0.4 : 0);
      return { value, start: match.at, end: match.until, strength: strength - other - match.at / 1e5 };
    }),
  );
  const best = strongest(found);
  return best === undefined || best.strength < 0.5 ? undefined : toField(reading, best);
};
