import { packZip } from '../../engines/archive/pack-zip.ts';
import { openGuard } from '../adapters/api/open-guard.ts';
import { serve } from '../adapters/api/serve.ts';
import { lazyPrinter, openComposer } from '../adapters/lambda/press.ts';
import { guardedApi } from '../api/guarded-api.ts';
import { letterWritingRoutes } from '../api/routes/letter-writing.ts';

/** What composes and prints while a person waits: a letter that is written again. */
export const handler = serve('write', async (failed) => {
  const { core, access } = await openGuard();
  const ports = { ...core, composer: await openComposer(), printer: lazyPrinter, pack: packZip };
  return guardedApi(core, access, [], [['/api', letterWritingRoutes(ports)]], failed);
});
