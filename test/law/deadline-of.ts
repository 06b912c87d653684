import type { Deadline } from '../../shared/contracts/document.ts';
import { computeDeadline } from '../../shared/law/compute-deadline.ts';
import type { Facts } from '../../shared/law/facts.ts';

/** The deadline that runs, or a failure that shows the answer. */
export const running = (code: string, facts: Facts): Deadline => {
  const answer = computeDeadline(code, facts);
  if (answer.status !== 'running') throw new Error(`${code} does not run: ${JSON.stringify(answer)}`);
  return answer.deadline;
};

/** "due" or "due (prudent)" where they differ: short in tables. */
export const dates = (code: string, facts: Facts): string => {
  const { due, prudent } = running(code, facts);
  return due === prudent ? due : `${due} (${prudent})`;
};
