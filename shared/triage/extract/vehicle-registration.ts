import type { FieldValue } from '../../contracts/document.ts';
import { fold } from '../../text/fold.ts';
import type { PlateMatch } from '../../text/plates.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { ourClaims, ourNames, ourPolicies } from './ours.ts';
import type { Reading } from './reading.ts';

const ours = /(?:votre (?:assuree?|societaire)|vehicule assure|notre assuree? est|mon vehicule|ma voiture|notre vehicule)[^.;\n]{0,90}$/;
const theirs = /(?:notre (?:assuree?|societaire)|adverse|tiers|vehicule b|de l'autre vehicule|adversaire)[^.;\n]{0,90}$/;

/** The cell of a table that holds a plate together with our name or number. */
const sharedCell = (reading: Reading, plate: PlateMatch): boolean => {
  const own = [...ourClaims(reading), ...ourPolicies(reading), ...ourNames(reading)].map((one) => reading.cue.slice(one.start, one.end));
  const sign = reading.cue.slice(plate.start, plate.end);
  return reading.document.blocks.some((placed) =>
    placed.block.rows?.some((cells) =>
      cells.some((cell) => {
        const folded = fold(cell);
        return folded.includes(sign) && own.some((text) => folded.includes(text));
      }),
    ),
  );
};

const strengthOf = (reading: Reading, plate: PlateMatch, several: boolean): number => {
  const base = plate.certain ? 0.92 : 0.75;
  const before = reading.cue.slice(Math.max(0, plate.start - 120), plate.start);
  if (!plate.certain && !/immat|plaque|vehicule|voiture|auto|moto|scooter|camion|fourgon/.test(before.slice(-70))) return 0.3;
  const legacy = /\d\s/.test(plate.value) && !/immat|plaque|vehicule/.test(before.slice(-60)) ? 0.6 : 0;
  if (!several) return base - legacy;
  const lineStart = reading.cue.lastIndexOf('\n', plate.start) + 1;
  const line = reading.cue.slice(Math.max(lineStart, plate.start - 110), plate.start);
  const sameLine = /(?:vos? ref|votre ref|v\s?\/\s?ref|votre assuree?|celui de votre)/.test(line)
    ? 0.08
    : /(?:nos? ref|n\s?\/\s?ref|nous assurons|notre)/.test(line)
      ? -0.1
      : 0;
  const behind = reading.cue.slice(plate.end, plate.end + 24);
  const told = /^[ ,(–-]{0,3}(?:votre|de votre|v\/) ?(?:assure|societaire|client)/.test(behind)
    ? 0.12
    : /^[ ,(–-]{0,3}(?:notre|de notre|n\/) ?(?:assure|societaire|client)|^[ ,(–-]{0,3}(?:tiers|adverse)/.test(behind)
      ? -0.2
      : 0;
  const stoodBefore = told === 0 ? sameLine + (ours.test(before) ? 0.06 : 0) - (theirs.test(before) ? 0.2 : 0) : 0;
  const side = told + stoodBefore + (sharedCell(reading, plate) ? 0.06 : 0);
  return base - 0.1 + side - legacy;
};

/** "articles 145 et 485 et suivants", "une rafale de 148 km/h": words in small letters around a number. */
export const isSentencePlate = (reading: Reading, plate: PlateMatch): boolean =>
  /^(?:de|et|en|du|le|la|au|un|al|ou|a|par|les|des) /.test(reading.cue.slice(plate.start, plate.end)) &&
  /^\p{Ll}+ \d+ \p{Ll}/u.test(reading.text.slice(plate.start, plate.end));

/** The plate of our insured's vehicle. */
export const vehicleRegistrationField = (reading: Reading): FieldValue | undefined => {
  const plates = reading.plates.filter((plate) => !isSentencePlate(reading, plate));
  const several = new Set(plates.map((plate) => plate.value)).size > 1;
  const candidates = plates.map(
    (plate): Candidate<string> => ({
      value: plate.value,
      start: plate.start,
      end: plate.end,
      strength: strengthOf(reading, plate, several),
    }),
  );
  const best = strongest(candidates);
  return best === undefined || best.strength < 0.4 ? undefined : toField(reading, best);
};
