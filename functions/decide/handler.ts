import { houseLog } from '../adapters/administration/house-log.ts';
import { configurationFrom } from '../adapters/administration/stored-configuration.ts';
import { openGuard } from '../adapters/api/open-guard.ts';
import { serve } from '../adapters/api/serve.ts';
import { checkModel } from '../adapters/lambda/fitting-model.ts';
import { guardedApi } from '../api/guarded-api.ts';
import { configurationTrialRoutes } from '../api/routes/configuration-trial.ts';
import { decisionRoutes } from '../api/routes/decisions.ts';
import { orderAgain } from '../triage/order-again.ts';

/** What decides anew: a person's decisions and corrections, and a configuration that is tried. Letters are written anew by their own room. */
export const handler = serve('decide', async (failed) => {
  const { core, access } = await openGuard();
  checkModel(core.configuration);
  const renew: Parameters<typeof decisionRoutes>[0]['renew'] = (mail, documentId, by) => orderAgain(mail, core, { documentId, by });
  return guardedApi(
    core,
    access,
    [],
    [
      ['/api', decisionRoutes({ ...core, renew })],
      [
        '/api',
        configurationTrialRoutes({
          ...core,
          administration: {
            ...houseLog(core.table, core.configuration.retention.auditDays),
            configurationFrom: (text: string) => configurationFrom(text, core.configuration),
          },
        }),
      ],
    ],
    failed,
  );
});
