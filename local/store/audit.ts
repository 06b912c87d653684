import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { AuditAsked, AuditEntry, AuditNote } from '../../functions/api/administration.ts';

const row = z
  .object({
    at: z.string(),
    by: z.string(),
    what: z.string(),
    why: z.string().nullable(),
    sort: z.enum(['mail', 'letter', 'house']),
    subject: z.string().nullable(),
    mail: z.string().nullable(),
    place: z.string(),
  })
  .transform(
    ({ why, subject, mail, ...rest }): AuditEntry => ({
      ...rest,
      ...(why === null ? {} : { why }),
      ...(subject === null ? {} : { subject }),
      ...(mail === null ? {} : { mailId: mail }),
    }),
  );

const historyOf = (table: 'mail' | 'letter', mail: string): string => `
  SELECT json_extract(entry.value, '$.at') AS at, json_extract(entry.value, '$.by') AS by, json_extract(entry.value, '$.what') AS what,
    json_extract(entry.value, '$.why') AS why, '${table}' AS sort, ${table}.id AS subject, ${mail} AS mail,
    ${table}.id || printf(':%06d', entry.key) AS place
  FROM ${table}, json_each(${table}.record, '$.history') AS entry`;

const entries = `
  ${historyOf('mail', 'mail.id')} UNION ALL ${historyOf('letter', 'letter.mail')}
  UNION ALL SELECT at, by, what, why, 'house', subject, NULL, printf('house:%012d', id) FROM audit`;

const list = `SELECT * FROM (${entries})
  WHERE (?1 IS NULL OR by = ?1) AND by NOT IN (SELECT value FROM json_each(?2)) AND (?3 IS NULL OR (at, place) < (?3, ?4))
  ORDER BY at DESC, place DESC LIMIT ?5`;

/** Who did what when: the histories of all mail and letters, and what no history tells. */
export const createAudit = (database: DatabaseSync) => ({
  note: async ({ at, by, what, subject, why }: AuditNote): Promise<void> => {
    database
      .prepare('INSERT INTO audit (at, by, what, subject, why) VALUES (?, ?, ?, ?, ?)')
      .run(at, by, what, subject ?? null, why ?? null);
  },
  audit: async ({ by, without, after, limit }: AuditAsked): Promise<AuditEntry[]> =>
    database
      .prepare(list)
      .all(by ?? null, JSON.stringify(without), after?.at ?? null, after?.place ?? null, limit)
      .map((found) => row.parse(found)),
  /** Forgets lines from before an instant that stand in the log alone. @returns how many */
  forgetBefore: (at: string): number => Number(database.prepare('DELETE FROM audit WHERE at < ?').run(at).changes),
  lastSeen: async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      database
        .prepare(`SELECT by, max(at) AS at FROM (${entries}) GROUP BY by`)
        .all()
        .map((found) => z.object({ by: z.string(), at: z.string() }).parse(found))
        .map(({ by, at }) => [by, at]),
    ),
});
