import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { z } from 'zod';
import { type StepMessage, stepMessage } from '../../../shared/contracts/messages.ts';
import { afterFailure } from './after-failure.ts';
import { createObserver, type Facts, type Observer } from './observe.ts';
import { type Core, openCore } from './open-core.ts';
import { functionSettings } from './settings.ts';

export type Run = { readonly core: Core; readonly timeLeft: () => number; readonly observer: Observer };

export type BatchOptions<T> = {
  /** The function's name in logs and metrics. */
  readonly service: string;
  readonly schema: z.ZodType<T>;
  /** Milliseconds that one message needs at least; with less left it is given back unworked. */
  readonly needs: number;
  /** The queue it comes from, for waits between retries; undefined where the settings do not name it. */
  readonly queue: (core: Core) => string | undefined;
  /** Ids of a message, for logs. */
  readonly facts: (message: T) => Facts;
  readonly work: (message: T, run: Run) => Promise<unknown>;
};

const asStep = (body: unknown): StepMessage | undefined => {
  const parsed = stepMessage.safeParse(body);
  return parsed.success ? parsed.data : undefined;
};

const failure = (record: SQSRecord) => ({ itemIdentifier: record.messageId });

/**
 * A Lambda function on a queue: each message by itself, and only those that failed are given back (`ReportBatchItemFailures`). A message that cannot be read at all fails alone,
 * and one for which the time is too short is given back before it is begun.
 */
export const handleBatch = <T>(options: BatchOptions<T>) => {
  let opening: Promise<Core> | undefined;
  const observer = createObserver(options.service);
  const workOn = async (record: SQSRecord, core: Core, timeLeft: () => number): Promise<boolean> => {
    let body: unknown;
    try {
      body = JSON.parse(record.body);
      const message = options.schema.parse(body);
      await options.work(message, { core, timeLeft, observer });
      observer.done({ ...options.facts(message), messageId: record.messageId });
      return true;
    } catch (error) {
      observer.failed(error, { messageId: record.messageId, receptions: Number(record.attributes.ApproximateReceiveCount) });
      await afterFailure(asStep(body), record, options.queue(core), error, core).catch((second: unknown) =>
        observer.failed(second, { messageId: record.messageId, after: 'failure' }),
      );
      return false;
    }
  };
  return async (event: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SQSBatchResponse> => {
    opening ??= openCore(functionSettings());
    const core = await opening.catch((error: unknown) => {
      opening = undefined;
      observer.failed(error, { at: 'opening' });
      observer.flush();
      throw error;
    });
    const timeLeft = (): number => context.getRemainingTimeInMillis();
    const failures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of event.Records)
      if (timeLeft() < options.needs || !(await workOn(record, core, timeLeft))) failures.push(failure(record));
    observer.flush();
    return { batchItemFailures: failures };
  };
};
