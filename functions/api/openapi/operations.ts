import { administrationOperations } from './administration-operations.ts';
import { letterOperations, queueOperations } from './desk-operations.ts';
import { mailOperations, sessionOperations } from './mail-operations.ts';
import type { Operations } from './operation.ts';
import { overviewOperations } from './overview-operations.ts';

/** Every operation of the API. A test asserts that each registered route is here, and nothing else. */
export const operations: Operations = {
  ...sessionOperations,
  ...mailOperations,
  ...queueOperations,
  ...letterOperations,
  ...overviewOperations,
  ...administrationOperations,
};
