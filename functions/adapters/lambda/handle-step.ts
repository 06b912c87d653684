import type { z } from 'zod';
import type { Step, StepMessage } from '../../../shared/contracts/messages.ts';
import { handleBatch, type Run } from './handle-batch.ts';
import { reopen } from './reopen.ts';

const factsOf = (message: StepMessage) => {
  if ('mailId' in message) return { mailId: message.mailId };
  return 'letterId' in message ? { letterId: message.letterId } : {};
};

/** A Lambda function that does one step of the house. */
export const handleStep = <T extends StepMessage>(
  step: Step,
  schema: z.ZodType<T>,
  needs: number,
  work: (message: T, run: Run) => Promise<unknown>,
) =>
  handleBatch<T>({
    service: step,
    schema,
    needs,
    queue: ({ settings }) => settings.queues[step],
    facts: factsOf,
    work: async (message, run) => {
      await reopen(message, run.core);
      await work(message, run);
    },
  });
