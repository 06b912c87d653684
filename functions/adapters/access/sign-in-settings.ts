import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { z } from 'zod';
import { type SignInSettings, signInParameter, signInSettings } from '../../../shared/contracts/sign-in-settings.ts';

/** Where people of this environment sign in, as the console's stack published it. */
export const readSignIn = async (environment: string): Promise<SignInSettings> => {
  const { Parameter } = await new SSMClient({}).send(new GetParameterCommand({ Name: signInParameter(environment) }));
  return z.parse(signInSettings, JSON.parse(z.parse(z.string(), Parameter?.Value)));
};
