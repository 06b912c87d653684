import { AppError } from './errors.ts';

/** Codes and ids only: what an error may say in a log or a record. The text of an unforeseen error may hold content, so its name alone is said. */
export const codeOf = (error: unknown): string => {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
};

const placeOf = (error: unknown): string => {
  const frame = error instanceof Error ? error.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) : undefined;
  return frame === undefined ? 'unknown' : frame.trim();
};

/** What a log says of an error: its code, where it arose, and the ids that it was thrown with. */
export const errorFacts = (error: unknown): Readonly<Record<string, string | number | boolean>> => ({
  code: codeOf(error),
  place: placeOf(error),
  ...(error instanceof AppError ? error.details : {}),
});
