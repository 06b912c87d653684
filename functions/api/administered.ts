import type { Context } from 'hono';
import type { Person } from '../../shared/contracts/configuration.ts';
import { configurationError } from '../../shared/errors.ts';
import type { Administration } from './administration.ts';
import type { ApiEnvironment } from './api-environment.ts';
import type { ApiPorts } from './api-ports.ts';
import { requireRole } from './person.ts';

type Perhaps = { readonly administration?: Partial<Administration> };
/** Ports of a mailroom that can be administered from the console. */
export type With<P extends Perhaps = ApiPorts> = P & { readonly administration: NonNullable<P['administration']> };

/** @throws AppError `not-here` of a mailroom that cannot be administered from the console */
export const here = <P extends Perhaps>(ports: P): With<P> => {
  const { administration } = ports;
  if (administration === undefined)
    throw configurationError('not-here', 'Cela ne se fait pas ici : le service déployé a ses propres outils (docs/runbook).');
  return { ...ports, administration };
};

/** The administrator who asks, for what changes something. @throws AppError `missing-role` for an auditor */
export const administrator = (context: Context<ApiEnvironment>): Person => {
  const person = context.get('person');
  requireRole(person, ['administrator']);
  return person;
};

/** Writes into the log what no record's history tells. */
export const note = (
  ports: Pick<ApiPorts, 'clock'> & { readonly administration: Pick<Administration, 'note'> },
  by: string,
  what: string,
  subject?: string,
): Promise<void> => ports.administration.note({ at: ports.clock.now(), by, what, ...(subject === undefined ? {} : { subject }) });
