import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Clock } from '../../../shared/ports.ts';
import { itemsAt, placesOf } from '../register/read-items.ts';
import { indexes } from '../register/table.ts';
import { type CollectPorts, collect } from './collect.ts';
import { job, jobTag, markEnded, openJobs } from './job.ts';

/** Minutes after which a job is asked for unannounced, and after which it is given up. */
const askAfter = 15;
const giveUpAfter = 24 * 60;

const place = z.object({ pk: z.string() });

/** Asks for every job that was never announced: a reused token announces nothing, and announcements get lost. @returns how many were asked for and how many given up */
export const sweepJobs = async (ports: CollectPorts & { readonly clock: Clock }): Promise<{ asked: number; givenUp: number }> => {
  const now = Date.parse(ports.clock.now());
  const before = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
  const query = {
    TableName: ports.table.name,
    IndexName: indexes.state.name,
    KeyConditionExpression: '#key = :open AND #sort < :before',
    ExpressionAttributeNames: { '#key': indexes.state.key, '#sort': 'sort' },
    ExpressionAttributeValues: { ':open': openJobs, ':before': before(askAfter) },
  };
  let [asked, givenUp] = [0, 0];
  for await (const page of paginateQuery({ client: ports.table.client }, query))
    for (const item of await itemsAt(ports.table, placesOf(page.Items ?? []))) {
      const found = z.parse(job, item);
      const part = { mailId: z.parse(place, item).pk.replace('mail#', ''), partId: found.part };
      asked += 1;
      if (found.startedAt < before(giveUpAfter)) {
        await markEnded(ports.table, part, found.picture, 'failed');
        givenUp += 1;
      }
      await collect(jobTag(part, found.picture), ports).catch((error: unknown) => {
        if (!(error instanceof AppError) || error.kind !== 'outside') throw error;
      });
    }
  return { asked, givenUp };
};
