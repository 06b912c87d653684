import { Hono } from 'hono/tiny';
import type { ApiEnvironment } from './api-environment.ts';
import type { ApiPorts, OpenAccess } from './api-ports.ts';
import type { Mounted } from './guarded-api.ts';
import { openApiDocument } from './openapi/document.ts';
import { operations } from './openapi/operations.ts';
import { calendarFeed, calendarRoutes } from './routes/calendar.ts';
import { letterPartRoutes } from './routes/letter-parts.ts';
import { letterRoutes } from './routes/letters.ts';
import { mailRoutes } from './routes/mail.ts';
import { mailPartRoutes } from './routes/mail-parts.ts';
import { newsRoutes } from './routes/news.ts';
import { queueRoutes } from './routes/queues.ts';
import { sessionRoutes } from './routes/session.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { uploadRoutes } from './routes/uploads.ts';

/** What is answered without a session: coming in, and a calendar by the token in its address. */
export const openRoutes = (ports: ApiPorts, access: OpenAccess): Mounted => [
  ['/api/session', sessionRoutes(ports, access)],
  ['/api/calendar', calendarFeed(ports, access)],
  ...(access.directory === undefined ? [] : ([['/api/sign-in', signInRoutes(access.directory, access, ports)]] as const)),
];

/** Looking at mail, desks and letters, and moving them on. */
export const everydayRoutes = (ports: ApiPorts, access: OpenAccess): Mounted => [
  ['/api', mailRoutes(ports)],
  ...(ports.directUploads === undefined ? [] : ([['/api/uploads', uploadRoutes(ports.directUploads, ports)]] as const)),
  ['/api', mailPartRoutes(ports)],
  ['/api', queueRoutes(ports)],
  ['/api', letterRoutes(ports)],
  ['/api', letterPartRoutes(ports)],
  ['/api', calendarRoutes(ports, access)],
  ['/api', newsRoutes(ports)],
  ['/api', new Hono<ApiEnvironment>().get('/openapi.json', (context) => context.json(openApiDocument(operations)))],
];
