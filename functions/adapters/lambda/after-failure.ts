import { ChangeMessageVisibilityCommand } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import type { StepMessage } from '../../../shared/contracts/messages.ts';
import { codeOf } from '../../../shared/error-facts.ts';
import type { Ports } from '../../../shared/ports.ts';
import type { Core } from './open-core.ts';

const problemOf = (code: string) => ({
  code,
  message: `Le traitement de ce courrier a échoué plusieurs fois (${code}). L'original est conservé ; l'équipe technique peut le relancer depuis la file des messages en échec.`,
});

/** The register says so when a piece of mail or a letter goes to the dead letters. */
const recordFailure = async (step: StepMessage, code: string, { register, clock }: Pick<Ports, 'register' | 'clock'>): Promise<void> => {
  const entry = { at: clock.now(), by: step.type, what: 'failed', why: code };
  const change = { problem: problemOf(code) };
  if ('mailId' in step) await register.moveMail(step.mailId, ['received', 'read', 'decided'], 'failed', change, entry);
  if ('letterId' in step) await register.moveLetter(step.letterId, ['ordered', 'released', 'sending'], 'failed', change, entry);
};

/** Seconds until a message that failed is tried again: 10, 20, 40 … at most 15 minutes. */
export const secondsUntilRetry = (receptions: number): number => Math.min(900, 10 * 2 ** (receptions - 1));

/** After a failure: at the last reception the register says that the step has failed; before, the message waits the longer the more often it failed. */
export const afterFailure = async (
  message: StepMessage | undefined,
  record: SQSRecord,
  queueUrl: string | undefined,
  error: unknown,
  core: Core,
): Promise<void> => {
  const receptions = Number(record.attributes.ApproximateReceiveCount);
  if (receptions >= core.settings.receptions) {
    if (message !== undefined) await recordFailure(message, codeOf(error), core);
    return;
  }
  if (queueUrl === undefined) return;
  await core.sqs.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrl,
      ReceiptHandle: record.receiptHandle,
      VisibilityTimeout: secondsUntilRetry(receptions),
    }),
  );
};
