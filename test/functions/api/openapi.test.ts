import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from '../../../functions/api/openapi/document.ts';
import { operations } from '../../../functions/api/openapi/operations.ts';
import { newLetter } from '../../ports/records.ts';
import { people, type ServedApi, servedApi } from './served-api.ts';

let api: ServedApi;
let mailId: string;
let letterId: string;
beforeAll(async () => {
  api = servedApi();
  mailId = await api.letter('s09');
  await api.letter('s01');
  const html = 'letters/l-0/first.html';
  await api.mailroom.store.files.put(
    html,
    new TextEncoder().encode('<body><!--body--><p>Nous avons relu votre dossier.</p><!--/body--></body>'),
    'text/html',
  );
  const letter = newLetter(mailId, {
    state: 'awaiting-approval',
    documentId: (await recordOf()).documents[0]?.id ?? '',
    html,
    history: [{ at: '2026-11-25T09:00:00.000Z', by: 'correspond', what: 'drafted', text: html }],
  });
  letterId = letter.id;
  await api.mailroom.store.register.createLetter(letter);
});
afterAll(() => api.close());

const recordOf = async () => {
  const record = await api.mailroom.store.register.mail(mailId);
  if (record === undefined) throw new Error('no record');
  return record;
};
const document = openApiDocument(operations);
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ ...document, $id: 'pli' });
const complaints = (name: string, value: unknown): unknown => {
  const validate = ajv.getSchema(`pli#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  return validate(value) === true ? [] : validate.errors;
};
/** An address of an operation with ids that are there. */
const addressOf = async (path: string): Promise<string> => {
  const record = await recordOf();
  const held: Record<string, string> = {
    document: record.documents[0]?.id ?? '',
    queue: 'mediation',
    part: record.parts[0]?.id ?? '',
    page: '1',
    number: '1',
    id: path.startsWith('/letters') ? letterId : mailId,
  };
  return path.replace(/:(\w+)/g, (_, name: string) => held[name] ?? 'x');
};
const nameOf = (route: string): string =>
  Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .map((operation) => z.object({ operationId: z.string() }).parse(operation).operationId)
    .find((id) => id.toLowerCase() === route.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()) ?? '';

test('the document is OpenAPI 3.1', async () => {
  expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
});

test('the document that is served is this one', async () => {
  const answer = await api.ask(people.handler, 'GET', '/openapi.json');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
});

test('every registered route is described, and every described route is registered where what it needs is there', () => {
  const routes = api.routes
    .filter(({ method }) => method !== 'ALL')
    .map(
      ({ method, path }) =>
        `${method} ${path
          .replace(/^\/api/, '')
          .replace(/\{.+\}$/, '')
          .replace(/\/$/, '')}`,
    );
  expect(new Set(routes)).toEqual(new Set(Object.keys(operations)));
});

test.each(Object.entries(operations).filter(([route, { answer }]) => route.startsWith('GET ') && typeof answer === 'object'))(
  'what %s answers is what the document says',
  async (route) => {
    const answer = await api.ask(people.auditor, 'GET', await addressOf(route.slice(4)));
    const body: unknown = await answer.json();
    expect(answer.status, JSON.stringify(body)).toBe(200);
    expect(complaints(`${nameOf(route)}Answer`, body)).toEqual([]);
  },
);

test.each(Object.entries(operations).filter(([, { body }]) => body !== undefined))(
  'the body that the document gives as an example of %s is one of its schema',
  (route, { body }) => {
    expect(complaints(`${nameOf(route)}Body`, body?.example)).toEqual([]);
  },
);

test.each(Object.entries(operations).filter(([route, { body }]) => body !== undefined && route !== 'POST /session'))(
  'the example of %s is taken; the same with a key that the document does not name is not',
  async (route, { body, roles }) => {
    const [method = '', path = ''] = route.split(' ');
    const person = roles?.includes('administrator') === true ? people.administrator : people.auditor;
    const example: object = z.looseObject({}).parse(body?.example);
    const unknown = await api.ask(person, method, await addressOf(path), { ...example, unknownKey: 1 });
    expect(unknown.status).toBe(400);
    const taken = await api.ask(person, method, await addressOf(path), example);
    expect(await taken.text()).not.toContain('body-invalid');
  },
);

test('an error has the form that the document says', async () => {
  const answer = await api.ask(people.handler, 'GET', '/nowhere');
  expect(complaints('Failure', await answer.json())).toEqual([]);
});
