import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { errorFacts } from '../../../shared/error-facts.ts';

/** Ids, counts and codes: all that a log or a metric may hold of a piece of mail. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

export type Observer = {
  done(facts: Facts): void;
  failed(error: unknown, facts: Facts): void;
  count(name: string, value: number): void;
  flush(): void;
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
      logger.error('failed', { ...facts, ...errorFacts(error) });
      metrics.addMetric('Failed', MetricUnit.Count, 1);
    },
    count: (name, value) => {
      metrics.addMetric(name, MetricUnit.Count, value);
    },
    flush: () => metrics.publishStoredMetrics(),
  };
};
