import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { ApiPorts } from '../../functions/api/api-ports.ts';
import type { Clock } from '../../shared/ports.ts';

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Sessions that were ended before their time; only their digests are kept, and only as long as they would have lasted. */
export const createSessions = (database: DatabaseSync, clock: Clock): ApiPorts['sessions'] => {
  database.exec('CREATE TABLE IF NOT EXISTS ended_session (digest TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT');
  const end = database.prepare('INSERT INTO ended_session VALUES (?, ?) ON CONFLICT DO UPDATE SET until = max(until, excluded.until)');
  const clear = database.prepare('DELETE FROM ended_session WHERE until < ?');
  const find = database.prepare('SELECT 1 FROM ended_session WHERE digest = ?');
  const isThere = (token: string): boolean => find.get(digestOf(token)) !== undefined;
  return {
    revoke: async (token, until) => {
      clear.run(Date.parse(clock.now()));
      end.run(digestOf(token), until);
    },
    isRevoked: async (token) => isThere(token),
    marksAmong: async (marks) => new Set(marks.filter(isThere)),
  };
};
