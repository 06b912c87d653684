import type { Hono } from 'hono';
import type { Person } from '../../shared/contracts/configuration.ts';
import type { ApiPorts } from './api-ports.ts';

/** What the guard of the API leaves for the routes. */
export type ApiEnvironment = { Variables: { person: Person } };

export type Routes = (ports: ApiPorts) => Hono<ApiEnvironment>;
