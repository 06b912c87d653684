import { z } from 'zod';

/** A text that a letter always has. */
export const said = z.string().min(1);
/** A text that a letter may have: a list of none or one, read with `{{#each}}`. */
export const optional = z.array(said).max(1);

/** None or one, written by `form`. */
export const maybe = <T>(value: T | undefined, form: (value: T) => string): string[] => (value === undefined ? [] : [form(value)]);
/** None or one text as it is. */
export const maybeText = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
