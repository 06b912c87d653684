import { Hono } from 'hono/tiny';
import { z } from 'zod';
import type { Uploaded } from '../../../shared/contracts/console.ts';
import { day } from '../../../shared/contracts/scalars.ts';
import type { ApiEnvironment } from '../api-environment.ts';
import type { ApiPorts, DirectUploads } from '../api-ports.ts';
import { requireRole } from '../person.ts';
import { uploadedAs } from '../upload-files.ts';

const whoMay = ['mailroom', 'handler', 'approver', 'jurist', 'administrator'] as const;
/** What is asked before a large file is put, and said after. */
export const askedUpload = z.strictObject({ name: z.string().min(1).max(500), bytes: z.int().nonnegative(), received: day.optional() });
export const doneUpload = z.strictObject({
  id: z.string().min(1).max(1_000),
  key: z.string().min(1).max(1_000),
  tags: z.array(z.string().min(1).max(200)).min(1).max(10_000),
});

/** Uploads that go past the API: it gives the addresses, and makes one file of the pieces. */
export const uploadRoutes = (uploads: DirectUploads, ports: Pick<ApiPorts, 'register' | 'files'>): Hono<ApiEnvironment> =>
  new Hono<ApiEnvironment>()
    .post('/', async (context) => {
      requireRole(context.get('person'), whoMay);
      const { name, bytes, received } = askedUpload.parse(await context.req.json());
      return context.json(await uploads.plan(name, bytes, received), 201);
    })
    .post('/finish', async (context) => {
      const person = context.get('person');
      requireRole(person, whoMay);
      const end = doneUpload.parse(await context.req.json());
      const upload = { ...(await uploads.finish(end)), key: end.key };
      return context.json((await uploadedAs(upload, person, ports)) satisfies Uploaded, 202);
    });
