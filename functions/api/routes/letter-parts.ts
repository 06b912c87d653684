import { Hono } from 'hono/tiny';
import { z } from 'zod';
import type { LetterWay } from '../../../shared/contracts/console.ts';
import { configurationError } from '../../../shared/errors.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import { letterOf } from '../letter-of.ts';
import { letterVerdict } from '../letter-verdict.ts';
import { visibleLetter } from '../visible-mail.ts';

const proofShape = z.object({ reference: z.string(), at: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) });

/** What stands beside the text of a letter: who may approve it, its print, and what its channel said. */
export const letterPartRoutes: Routes = (ports) =>
  new Hono<ApiEnvironment>()
    .get('/letters/:id/way', async (context) => {
      const person = context.get('person');
      const letter = await visibleLetter(context.req.param('id'), person, ports);
      const { document } = await letterOf(letter.id, ports);
      const proof =
        letter.proof === undefined
          ? undefined
          : proofShape.parse(JSON.parse(new TextDecoder().decode(await ports.files.get(letter.proof))));
      return context.json({
        ...letterVerdict(letter, document, person),
        mayRelease: person.roles.includes('jurist'),
        pages: letter.pdf === undefined ? 0 : (await ports.printer.pages(await ports.files.get(letter.pdf))).length,
        proof,
        people: Object.fromEntries(ports.configuration.people.map(({ id, name }) => [id, name])),
      } satisfies LetterWay);
    })
    .get('/letters/:id/letter.pdf', async (context) => {
      const letter = await visibleLetter(context.req.param('id'), context.get('person'), ports);
      if (letter.pdf === undefined) throw configurationError('unknown-print', 'Cette lettre n’est pas encore imprimée.');
      return context.body(new Uint8Array(await ports.files.get(letter.pdf)), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${letter.id}.pdf"`,
        'Content-Security-Policy': 'sandbox',
      });
    });
