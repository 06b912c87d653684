import type { Configuration } from '../../../shared/contracts/configuration.ts';
import type { Ports } from '../../../shared/ports.ts';
import { eraseMail } from '../../api/erase-mail.ts';

const atOnce = 100;

const daysBefore = (now: string, days: number): string => new Date(Date.parse(now) - days * 86_400_000).toISOString();

/** Erases what is past its configured retention, some at each sweep. @returns how many were erased */
export const purge = async (
  ports: Pick<Ports, 'register' | 'files' | 'clock'> & { readonly configuration: Pick<Configuration, 'retention'> },
): Promise<number> => {
  const { mailDays, rejectedDays } = ports.configuration.retention;
  const now = ports.clock.now();
  const terms = [
    { state: 'triaged', before: daysBefore(now, mailDays) },
    { state: 'rejected', before: daysBefore(now, rejectedDays) },
  ] as const;
  let erased = 0;
  for (const term of terms)
    for (const record of await ports.register.listMail({ ...term, limit: atOnce })) {
      await eraseMail(record.id, ports);
      erased += 1;
    }
  return erased;
};
