import type { FieldValue } from '../../contracts/document.ts';
import { toField } from './field.ts';
import { labelledValues } from './labelled.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';

const yes =
  /recours\s{0,2}(?:[a-z' ]{0,40})?[:.]?\s{0,3}(?:oui|favorable|conseille|a exercer|possible|preconise|envisageable|recommande|justifie|a engager|fonde|souhaitable|a presenter)|exercer\s{1,2}(?:votre|un|le|son)\s{1,2}recours|recours\s{1,2}(?:nous\s{1,2})?(?:est|parait|semble|peut etre|pourra|devra|sera)[^.;\n]{0,30}(?:exerce|conduit|mene|favorable|possible|fonde|conseille|envisage|presente|engage|justifie)|(?:preconis|conseill|recommand|suggere|invit|vous engage)[a-z]{0,4}[^.;\n]{0,50}(?:recours|recourir|retourner contre)|votre\s{1,2}recours\s{1,2}s'exerce(?:ra)?(?![a-z])|pou(?:rr|v)ez\s{1,2}(?:donc\s{1,2})?recourir/g;
const no =
  /recours\s{0,2}(?:[a-z' ]{0,30})?:?\s{0,3}(?:non(?![a-z])|neant|sans objet|aucun|impossible)|(?:pas|aucun|sans|absence de)\s{1,2}(?:de\s{1,2}|possibilite de\s{1,2})?recours|(?:pas|aucun)[^.;\n]{0,30}recours|recours\s{1,2}(?:n'est|ne|n'apparait|ne parait)[^.;\n]{0,24}pas|(?:pas (?:donc )?de|aucun) tiers\s{1,2}contre\s{1,2}(?:lequel|qui)(?![a-z])|aucun tiers[^.;\n]{0,16}(?:en cause|responsable|implique|identifie)|ne\s{1,2}(?:permet|justifie|ouvre|donne)[^.;\n]{0,40}recours/g;

const unticked = (reading: Reading, at: number): boolean => /[☐□]\s?[^☒☑\n]{0,4}$/.test(reading.text.slice(Math.max(0, at - 6), at));

/** A form's answer: "Recours | OUI". */
const answered = (reading: Reading): FieldValue | undefined => {
  for (const { label, value, start, end } of labelledValues(reading)) {
    const said = /^recours(?: (?:a exercer|possible|envisageable|conseille))?$/.test(label)
      ? /^(oui|non|n[ée]ant)(?![a-zà-ÿ])/i.exec(value)?.[1]
      : undefined;
    if (said !== undefined) return toField(reading, { value: /oui/i.test(said), start, end, strength: 0.92 });
  }
  return undefined;
};

const spoken = (reading: Reading): FieldValue | undefined => {
  const against = matchesIn(reading.cue, no).find((match) => !unticked(reading, match.until - 3));
  if (against !== undefined) return toField(reading, { value: false, start: against.at, end: against.until, strength: 0.88 });
  const advised = matchesIn(reading.cue, yes)[0];
  return advised === undefined ? undefined : toField(reading, { value: true, start: advised.at, end: advised.until, strength: 0.88 });
};

/** Whether the report advises recourse. */
export const recourseAdvised = (reading: Reading): FieldValue | undefined =>
  reading.once('recourseAdvised', () => answered(reading) ?? spoken(reading));
