import { configurationError } from '../../shared/errors.ts';

/** Somebody changed the letter after it was read. */
export const notCurrent = (): Error => configurationError('not-current', 'La lettre a changé depuis : relisez-la, puis recommencez.');
