import type { LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import { queues } from '../../shared/mail/kinds.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Alert } from './alert.ts';
import { deadlineAlerts } from './deadline-alerts.ts';
import { stuckAlerts } from './stuck-alerts.ts';
import { untouchedAlerts, type Waiting } from './untouched-alerts.ts';

export type SweepPorts = Pick<Ports, 'register' | 'clock' | 'configuration'> & {
  /** What lies on a department's queue, taken or not. */
  readonly waiting: (queue: (typeof queues)[number]) => Promise<readonly Waiting[]>;
  /** Tells a department, once for each alert's id, also after a restart. @returns whether it was told now */
  readonly alert: (alert: Alert, to: string) => Promise<boolean>;
};

/** Mail and letters that are under way, or failed. */
const moving = async ({ register }: Pick<SweepPorts, 'register'>): Promise<(MailRecord | LetterRecord)[]> => {
  const mail = await Promise.all((['received', 'read', 'decided', 'failed'] as const).map((state) => register.listMail({ state })));
  const letters = await Promise.all(
    (['ordered', 'released', 'sending', 'failed'] as const).map((state) => register.listLetters({ state })),
  );
  return [...mail.flat(), ...letters.flat()];
};

/** Everything that somebody must hear of now. */
const alertsOf = async (ports: SweepPorts): Promise<Alert[]> => {
  const now = ports.clock.now();
  const waiting = (await Promise.all(queues.map(ports.waiting))).flat();
  return [
    ...untouchedAlerts(waiting, now, ports.configuration.alerts.untouchedHours),
    ...deadlineAlerts(
      waiting.map(({ message }) => message),
      ports.clock.today(),
    ),
    ...stuckAlerts(await moving(ports), now),
  ];
};

/**
 * Finds what somebody must hear of (mail in `legal` that nobody takes, prudent dates in 5, 2 and 0 working days, steps that are stuck)
 * and tells each department at its address, once each. @returns how many were told now
 */
export const sweep = async (ports: SweepPorts): Promise<number> => {
  let told = 0;
  for (const alert of await alertsOf(ports)) if (await ports.alert(alert, ports.configuration.departments[alert.queue].email)) told += 1;
  return told;
};
