import type { FieldMap } from './field.ts';
import { lossTypeField } from './loss-type.ts';
import type { Reading } from './reading.ts';

/** A first notice of a loss: what sort it is. Dommages-ouvrage and natural disasters start clocks of their own. */
export const claimNoticeFields = (reading: Reading): FieldMap => ({
  lossType: lossTypeField(reading, [
    [
      'construction-damage',
      /dommages?[- ]ouvrage|(?<![a-z])d\.?o\.?(?![a-z'])(?= |,)|garantie decennale|reception (?:des travaux|de l'ouvrage)/g,
      3,
    ],
    [
      'natural-disaster',
      /catastrophe[s]?\s{1,2}naturelle|cat[- ]?nat|arrete interministeriel|secheresse|rehydratation|coulee de boue|etat de catastrophe/g,
      3,
    ],
  ]),
});
