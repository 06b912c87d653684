import { type AwsEnvironment, awsEnvironments, environmentName } from '../shared/contracts/aws-environment.ts';

export type Environment = AwsEnvironment & { readonly name: string };

/** Whether what comes is packed for one scan. */
export const gathers = ({ malwareProtection, scanEveryMinutes }: Environment): boolean => malwareProtection && scanEveryMinutes > 0;

/** The environment chosen by `-c environment=NAME` from `environments` in cdk.json; `test` when none is chosen. */
export const chosenEnvironment = (context: { tryGetContext(key: string): unknown }): Environment => {
  const chosen = environmentName.parse(context.tryGetContext('environment') ?? 'test');
  const known = awsEnvironments.parse(context.tryGetContext('environments') ?? { test: {} });
  const found = known[chosen];
  if (found === undefined) throw new Error(`cdk.json knows no environment ${chosen}; it knows ${Object.keys(known).join(', ')}.`);
  return { ...found, name: chosen };
};
