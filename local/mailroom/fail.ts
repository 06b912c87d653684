import type { StepMessage } from '../../shared/contracts/messages.ts';
import { codeOf } from '../../shared/error-facts.ts';
import { AppError } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';

const attemptsAtMost = 5;

/** What becomes of a message whose step failed: tried again after some seconds, or buried among the dead letters. */
export type Fate = { readonly retryAfter: number } | { readonly dead: true };

/** Errors outside are tried again with growing waits (2, 4, 8, 16 seconds), or for as long as it takes when the error says after how many seconds; errors in the law, the configuration or the program are not. */
export const fateOf = (error: unknown, attempts: number): Fate => {
  if (error instanceof AppError && typeof error.details.retryAfterSeconds === 'number')
    return { retryAfter: error.details.retryAfterSeconds };
  const again = !(error instanceof AppError) || error.kind === 'outside';
  return again && attempts < attemptsAtMost ? { retryAfter: 2 ** attempts } : { dead: true };
};

const message = (code: string): string =>
  `Le traitement de ce courrier a échoué plusieurs fois (${code}). L'original est conservé ; l'équipe technique peut le relancer avec « pli redrive ».`;

/** The register says so when a piece of mail or a letter has gone to the dead letters. */
export const recordFailure = async (step: StepMessage, error: unknown, ports: Pick<Ports, 'register' | 'clock'>): Promise<void> => {
  const code = codeOf(error);
  const problem = { code, message: error instanceof AppError && error.kind === 'input' ? error.message : message(code) };
  const entry = { at: ports.clock.now(), by: step.type, what: 'failed', why: code };
  if (step.type === 'read' || step.type === 'triage')
    await ports.register.moveMail(step.mailId, ['received', 'read', 'decided'], 'failed', { problem }, entry);
  if (step.type === 'correspond' || step.type === 'dispatch')
    await ports.register.moveLetter(step.letterId, ['ordered', 'released', 'sending'], 'failed', { problem }, entry);
};
