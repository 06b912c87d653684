import type { LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import type { Alert } from './alert.ts';
import { hoursBetween } from './untouched-alerts.ts';

/** Hours after which a step that has not gone on is stuck. */
const stuckAfter = 2;

const passing: ReadonlySet<string> = new Set(['received', 'read', 'decided', 'ordered', 'released', 'sending']);

type Moving = Pick<MailRecord | LetterRecord, 'id' | 'state' | 'history'>;

const isStuck = ({ state, history }: Moving, now: string): boolean => {
  const last = history.at(-1)?.at;
  return state === 'failed' || (passing.has(state) && last !== undefined && hoursBetween(last, now) >= stuckAfter);
};

const alertOf = ({ id, state, history }: Moving): Alert => ({
  id: `stuck:${id}:${state}:${history.length}`,
  queue: 'review',
  subject: `Traitement arrêté : ${id}`,
  text: `« ${id} » est resté dans l'état « ${state} ». L'original est conservé. Relancer : pli redrive, puis pli run --once.`,
});

/** Alerts on mail and letters that failed, or have not gone on for some hours. */
export const stuckAlerts = (records: readonly Moving[], now: string): Alert[] =>
  records.filter((record) => isStuck(record, now)).map(alertOf);
