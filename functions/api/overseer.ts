import type { MiddlewareHandler } from 'hono';
import { configurationError } from '../../shared/errors.ts';
import type { ApiEnvironment } from './api-environment.ts';

/** Lets only administrators and auditors pass; for everybody else there is nothing here. */
export const overseersOnly: MiddlewareHandler<ApiEnvironment> = async (context, next) => {
  const { roles } = context.get('person');
  if (!roles.includes('administrator') && !roles.includes('auditor'))
    throw configurationError('unknown-address', 'Cette adresse n’existe pas.');
  await next();
};
