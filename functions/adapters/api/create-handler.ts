import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { z } from 'zod';
import { createDrawer } from '../../../engines/pages/create-drawer.ts';
import type { Person } from '../../../shared/contracts/configuration.ts';
import { type SignInSettings, signInParameter, signInSettings } from '../../../shared/contracts/sign-in-settings.ts';
import type { Access } from '../../api/api-ports.ts';
import { createApi } from '../../api/app.ts';
import { createCognitoDirectory } from '../access/cognito-directory.ts';
import { sessionSecret } from '../access/session-secret.ts';
import { createObserver } from '../lambda/observe.ts';
import { once } from '../lambda/once.ts';
import { openCore } from '../lambda/open-core.ts';
import { functionSettings } from '../lambda/settings.ts';
import { apiPortsOf } from './api-ports-of.ts';

export type ApiHandlerOptions = {
  /** The file of the thread that draws pages. */
  readonly drawThread?: URL;
  /** The user pool's public keys, where they are not to be fetched. */
  readonly keys?: Jwks;
};

/** As long as the directory's own token: somebody who lost a role there loses it here within the hour. */
const sessionHours = 1;

const readSignIn = async (environment: string): Promise<SignInSettings> => {
  const { Parameter } = await new SSMClient({}).send(new GetParameterCommand({ Name: signInParameter(environment) }));
  return z.parse(signInSettings, JSON.parse(z.parse(z.string(), Parameter?.Value)));
};

/** The people whom the directory let in, beside those of the configuration; the directory's roles hold. */
const noteIn =
  (people: Person[]) =>
  (person: Person): void => {
    const at = people.findIndex(({ id }) => id === person.id);
    people.splice(at < 0 ? people.length : at, at < 0 ? 0 : 1, person);
  };

const openApi = async ({ drawThread, keys }: ApiHandlerOptions) => {
  const settings = functionSettings();
  const [core, signIn] = await Promise.all([openCore(settings), readSignIn(settings.environment)]);
  const people = [...core.configuration.people];
  const configuration = { ...core.configuration, people };
  const directory = createCognitoDirectory(signIn, { onPerson: noteIn(people), ...(keys === undefined ? {} : { keys }) });
  const access: Access = { secret: await sessionSecret(core.files), sessionHours, secure: signIn.origin.startsWith('https:'), directory };
  const drawer = createDrawer(drawThread);
  const draw = async (...question: Parameters<typeof drawer.draw>) => drawer.draw(...question);
  return handle(createApi(await apiPortsOf({ ...core, configuration }, draw), access));
};

/** The console's API behind an HTTP API: opened with the first request, and what fails unforeseen is counted and logged by its path. */
export const createApiHandler = (options: ApiHandlerOptions = {}) => {
  const observer = createObserver('api');
  const api = once(() => openApi(options));
  return async (event: LambdaEvent, context?: LambdaContext) => {
    const answer = await (await api())(event, context);
    const facts = {
      status: answer.statusCode,
      method: 'requestContext' in event && 'http' in event.requestContext ? event.requestContext.http.method : '',
    };
    if (answer.statusCode >= 500) observer.failed(undefined, facts);
    else observer.done(facts);
    observer.flush();
    return answer;
  };
};
