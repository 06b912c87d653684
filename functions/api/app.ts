import type { Hono } from 'hono/tiny';
import type { CorrespondPorts } from '../correspond/step.ts';
import type { ApiEnvironment } from './api-environment.ts';
import type { ApiPorts, OpenAccess } from './api-ports.ts';
import type { CorrectPorts } from './decide-again.ts';
import { everydayRoutes, openRoutes } from './everyday-routes.ts';
import { type Failed, guardedApi, type Mounted } from './guarded-api.ts';
import { renewLetters } from './renew-letters.ts';
import { administrationRoutes } from './routes/administration.ts';
import { calendarAdministrationRoutes } from './routes/calendar-administration.ts';
import { configurationChangeRoutes } from './routes/configuration-changes.ts';
import { configurationTrialRoutes } from './routes/configuration-trial.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { letterWritingRoutes } from './routes/letter-writing.ts';
import { type OverviewPorts, overviewRoutes } from './routes/overview.ts';

/** All that the console's API asks of a mailroom whose rooms stand in one process. */
export type WholeApiPorts = ApiPorts & CorrespondPorts & OverviewPorts;

/** The whole of the console's API in one process. On AWS its parts are functions of their own, each with the code and the rights that it needs. */
export const createApi = (ports: WholeApiPorts, access: OpenAccess, failed?: Failed): Hono<ApiEnvironment> => {
  const correcting: CorrectPorts = { ...ports, renew: (mail, documentId, by) => renewLetters(mail, documentId, by, ports) };
  const guarded: Mounted = [
    ...everydayRoutes(ports, access),
    ['/api', decisionRoutes(correcting)],
    ['/api', letterWritingRoutes(ports)],
    ['/api', overviewRoutes(ports)],
    ['/api', administrationRoutes(ports)],
    ['/api', configurationTrialRoutes(ports)],
    ['/api', configurationChangeRoutes(ports)],
    ['/api', calendarAdministrationRoutes(ports)],
  ];
  return guardedApi(ports, access, openRoutes(ports, access), guarded, failed);
};
