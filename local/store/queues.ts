import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { RoutedMail } from '../../shared/contracts/messages.ts';
import type { Clock, Queues } from '../../shared/ports.ts';
import { inTransaction } from './database.ts';

/** A message taken from a queue: invisible to others until it is done, given back, or its time is up. */
export type Taken = { readonly id: number; readonly body: unknown; readonly attempts: number };

const takenRow = z.object({ id: z.number(), body: z.string(), attempts: z.number() });
const asTaken = (found: unknown): Taken => {
  const { id, body, attempts } = z.parse(takenRow, found);
  return { id, body: JSON.parse(body), attempts };
};
const soon = 60;
const peekRow = z.object({ body: z.string(), holder: z.string().nullable(), visible: z.number() });
const countRow = z.object({ count: z.number() });
const deadRow = z.object({ id: z.number(), queue: z.string(), body: z.string(), problem: z.string().nullable() });

export type LocalQueues = Queues & {
  take(queue: string, seconds: number, holder: string): Taken | undefined;
  takeDelivery(queue: string, deliveryId: string | undefined, holder: string): Taken | undefined;
  /** @returns false when this holder has not taken it; without a holder: when nobody has */
  giveBack(queue: string, deliveryId: string, holder?: string): boolean;
  /** Takes a delivery out of a queue for good. @returns false when this holder has not taken it, or there is none */
  finishDelivery(queue: string, deliveryId: string, holder?: string): boolean;
  peek(queue: string): { body: unknown; holder: string | null; since: string }[];
  done(id: number): void;
  retryAfter(id: number, seconds: number, problem: string): void;
  bury(id: number, problem: string): void;
  dead(): { id: number; queue: string; body: unknown; problem: string | null }[];
  redrive(): number;
  /** Messages of these queues that are being worked on, or wait for no more than a minute. */
  open(queues: readonly string[]): number;
  counts(queue: string): number;
  /** Gives back what processes of this machine held that are no longer running. */
  releaseHeldBy(isAlive: (holder: string) => boolean): number;
};

