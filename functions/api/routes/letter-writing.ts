import { Hono } from 'hono/tiny';
import { z } from 'zod';
import { compact } from '../../../shared/mail/compact.ts';
import { bodyOfText } from '../../../templates/body-as-text.ts';
import type { CorrespondPorts } from '../../correspond/step.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import { editLetter } from '../edit-letter.ts';
import { letterRow } from '../mail-row.ts';
import { visibleLetter } from '../visible-mail.ts';

/** `version` is the one that the person read. */
const edit = z.strictObject({
  version: z.int().nonnegative(),
  body: z.string().min(1).max(200_000).optional(),
  recipient: z.string().min(1).max(120).optional(),
  address: z.array(z.string().max(38)).max(5).optional(),
});

/** A letter written again by a person: composed and printed at once. */
export const letterWritingRoutes: Routes<CorrespondPorts> = (ports) =>
  new Hono<ApiEnvironment>().put('/letters/:id', async (context) => {
    const letter = await visibleLetter(context.req.param('id'), context.get('person'), ports);
    const { body, version, ...addressee } = edit.parse(await context.req.json());
    const input = { letterId: letter.id, by: context.get('person').id, version };
    const edited = await editLetter(
      { ...input, ...compact({ ...addressee, body: body === undefined ? undefined : bodyOfText(body) }) },
      ports,
    );
    return context.json({ letter: letterRow(edited), version: edited.version });
  });
