import { z } from 'zod';
import { overview } from '../../../shared/contracts/overview.ts';
import { day } from '../../../shared/contracts/scalars.ts';
import type { Operations } from './operation.ts';

const roles = ['administrator', 'auditor'] as const;
const query = z.object({ from: day.optional(), to: day.optional() });

export const overviewOperations: Operations = {
  'GET /overview': { summary: 'Figures of the mail received in a time, by default the last thirty days', roles, query, answer: overview },
  'GET /overview.csv': { summary: 'The same for a spreadsheet', roles, query, answer: 'csv' },
};
