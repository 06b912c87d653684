import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { AppError } from '../../../shared/errors.ts';

/** Ids, counts and codes: all that a log or a metric may hold of a piece of mail. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

export type Observer = {
  done(facts: Facts): void;
  failed(error: unknown, facts: Facts): void;
  count(name: string, value: number): void;
  flush(): void;
};

/** Codes and ids only: what an error may say in a log or a record. The text of an unforeseen error may hold content, so its name alone is logged, with where it arose. */
export const codeOf = (error: unknown): string => {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
};

const placeOf = (error: unknown): string => {
  const frame = error instanceof Error ? error.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) : undefined;
  return frame === undefined ? 'unknown' : frame.trim();
};

/** Logs and metrics of one function; Lambda itself traces its runs, and a log line says of which trace it is. */
export const createObserver = (service: string): Observer => {
  const logger = new Logger({ serviceName: service });
  const metrics = new Metrics({ namespace: 'Pli', serviceName: service });
  return {
    done: (facts) => {
      logger.info('done', { ...facts });
      metrics.addMetric('Done', MetricUnit.Count, 1);
    },
    failed: (error, facts) => {
      logger.error('failed', { ...facts, code: codeOf(error), place: placeOf(error), ...(error instanceof AppError ? error.details : {}) });
      metrics.addMetric('Failed', MetricUnit.Count, 1);
    },
    count: (name, value) => {
      metrics.addMetric(name, MetricUnit.Count, value);
    },
    flush: () => metrics.publishStoredMetrics(),
  };
};
