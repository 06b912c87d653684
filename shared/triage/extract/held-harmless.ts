import { actOf } from './act.ts';
import { headsIn, totalOf } from './claimed-heads.ts';
import { matchesIn, type Span } from './near-label.ts';
import type { Reading } from './reading.ts';

const harmless =
  /(?:relever|garantir|garantie|relevee?)[^.;]{0,90}(?:indemne|garanti|toutes? (?:les )?(?:condamnation|somme)|condamnations?)/;
const asked =
  /(?:reclame|demande|sollicite)(?:nt)?(?![a-z])(?: (?:a|au|aux|de) [^.;\n\d]{0,60}?)?\s{1,3}(?=\d)|en\s{1,2}paiement\s{1,2}(?:de la somme\s{1,2}|d'une somme\s{1,2}|d'une indemnite\s{1,2})?de\s{1,3}(?=\d)/g;
const sentenceEnd = /(?<![\s.]m|art)\.\s|\n\n/;

/** A prayer to be held harmless that names no sum is about what others ask of the claimant, as the act tells it before. */
export const heldHarmlessTotal = (reading: Reading, prayer: Span): { value: number; start: number; end: number } | undefined => {
  if (!harmless.test(reading.cue.slice(prayer.from, prayer.to))) return undefined;
  for (const match of matchesIn(reading.cue, asked, { from: actOf(reading).main.from, to: prayer.from })) {
    const length = reading.cue.slice(match.until, prayer.from).search(sentenceEnd);
    const total = totalOf(headsIn(reading, { from: match.until, to: length < 0 ? prayer.from : match.until + length }));
    if (total !== undefined) return total;
  }
  return undefined;
};
