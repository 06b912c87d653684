import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';

type Answer = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  readonly code: string;
  readonly message: string;
};

const forbidden = new Set(['missing-role', 'own-letter', 'own-proposal', 'csrf']);

const ofConfiguration = (code: string): Answer['status'] => {
  if (code.startsWith('no-session')) return 401;
  if (code === 'too-many') return 429;
  if (code.startsWith('unknown-')) return 404;
  if (forbidden.has(code)) return 403;
  return code.startsWith('not-') ? 409 : 400;
};

/** What a person is told of an error. Nothing of an unforeseen one, which may hold content, but the number under which it stands in the log. */
export const answerOf = (error: unknown, request: string): Answer => {
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return { status: 400, code: 'body-invalid', message: 'La demande est incomplète ou mal formée. Rechargez la page et recommencez.' };
  if (!(error instanceof AppError)) {
    const message = `Une erreur imprévue est survenue. Réessayez ; si elle revient, donnez le numéro ${request} à qui tient le service.`;
    return { status: 500, code: 'unforeseen', message };
  }
  const { code, message } = error;
  if (error.kind === 'input') return { status: code === 'file-too-large' ? 413 : 422, code, message };
  if (error.kind === 'configuration') return { status: ofConfiguration(code), code, message };
  return { status: 503, code, message: `Le service ne répond pas pour le moment (numéro ${request}). Réessayez dans un instant.` };
};
