import { readSignIn } from '../adapters/access/sign-in-settings.ts';
import { userPool } from '../adapters/access/user-pool.ts';
import { administrationOf } from '../adapters/administration/administration-of.ts';
import { openGuard } from '../adapters/api/open-guard.ts';
import { serve } from '../adapters/api/serve.ts';
import { countedInRows } from '../adapters/lists/counted-in-rows.ts';
import { guardedApi } from '../api/guarded-api.ts';
import { administrationRoutes } from '../api/routes/administration.ts';
import { calendarAdministrationRoutes } from '../api/routes/calendar-administration.ts';
import { configurationChangeRoutes } from '../api/routes/configuration-changes.ts';
import { overviewRoutes } from '../api/routes/overview.ts';

/** What administrators do and auditors look at. It alone may erase what is locked, and keep people out. */
export const handler = serve('administer', async (failed) => {
  const { core, access } = await openGuard();
  const { userPool: id } = await readSignIn(core.settings.environment);
  const administration = administrationOf(core, userPool(id));
  return guardedApi(
    core,
    access,
    [],
    [
      ['/api', overviewRoutes({ ...core, counted: countedInRows(core.table, core.files) })],
      ['/api', administrationRoutes({ ...core, administration })],
      ['/api', configurationChangeRoutes({ ...core, administration })],
      ['/api', calendarAdministrationRoutes({ ...core, administration })],
    ],
    failed,
  );
});
