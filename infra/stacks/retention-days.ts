import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** The retention of logs that is at least so many days. */
export const retentionDays = (days: number): RetentionDays => {
  const known: number[] = Object.values(RetentionDays).filter((value) => typeof value === 'number');
  return known.filter((value) => value >= days).sort((a, b) => a - b)[0] ?? RetentionDays.INFINITE;
};
