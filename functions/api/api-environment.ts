import type { Hono } from 'hono/tiny';
import type { Person } from '../../shared/contracts/configuration.ts';
import type { ApiPorts } from './api-ports.ts';

/** What the guard of the API leaves for the routes. */
export type ApiEnvironment = { Variables: { person: Person } };

/** Addresses of one sort over the ports that they need. */
export type Routes<P = ApiPorts> = (ports: P) => Hono<ApiEnvironment>;
