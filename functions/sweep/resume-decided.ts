import type { MailRecord } from '../../shared/contracts/record.ts';
import type { Ports } from '../../shared/ports.ts';

type ResumePorts = Pick<Ports, 'register' | 'queues' | 'clock'>;

/** Minutes after which nobody is still at work on what was decided. */
const patience = 10;

const isLeft = ({ history }: MailRecord, now: string, minutes: number): boolean => {
  const last = history.at(-1)?.at;
  return last !== undefined && Date.parse(now) - Date.parse(last) >= minutes * 60_000;
};

/** Mail that was decided or corrected, and whose sending was cut short, is finished by the triage step. @returns how many */
export const resumeDecided = async (ports: ResumePorts, minutes = patience): Promise<number> => {
  const now = ports.clock.now();
  const left = (await ports.register.listMail({ state: 'decided' })).filter((record) => isLeft(record, now, minutes));
  for (const { id, version } of left) await ports.queues.sendStep({ type: 'triage', mailId: id }, `triage:${id}:${version}`);
  return left.length;
};
