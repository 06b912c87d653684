import { streamSSE } from 'hono/streaming';
import { Hono } from 'hono/tiny';
import type { ApiEnvironment, Routes } from '../api-environment.ts';

/** How often is looked, and how long one stream lasts: the browser then opens another, with whatever session there is by then. */
const rhythm = { look: 1_000, beat: 15_000, last: 300_000 };

/** That something has changed, never what: who hears it asks again for what is on the screen. As a stream, and for who must ask. */
export const newsRoutes: Routes = (ports) =>
  new Hono<ApiEnvironment>()
    .get('/news', async (context) => context.json({ mark: await ports.mark() }))
    .get('/events', (context) => {
      // The browser then asks for no stream again, and the console for news now and then.
      if (!ports.streams) return context.body(null, 204);
      return streamSSE(context, async (stream) => {
        let told = '';
        for (let spent = 0; spent < rhythm.last && !stream.aborted; spent += rhythm.look) {
          const mark = await ports.mark();
          if (mark !== told) await stream.writeSSE({ event: 'changed', data: mark });
          else if (spent % rhythm.beat === 0) await stream.writeSSE({ event: 'beat', data: '' });
          told = mark;
          await stream.sleep(rhythm.look);
        }
      });
    });
