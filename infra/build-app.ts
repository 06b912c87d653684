import { join } from 'node:path';
import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { chosenEnvironment } from './environment.ts';
import { packAll } from './packaging/pack-all.ts';
import { ConsoleStack } from './stacks/console-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { MessagesStack } from './stacks/messages-stack.ts';
import { RoomsStack } from './stacks/rooms-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';

/** What is packed is deployed from where it lies, not from a copy of it. */
const uncopied = { 'aws:cdk:disable-asset-staging': true };

/** The whole of a deployed system: what holds mail and messages, what computes, what people see, what watches. Its templates are checked by cdk-nag here and by cfn-lint in the tests. */
export const buildApp = async ({ context, ...props }: AppProps = {}) => {
  const app = new App({ ...props, context: { ...uncopied, ...context }, builtinCloudFormationValidation: false, treeMetadata: false });
  const environment = chosenEnvironment(app.node);
  const packed = await packAll(join(app.outdir, 'packages'));
  const { account, region, name } = environment;
  const env = { region, ...(account === undefined ? {} : { account }) };
  const id = (stack: string): string => `pli-${name}-${stack}`;
  const data = new DataStack(app, id('data'), environment, { env });
  const messages = new MessagesStack(app, id('messages'), environment, data, { env });
  const rooms = new RoomsStack(app, id('rooms'), environment, { env, data, messages, packed });
  const people = new ConsoleStack(app, id('console'), environment, { env, data });
  people.addStackDependency(rooms);
  const watch = new WatchStack(app, id('watch'), environment, { env, data, messages, rooms });
  Tags.of(app).add('application', 'pli');
  Tags.of(app).add('environment', name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, environment, packed, data, messages, rooms, console: people, watch };
};
