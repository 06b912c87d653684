import type { Word } from '../../shared/mail/transcript.ts';

/** A word and how it is turned on the page: 0 upright, 90 running upwards or 270 downwards (degrees counter-clockwise), 180 upside down. */
export type PlacedWord = Word & { readonly angle: number };
