import { z } from 'zod';
import { failure } from './answers.ts';
import { media, type Operation, type Operations } from './operation.ts';

const refTo = (name: string): string => `#/components/schemas/${name}`;

/** `POST /mail/:id/allow` → `PostMailIdAllow`: the stem of the names of its schemas, and its operation id. */
const nameOf = (route: string): string =>
  route
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join('');

const schemasOf = (operations: Operations): Record<string, unknown> => {
  const registry = z.registry<{ id: string }>();
  const add = (schema: z.ZodType, id: string): void => {
    registry.add(
      z.lazy(() => schema),
      { id },
    );
  };
  add(failure, 'Failure');
  for (const [route, { body, answer }] of Object.entries(operations)) {
    if (body !== undefined) add(body.schema, `${nameOf(route)}Body`);
    if (answer !== undefined && typeof answer !== 'string') add(answer, `${nameOf(route)}Answer`);
  }
  const { schemas } = z.toJSONSchema(registry, { uri: refTo, unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]));
};

const jsonOf = (name: string, example?: unknown): object => ({
  'application/json': { schema: { $ref: refTo(name) }, ...(example === undefined ? {} : { example }) },
});

const parametersOf = (path: string, { query }: Operation): object[] => [
  ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ...Object.entries(query === undefined ? {} : (z.toJSONSchema(query).properties ?? {})).map(([name, schema]) => ({
    name,
    in: 'query',
    schema,
  })),
];

const bodyOf = (name: string, { body, files }: Operation): object => {
  const form = {
    type: 'object',
    required: ['files'],
    properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
  };
  if (files === true) return { requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } } };
  return body === undefined ? {} : { requestBody: { required: true, content: jsonOf(`${name}Body`, body.example) } };
};

const contentOf = (name: string, { answer }: Operation): object => {
  if (answer === undefined) return {};
  if (typeof answer === 'string') return { content: { [media[answer]]: { schema: { type: 'string', format: 'binary' } } } };
  return { content: jsonOf(`${name}Answer`) };
};

const operationOf = (route: string, path: string, method: string, operation: Operation): object => {
  const name = nameOf(route);
  const who = operation.roles === undefined ? 'everybody who came in' : operation.roles.join(', ');
  const open = operation.open === true;
  return {
    operationId: name,
    summary: operation.summary,
    description: `For: ${open ? 'everybody' : who}.`,
    tags: [path.split('/')[1] ?? ''],
    parameters: parametersOf(path, operation),
    ...bodyOf(name, operation),
    responses: {
      [operation.status ?? 200]: { description: 'Done', ...contentOf(name, operation) },
      default: { description: 'Refused, with the reason in French; 404 also for what is not for this person', content: jsonOf('Failure') },
    },
    security: open ? [] : [method === 'get' ? { session: [] } : { session: [], csrf: [] }],
  };
};

const pathsOf = (operations: Operations): Record<string, Record<string, object>> => {
  const paths: Record<string, Record<string, object>> = {};
  for (const [route, operation] of Object.entries(operations)) {
    const [verb = '', path = ''] = route.split(' ');
    const [method, place] = [verb.toLowerCase(), `/api${path.replace(/:(\w+)/g, '{$1}')}`];
    paths[place] = { ...paths[place], [method]: operationOf(route, path, method, operation) };
  }
  return paths;
};

/** The API as an OpenAPI 3.1 document. */
export const openApiDocument = (operations: Operations) => ({
  openapi: '3.1.0',
  info: { title: 'Pli', version: '1', description: 'What the console asks of the mailroom. Dates are YYYY-MM-DD, amounts euros.' },
  paths: pathsOf(operations),
  components: {
    schemas: schemasOf(operations),
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'pli-session' },
      csrf: { type: 'apiKey', in: 'header', name: 'x-pli-csrf' },
    },
  },
});
