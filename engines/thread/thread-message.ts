import { AppError, type ErrorKind } from '../../shared/errors.ts';

/** What is asked of a thread and what it answers; `id` pairs them. */
export type Question = { readonly id: number; readonly what: unknown };
export type Failure = { readonly code: string; readonly kind: ErrorKind; readonly message: string; readonly details: AppError['details'] };
export type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failure: Failure | undefined };

/** An error without its stack and cause; undefined for one that nobody threw on purpose. */
export const toFailure = (error: unknown): Failure | undefined => {
  if (!(error instanceof AppError)) return undefined;
  const { code, kind, message, details } = error;
  return { code, kind, message, details };
};

export const fromFailure = ({ code, kind, message, details }: Failure): AppError => new AppError(code, kind, message, details);
