/** What becomes of an error: `input` → a person with the reason, `law` → stop and mend the register, `configuration` → exit 2, `outside` → retry, then dead letter. */
export type ErrorKind = 'input' | 'law' | 'configuration' | 'outside';

/**
 * Every error that Pli throws on purpose. `message` is French where a clerk or jurist reads it (kind `input`) and never holds content of a piece of mail;
 * `details` hold ids and counts only.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly kind: ErrorKind;
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(
    code: string,
    kind: ErrorKind,
    message: string,
    details: Readonly<Record<string, string | number | boolean>> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.kind = kind;
    this.details = details;
  }
}

/** A file that cannot be read, with what the clerk should do, in French. */
export const inputError = (code: string, message: string, details: AppError['details'] = {}, cause?: unknown): AppError =>
  new AppError(code, 'input', message, details, cause);

/** A service or disk that did not answer: the step is tried again. */
export const outsideError = (code: string, message: string, details: AppError['details'] = {}, cause?: unknown): AppError =>
  new AppError(code, 'outside', message, details, cause);

/** A mistake in the configuration or on the command line: exit code 2. */
export const configurationError = (code: string, message: string, details: AppError['details'] = {}, cause?: unknown): AppError =>
  new AppError(code, 'configuration', message, details, cause);

/** A gap or contradiction in the law register. */
export const lawError = (code: string, message: string, details: AppError['details'] = {}, cause?: unknown): AppError =>
  new AppError(code, 'law', message, details, cause);
