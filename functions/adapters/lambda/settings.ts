import { z } from 'zod';
import { type AwsSettings, awsSettings } from '../../../shared/contracts/aws-settings.ts';
import { configurationError } from '../../../shared/errors.ts';

/** The settings that the stack gave this function. @throws AppError `settings-missing` */
export const functionSettings = (environment: Readonly<Record<string, string | undefined>> = process.env): AwsSettings => {
  const text = environment.PLI_SETTINGS;
  if (text === undefined) throw configurationError('settings-missing', 'PLI_SETTINGS is not set: the stack sets it on every function.');
  return z.parse(awsSettings, JSON.parse(text));
};
