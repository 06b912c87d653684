import type { Jwks } from 'aws-jwt-verify/jwk';
import { createDrawer } from '../../../engines/pages/create-drawer.ts';
import { everydayRoutes, openRoutes } from '../../api/everyday-routes.ts';
import { type Failed, guardedApi } from '../../api/guarded-api.ts';
import { createCognitoDirectory } from '../access/cognito-directory.ts';
import { readSignIn } from '../access/sign-in-settings.ts';
import { functionSettings } from '../lambda/settings.ts';
import { apiPortsOf } from './api-ports-of.ts';
import { openGuard } from './open-guard.ts';
import { serve } from './serve.ts';

export type ApiHandlerOptions = {
  /** The file of the thread that draws pages. */
  readonly drawThread?: URL;
  /** The user pool's public keys, where they are not to be fetched. */
  readonly keys?: Jwks;
};

const openApi = async ({ drawThread, keys }: ApiHandlerOptions, failed: Failed) => {
  const [{ core, access, noteIn }, signIn] = await Promise.all([openGuard(), readSignIn(functionSettings().environment)]);
  const directory = createCognitoDirectory(signIn, { onPerson: noteIn, ...(keys === undefined ? {} : { keys }) });
  const drawer = createDrawer(drawThread);
  const ports = apiPortsOf(core, async (...question: Parameters<typeof drawer.draw>) => drawer.draw(...question));
  const everyday = { ...access, secure: signIn.origin.startsWith('https:'), directory };
  return guardedApi(ports, everyday, openRoutes(ports, everyday), everydayRoutes(ports, everyday), failed);
};

/** Signing in, and the everyday part of the console's API. */
export const createApiHandler = (options: ApiHandlerOptions = {}) => serve('api', (failed) => openApi(options, failed));
