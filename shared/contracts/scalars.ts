import { z } from 'zod';

/** A day, YYYY-MM-DD, that stands in the calendar. */
export const day = z.iso.date();
/** A time of day, HH:MM, Europe/Paris. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** Hexadecimal SHA-256 of a file. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fraction = z.number().min(0).max(1);
/** [x, y, width, height] in fractions of the page. */
export const box = z.tuple([fraction, fraction, fraction, fraction]);
export const share = fraction;
/** An identifier made from content: a letter for its sort, then 16 hexadecimal digits. */
export const id = z.string().regex(/^[a-z]-[0-9a-f]{16}(-[a-z0-9]+)*$/);