/** Queues on SQLite with visibility time-out, retries and dead letters; a dedup id is delivered once per queue, for ever. */
export const createQueues = (database: DatabaseSync, clock: Clock): LocalQueues => {
  const seconds = (): number => Math.floor(Date.parse(clock.now()) / 1000);
  const insert = database.prepare(
    'INSERT INTO message (queue, dedup, body, visible) VALUES (?, ?, ?, ?) ON CONFLICT (queue, dedup) DO NOTHING',
  );
  const upsert = database.prepare(
    `INSERT INTO message (queue, dedup, body, visible) VALUES (?, ?, ?, ?) ON CONFLICT (queue, dedup) DO UPDATE SET
       body = excluded.body,
       visible = CASE state WHEN 'withdrawn' THEN excluded.visible ELSE visible END,
       state = CASE state WHEN 'withdrawn' THEN 'waiting' ELSE state END
     WHERE body <> excluded.body OR state = 'withdrawn'`,
  );
  const takeNext = database.prepare(
    `UPDATE message SET visible = ?, attempts = attempts + 1, holder = ? WHERE id = (
       SELECT id FROM message WHERE queue = ? AND state = 'waiting' AND visible <= ? ORDER BY visible, id LIMIT 1
     ) RETURNING id, body, attempts`,
  );
  const takeOne = database.prepare(
    `UPDATE message SET state = 'taken', holder = ?3, attempts = attempts + 1 WHERE id = (
       SELECT id FROM message WHERE queue = ?1 AND state = 'waiting' AND (?2 IS NULL OR dedup = ?2) ORDER BY id LIMIT 1
     ) RETURNING id, body, attempts`,
  );
  const freeOne = database.prepare(
    "UPDATE message SET state = 'waiting', holder = NULL WHERE queue = ?1 AND dedup = ?2 AND state = 'taken' AND (?3 IS NULL OR holder = ?3)",
  );
  const finishOne = database.prepare(
    "UPDATE message SET state = 'done', holder = NULL WHERE queue = ?1 AND dedup = ?2 AND (?3 IS NULL OR (state = 'taken' AND holder = ?3))",
  );
  const finish = database.prepare("UPDATE message SET state = 'done', holder = NULL WHERE id = ?");

  return {
    sendStep: async (message, dedupId) => {
      insert.run(message.type, dedupId, JSON.stringify(message), seconds());
    },
    deliver: async (message: RoutedMail) => {
      upsert.run(message.queue, message.deliveryId, JSON.stringify(message), seconds());
    },
    withdraw: async ({ queue, deliveryId }) => {
      database.prepare("UPDATE message SET state = 'withdrawn', holder = NULL WHERE queue = ? AND dedup = ?").run(queue, deliveryId);
    },
    take: (queue, duration, holder) => {
      const now = seconds();
      const found = takeNext.get(now + duration, holder, queue, now);
      return found === undefined ? undefined : asTaken(found);
    },
    takeDelivery: (queue, deliveryId, holder) => {
      const found = takeOne.get(queue, deliveryId ?? null, holder);
      return found === undefined ? undefined : asTaken(found);
    },
    giveBack: (queue, deliveryId, holder) => freeOne.run(queue, deliveryId, holder ?? null).changes === 1,
    finishDelivery: (queue, deliveryId, holder) => finishOne.run(queue, deliveryId, holder ?? null).changes === 1,
    peek: (queue) =>
      database
        .prepare("SELECT body, holder, visible FROM message WHERE queue = ? AND state IN ('waiting', 'taken') ORDER BY id")
        .all(queue)
        .map((found) => {
          const { body, holder, visible } = z.parse(peekRow, found);
          return { body: JSON.parse(body), holder, since: new Date(visible * 1000).toISOString() };
        }),
    done: (id) => {
      finish.run(id);
    },
    retryAfter: (id, delay, problem) => {
      database.prepare('UPDATE message SET visible = ?, holder = NULL, problem = ? WHERE id = ?').run(seconds() + delay, problem, id);
    },
    bury: (id, problem) => {
      database.prepare("UPDATE message SET state = 'dead', holder = NULL, problem = ? WHERE id = ?").run(problem, id);
    },
    dead: () =>
      database
        .prepare("SELECT id, queue, body, problem FROM message WHERE state = 'dead' ORDER BY id")
        .all()
        .map((found) => {
          const { body, ...rest } = z.parse(deadRow, found);
          return { ...rest, body: JSON.parse(body) };
        }),
    redrive: () =>
      Number(database.prepare("UPDATE message SET state = 'waiting', attempts = 0, visible = 0 WHERE state = 'dead'").run().changes),
    open: (queues) =>
      queues.reduce(
        (sum, queue) =>
          sum +
          z.parse(
            countRow,
            database
              .prepare(
                "SELECT count(*) AS count FROM message WHERE queue = ? AND state = 'waiting' AND (holder IS NOT NULL OR visible <= ?)",
              )
              .get(queue, seconds() + soon),
          ).count,
        0,
      ),
    counts: (queue) =>
      z.parse(
        countRow,
        database.prepare("SELECT count(*) AS count FROM message WHERE queue = ? AND state IN ('waiting', 'taken')").get(queue),
      ).count,
    releaseHeldBy: (isAlive) =>
      inTransaction(database, () => {
        const held = database
          .prepare("SELECT id, holder FROM message WHERE state = 'waiting' AND holder IS NOT NULL")
          .all()
          .map((found) => z.parse(z.object({ id: z.number(), holder: z.string() }), found))
          .filter(({ holder }) => !isAlive(holder));
        for (const { id } of held) database.prepare('UPDATE message SET visible = 0, holder = NULL WHERE id = ?').run(id);
        return held.length;
      }),
  };
};
