import type { FieldValue } from '../../contracts/document.ts';
import type { CourtMatch } from '../../text/courts.ts';
import { agreed, type Candidate, strongest, toField } from './field.ts';
import { type Span, within } from './near-label.ts';
import type { Reading } from './reading.ts';

const wrongBefore =
  /(?:barreau (?:de|pres)|expert (?:pres|inscrit)|inscrit (?:sur la liste|pres)|liste de la|experts de la|agree pres|assermentee? pres|avocat (?:a|pres) la|avocat au|arret de|competence du|(?:appel(?![a-z]| en garantie| a (?:votre|la) garantie)|recours|opposition|pourvoi)(?:[^.;\n]{0,60}devant (?:la|le)|[^;\n]{0,110}(?:au greffe d|au secretariat d)))[^.;\n]{0,50}$/;
/** Another court's decision, of which this one's is about; of what a bailiff serves it is the decision itself. */
const earlierBefore = /(?:jugement (?:[a-z]{2,20} )?(?:rendu (?:par )?|du )|decision du|rendue? par)[^.;\n]{0,50}$/;
const rightBefore = /(?:devant|comparaitre|audience|assignation|saisi|par-devant|greffe|affaire|president)[^.;]{0,120}$/;

const strengthOf = (reading: Reading, court: CourtMatch, span: Span, ofDecision: boolean): number => {
  const before = reading.cue.slice(Math.max(span.from, court.start - 160), court.start);
  const base = 0.84 + (court.certain ? 0.06 : 0) - (court.type === 'appel' ? 0.03 : 0);
  const head = court.start - span.from < 1500 ? 0.05 : 0;
  return (
    base +
    head +
    (rightBefore.test(before) ? 0.04 : 0) -
    (wrongBefore.test(before) || (!ofDecision && earlierBefore.test(before)) ? 0.3 : 0) -
    court.start / 1e6
  );
};

/** The court before which the matter stands; `ofDecision` where the letter is a decision of first instance: the court that gave it. */
export const courtField = (reading: Reading, span: Span, preferred?: RegExp, ofDecision = false): FieldValue | undefined => {
  const candidates = within(reading.courts, span).map(
    (court): Candidate<string> => ({
      value: court.value,
      start: court.start,
      end: court.end,
      strength: strengthOf(reading, court, span, ofDecision) + (preferred?.test(court.value) === true ? 0.08 : 0),
    }),
  );
  const best = agreed(candidates);
  return best === undefined || best.strength < 0.6 ? undefined : toField(reading, { ...best, strength: Math.min(0.98, best.strength) });
};

const appeal = /(?:cour d'appel|appel|declaration d'appel|r\.?g\.? (?:cour|appel))[^.;]{0,80}$/;
const first = /(?:premiere instance|tribunal|decision (?:deferee|attaquee)|jugement)[^.;]{0,60}$/;

/** The court's number of the case. */
export const caseNumberField = (reading: Reading, span: Span, before: 'court' | 'appeal' | 'summons' = 'court'): FieldValue | undefined => {
  const candidates = within(reading.caseNumbers, span).map((one): Candidate<string> => {
    const lead = reading.cue.slice(Math.max(span.from, one.start - 100), one.start);
    const level = before === 'appeal' ? (appeal.test(lead) ? 0.05 : 0) - (first.test(lead) ? 0.1 : 0) : 0;
    const own =
      /(?:(?<![a-z])(?:\bn\s?[/.]\s?ref|\bv\s?[/.]\s?ref|nos? ref|vos? ref|mes ref|minute|facture|devis|loi|decret|police|contrat|sinistre|barreau|article|arrete|cass)(?![a-z]{4}))[^\n;]{0,24}$/.test(
        lead,
      )
        ? 0.4
        : 0;
    const near = /(?:tribunal|(?<![a-z])tj(?![a-z])|cour|chambre|greffe|affaire|c\/|juge)[^;]{0,60}$/.test(lead) ? 0.1 : 0;
    const earlier =
      before === 'summons' && /(?:ordonnance|jugement|expertise|refere|rapport)[^;]{0,80}$/.test(lead) && one.start - span.from > 900
        ? 0.45
        : 0;
    const base = (one.labelled ? 0.94 : one.form === 'commerce' ? 0.8 : 0.5 + near) - earlier;
    return { value: one.value, start: one.start, end: one.end, strength: base + level - own - one.start / 1e6 };
  });
  const best = strongest(candidates);
  return best === undefined || best.strength < 0.55 ? undefined : toField(reading, best);
};
